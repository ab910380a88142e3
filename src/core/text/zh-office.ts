// What the office itself said, and rollup workbooks opened again, as sentences in Chinese.
import type { RowFault } from "../finding";
import type { Sentences } from "./sentences";
import type { AdoptCode } from "./zh-adopt";

type OfficeSentences = Pick<
  Sentences,
  | Exclude<Extract<keyof Sentences, `rollup/${string}`>, AdoptCode>
  | "file/set-aside"
  | "file/a-rollup"
  | "figure/confirmed"
  | "figure/corrected"
  | "figure/correction-conflict"
  | "figure/corrected-twice"
>;

const ROW: Readonly<Record<RowFault, (found: string, row: number) => string>> = {
  blank: (_, row) => `第 ${row} 行有数，但没有单位代码`,
  unknown: (found, row) => `第 ${row} 行的单位代码“${found}”不在单位名录中`,
  twice: (found) => `单位代码“${found}”出现在不止一行`,
  renamed: (found, row) => `第 ${row} 行的单位代码与单位名称“${found}”对不上`,
  gone: (found) => `找不到单位代码“${found}”所在的行`,
};

const COLUMN = {
  twice: (found: string) => `填报项“${found}”的隐藏标识出现在不止一列`,
  gone: (found: string) => `找不到填报项“${found}”的隐藏标识`,
  unknown: (found: string) => `隐藏标识“${found}”不是本表的填报项`,
};

export const zhOffice: OfficeSentences = {
  "rollup/other-campaign": ({ found, expected }) =>
    `这份汇总属于“${found}”，与“${expected}”不是同一任务、同一张表、同一期，不能合并。请核对是否放错文件。`,
  "rollup/other-content": ({ version }) =>
    `这份汇总的任务内容与 ${version} 版不一致，不能合并。请核实以哪份任务为准，统一后重新合并。`,
  "rollup/no-matrix": ({ sheet }) =>
    `找不到工作表“${sheet}”或其中隐藏的标识行，无法辨认其中是否有更正，更正未采用；记录中的数照常汇总。请核对备份（.bak）中的更正后重新录入。`,
  "rollup/unit-row": ({ fault, found, row }) =>
    `${ROW[fault](found, row)}，无法辨认该行的更正，未采用；记录中的数照常汇总。请核对后在新的汇总中重新更正。`,
  "rollup/field-column": ({ fault, found }) =>
    `${COLUMN[fault](found)}，无法辨认该列的更正，未采用；记录中的数照常汇总。请核对后在新的汇总中重新更正。`,
  "file/set-aside": ({ reason }) => `汇总单位已标为不采用：${reason}。如需采用，请恢复采用。`,
  "file/a-rollup": () =>
    "这是汇总工作簿，不是填报单位的回收表，未计入。如要接续这份汇总，请先打开它，再合并回收表。",
  "figure/confirmed": ({ label, typed, value, measure, when }) =>
    `“${label}”填的是“${typed.trim()}”，汇总单位已于 ${when} 确认按 ${value} ${measure}计。无需处理。`,
  "figure/corrected": ({ label, original, typed, when }) =>
    `“${label}”已由汇总单位更正：原为${shown(original)}，更正为${shown(typed)}（${when} 记录）。按更正后的数汇总，请留存依据。`,
  "figure/correction-conflict": ({ label, original, now, typed, when }) =>
    `“${label}”有两种说法：汇总单位曾将${shown(original)}更正为${shown(typed)}（${when} 记录），该单位现改报${shown(now)}。暂按更正的数汇总，请核实后二者择一：采用单位的数，将此格改为该数；维持更正，请再次确认。`,
  "figure/corrected-twice": ({ label, original, said }) =>
    `“${label}”有不止一种更正：原为${shown(original)}，${said.map(({ typed, when }) => `${when} 更正为${shown(typed)}`).join("，")}。未计入汇总，请核实后在“分单位明细表”此格填入应计的数。`,
};

function shown(typed: string | null): string {
  return typed === null ? "空白" : `“${typed.trim()}”`;
}
