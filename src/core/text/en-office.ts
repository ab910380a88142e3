// What the office itself said, and rollup workbooks opened again, as sentences in English.
import type { RowFault } from "../finding";
import type { Sentences } from "./sentences";
import { withMeasure } from "./with-measure";
import type { zhOffice } from "./zh-office";

const ROW: Readonly<Record<RowFault, (found: string, row: number) => string>> = {
  blank: (_, row) => `Row ${row} has figures but no unit code`,
  unknown: (found, row) => `The unit code "${found}" of row ${row} is not in the roster`,
  twice: (found) => `The unit code "${found}" stands in more than one row`,
  renamed: (found, row) => `The unit code of row ${row} does not go with the name "${found}"`,
  gone: (found) => `The row of the unit code "${found}" is not to be found`,
};

const COLUMN = {
  twice: (found: string) => `The hidden key "${found}" stands in more than one column`,
  gone: (found: string) => `The hidden key of "${found}" is not to be found`,
  unknown: (found: string) => `The hidden key "${found}" is no field of this form`,
};

export const enOffice: Pick<Sentences, keyof typeof zhOffice> = {
  "rollup/other-campaign": ({ found, expected }) =>
    `This rollup is of "${found}", not of the same campaign, form and period as "${expected}"; they cannot be merged. Check the files.`,
  "rollup/other-content": ({ version }) =>
    `The campaign of this rollup does not agree with version ${version}; they cannot be merged. Settle which campaign holds and gather again.`,
  "rollup/no-matrix": ({ sheet }) =>
    `The sheet "${sheet}" or its hidden row of keys is not to be found, so corrections cannot be told and were not taken; the record's figures hold. Look into the backup (.bak) and type them again.`,
  "rollup/unit-row": ({ fault, found, row }) =>
    `${ROW[fault](found, row)}, so corrections in it cannot be told and were not taken; the record's figures hold. Please check and correct again.`,
  "rollup/field-column": ({ fault, found }) =>
    `${COLUMN[fault](found)}, so corrections in it cannot be told and were not taken; the record's figures hold. Please check and correct again.`,
  "file/set-aside": ({ reason }) => `Set aside by the office: ${reason}. To count it, take it in again.`,
  "file/a-rollup": () =>
    "This is a rollup workbook, not a unit's return; not counted. To go on with it, open it first, then merge the returns.",
  "figure/confirmed": ({ label, typed, value, measure, when }) =>
    `"${label}": the office confirmed on ${when} that "${typed.trim()}" counts as ${withMeasure(value, measure)}. Nothing to do.`,
  "figure/corrected": ({ label, original, typed, when }) =>
    `"${label}" was corrected by the office from ${shown(original)} to ${shown(typed)} (noted ${when}); the correction counts. Keep the evidence.`,
  "figure/correction-conflict": ({ label, original, now, typed, when }) =>
    `"${label}": the office corrected ${shown(original)} to ${shown(typed)} (noted ${when}), and the unit now says ${shown(now)}. The correction counts for now; type the unit's figure into the cell, or confirm the correction.`,
  "figure/corrected-twice": ({ label, original, said }) =>
    `"${label}", originally ${shown(original)}, was corrected more than once: ${said.map(({ typed, when }) => `to ${shown(typed)} (${when})`).join(", ")}. Not counted; type the figure that holds into its cell.`,
};

function shown(typed: string | null): string {
  return typed === null ? "blank" : `"${typed.trim()}"`;
}
