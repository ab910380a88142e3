// Findings of rollup workbooks opened again and handed up, as sentences in Chinese.
import type { LeftOut } from "../finding";
import type { Sentences } from "./sentences";

type RecordSentences = Pick<
  Sentences,
  | "record/none"
  | "record/damaged"
  | "record/unknown-format"
  | "record/no-return"
  | "pass-up/incomplete"
  | "pass-up/left-out"
  | "pass-up/answers-differ"
  | "handed-up/from"
  | "handed-up/damaged"
  | "handed-up/changed"
>;

const WHY: Readonly<Record<LeftOut, string>> = {
  noField: "上级统计表中没有这一项",
  otherMeasure: "上级统计表中这一项的计量单位不同",
  otherKind: "上级统计表中这一项的类型不同",
};

export const zhRecord: RecordSentences = {
  "record/none": () => "不是本软件生成的汇总工作簿。应为合并回收表时生成的汇总文件，请改选该文件。",
  "record/damaged": () =>
    "汇总记录已损坏，无法据此继续。应使用保存完好的汇总文件，请改用备份（.bak），或用回收表重新合并。",
  "record/unknown-format": () => "汇总记录由较新版本的软件生成，本版本无法读取。请升级软件后再打开。",
  "record/no-return": ({ unit }) => `${unit}尚未报送，没有可退回的表。请先催报，收到后再审核。`,
  "pass-up/incomplete": ({ missing, expected }) =>
    `应报 ${expected} 个单位，还有 ${missing.length} 个未报（${missing.join("、")}），上报数不含这些单位。请催报后重新汇总，或向上级说明。`,
  "pass-up/left-out": ({ label, total, why }) =>
    `“${label}”合计 ${total} 未能上报：${WHY[why]}。请与上级核对表样后处理。`,
  "pass-up/answers-differ": ({ label, no }) =>
    `“${label}”各单位填报不一，填“否”的有${no.join("、")}，上报表中留空。请由本级核定后填写。`,
  "handed-up/from": ({ office, children, missing }) =>
    `本表由${office}汇总 ${children} 个下级单位后上报${missing.length === 0 ? "，全部已报" : `，其中 ${missing.length} 个未报（${missing.join("、")}）`}。无需处理。`,
  "handed-up/damaged": () =>
    "表中所附的下级单位清单已损坏，无法核对上报数与下级合计是否一致。数据照常计入，请向该单位核实。",
  "handed-up/changed": ({ label, handed, typed }) =>
    `“${label}”下级合计为 ${handed}，现填${typed === null ? "为空白" : ` ${typed}`}，两者应一致。请核实改动原因，有本级自行开展的，请在“核实说明”写明。`,
};
