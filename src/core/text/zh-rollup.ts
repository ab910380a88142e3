// Findings made while merging returns, as sentences in Chinese.
import type { FigureDifference, ReturnOrder } from "../finding";
import { printDuration } from "./duration";
import type { Sentences } from "./sentences";

type RollupSentences = Pick<
  Sentences,
  | "file/accepted"
  | "file/identical-copy"
  | "file/same-figures"
  | "file/replaced"
  | "file/other-form"
  | "file/other-in-series"
  | "file/other-period"
  | "unit/missing"
  | "unit/late"
  | "unit/twice"
  | "figure/missing"
  | "figure/not-applicable"
  | "figure/outside-sector"
>;

const ORDER: Readonly<Record<ReturnOrder, string>> = {
  finished: "审核定稿时间较早",
  modified: "文件保存时间较早",
  undecided: "先后无法判断",
  decided: "汇总单位已决定采用另一份",
  pending: "先报的一份已计入，是否改用本表待决定",
};

const KEPT: Readonly<Record<ReturnOrder, (kept: string) => string>> = {
  finished: (kept) => `现按审核定稿时间采用较晚的“${kept}”。如应采用本表，请将另一份标为不采用后重新合并。`,
  modified: (kept) => `现按文件保存时间采用较晚的“${kept}”。如应采用本表，请将另一份标为不采用后重新合并。`,
  undecided: (kept) => `两份的先后无法判断，暂采用“${kept}”。请向该单位核实以哪份为准，将另一份标为不采用。`,
  decided: (kept) => `汇总单位已决定采用“${kept}”。无需处理。`,
  pending: (kept) => `现仍采用先报的“${kept}”。请决定改用后报的还是仍用先报的。`,
};

export const zhRollup: RollupSentences = {
  "file/accepted": () => "已采用，计入汇总。如有问题，“审核结果”中逐条列出。",
  "file/identical-copy": ({ same }) => `与“${same}”内容完全相同，是同一份表的副本，只计一次。无需处理。`,
  "file/same-figures": ({ same }) => `与“${same}”填报数完全一致，只计一次。无需处理。`,
  "file/replaced": ({ by, basis }) =>
    `${ORDER[basis]}，本表未计入汇总，采用的是“${by}”。差异见审核结果“重复报送”一条，请核对。`,
  "file/other-form": ({ found, expected }) =>
    `这是“${found}”，本次汇总的是“${expected}”，未计入。请在汇总“${found}”时再合并此文件。`,
  "file/other-in-series": ({ form, number }) =>
    `这是《${form}》第${number}期的表，用来与本次汇总的数核对，不计入本次合计。无需处理。`,
  "file/other-period": ({ found, expected }) =>
    `报送期为${found ?? "（无）"}，本次汇总的报送期为${expected ?? "（无）"}，未计入。请在汇总相应报送期时再合并此文件。`,
  "unit/missing": ({ due }) =>
    due === null ? "尚未报送。请催报。" : `尚未报送，应于 ${due} 前报送。请催报。`,
  "unit/late": ({ due, received, minutes }) =>
    `迟报：收到时间为 ${received}，应于 ${due} 前报送，迟 ${printDuration(minutes, "zh")}。数据照常计入汇总，请按规定登记。`,
  "unit/twice": ({ kept, basis, differences }) =>
    `重复报送：本表与“${kept}”有 ${differences.length} 处不同（${differences.map(difference).join("；")}），同一单位应只有一份。${KEPT[basis](kept)}`,
  "figure/missing": ({ label, words }) =>
    `“${label}”漏填，${words === true ? "须如实填写" : "应填写数据，没有发生的填 0"}。请退回该单位补填。`,
  "figure/not-applicable": ({ label, typed }) =>
    `“${label}”填的是“${typed.trim()}”（不适用），但本项须由各单位填报，未计入。没有发生请填 0，发生了请填数。`,
  "figure/outside-sector": ({ label, typed, sectors }) =>
    `“${label}”填了“${typed}”，但该项只由${sectors}单位填写，单位名录中本单位不属于这些领域。数据已计入汇总，请核实是名录有误还是误填。`,
};

function difference({ label, kept, earlier }: FigureDifference): string {
  return `${label}：本表${typed(earlier)}，采用${typed(kept)}`;
}

function typed(text: string | null): string {
  return text === null ? "空白" : `“${text}”`;
}
