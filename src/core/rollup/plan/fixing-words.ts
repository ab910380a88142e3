// What a unit is told of its own form when it comes back: in Chinese, as the form is.
import type { Finding, FindingArgs, FindingCode } from "../../finding";
import { explain } from "../../text/explain";
import { withMeasure } from "../../text/with-measure";

export const FIXING = {
  title: "退回说明",
  promptTitle: "退回修改",
  number: "序号",
  severity: "级别",
  field: "填报项",
  typed: "原填内容",
  sentence: "需要修改或核实的内容",
  goTo: "定位",
  nothing: "（没有需要修改的内容）",
  footer: "第 &P 页，共 &N 页",
  severities: { error: "须改正", warning: "请核实", note: "提示" },
} as const;

/** Who sends it back, to whom, and what to do now. */
export function fixingNotes(office: string, unit: string, form: string, count: number): readonly string[] {
  return [
    `${unit}：你单位报送的《${form}》经${office}审核，有下列 ${count} 处需要修改或核实，现退回。`,
    "请点“定位”到“统计表”中标色的单元格修改，改动后标色自动消失；核实无误的可不改，请向汇总单位说明。改好后保存，按原渠道重新报送本文件。",
  ];
}

type ToUnit = Partial<{ readonly [C in FindingCode]: (args: FindingArgs[C]) => string }>;

/** Sentences that would otherwise tell the office what to do. */
const TO_UNIT: ToUnit = {
  "figure/missing": ({ words }) =>
    words === true ? "漏填，请如实填写，不要留空。" : "漏填，请填写数据；没有发生的填 0，不要留空。",
  "series/missing": ({ form, periods }) =>
    `《${form}》有 ${periods.length} 期未报：${periods.map(({ number }) => `第${number}期`).join("、")}。请补报。`,
  "cell/offered": ({ typed, value, measure }) =>
    `填的是“${typed.trim()}”，不能确定是多少（可能是 ${withMeasure(value, measure)}），请核实后只填准确的数字。`,
  "figure/not-applicable": ({ typed }) =>
    `填的是“${typed.trim()}”，但本项须由各单位填报；没有发生请填 0，发生了请填数。`,
  "figure/outside-sector": ({ typed, sectors }) =>
    `填了“${typed.trim()}”，但该项只由${sectors}单位填写。属误填的请清空；确属你单位业务的可不改，请告知汇总单位。`,
  "handed-up/changed": ({ handed, typed }) =>
    `下级合计为 ${handed}，现填${typed === null ? "为空白" : ` ${typed}`}。请核实；有本级自行开展的可不改，请说明。`,
};

export function fixingSentence(found: Finding): string {
  const own = toUnit(found.code, found.args);
  return own ?? explain({ ...found, place: {} });
}

function toUnit<C extends FindingCode>(code: C, args: FindingArgs[C]): string | undefined {
  return TO_UNIT[code]?.(args);
}
