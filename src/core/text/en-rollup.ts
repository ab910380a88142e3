// Findings made while merging returns, as sentences in English.
import type { FigureDifference, ReturnOrder } from "../finding";
import { printDuration } from "./duration";
import type { Sentences } from "./sentences";
import type { zhRollup } from "./zh-rollup";

const ORDER: Readonly<Record<ReturnOrder, string>> = {
  finished: "It was finished earlier",
  modified: "It was saved earlier",
  undecided: "Which is the later cannot be told",
  decided: "The office decided for the other one",
  pending: "The one that came first is counted until the office decides",
};

const KEPT: Readonly<Record<ReturnOrder, (kept: string) => string>> = {
  finished: (kept) =>
    `"${kept}" is counted, being finished later. To count this one, set the other aside and gather again.`,
  modified: (kept) =>
    `"${kept}" is counted, being saved later. To count this one, set the other aside and gather again.`,
  undecided: (kept) =>
    `Which is the later cannot be told; "${kept}" is counted for now. Ask the unit which one holds, and set the other aside.`,
  decided: (kept) => `The office decided to count "${kept}". Nothing to do.`,
  pending: (kept) => `"${kept}", which came first, is still counted. Please decide which one holds.`,
};

export const enRollup: Pick<Sentences, keyof typeof zhRollup> = {
  "file/accepted": () =>
    "Counted in the rollup. What is to be checked in it, if anything, is listed among the findings.",
  "file/identical-copy": ({ same }) => `Identical to "${same}", byte by byte; counted once. Nothing to do.`,
  "file/same-figures": ({ same }) => `Has the same figures as "${same}"; counted once. Nothing to do.`,
  "file/replaced": ({ by, basis }) =>
    `${ORDER[basis]}, so it is not counted; "${by}" is. Please review the differences under "unit/twice".`,
  "file/other-form": ({ found, expected }) =>
    `This is "${found}", but "${expected}" is being gathered; not counted. Gather it with the other returns of "${found}".`,
  "file/other-in-series": ({ form, number }) =>
    `This is period ${number} of "${form}": what is gathered is held against it, and it is not counted. Nothing to do.`,
  "file/other-period": ({ found, expected }) =>
    `Its period is ${found ?? "(none)"}, but ${expected ?? "(none)"} is being gathered; not counted. Gather it with that period.`,
  "unit/missing": ({ due }) =>
    due === null
      ? "No return yet. Please remind the unit."
      : `No return yet; due ${due}. Please remind the unit.`,
  "unit/late": ({ due, received, minutes }) =>
    `Late: received ${received}, due ${due}, ${printDuration(minutes, "en")} late. Its figures are counted; please record it.`,
  "unit/twice": ({ kept, basis, differences }) =>
    `Returned twice: it differs from "${kept}" in ${differences.length} places (${differences.map(difference).join("; ")}); a unit should have one return. ${KEPT[basis](kept)}`,
  "figure/missing": ({ label, words }) =>
    `"${label}" is blank; ${words === true ? "an answer is required" : "a figure is required, 0 where there was none"}. Please ask the unit to fill it.`,
  "figure/not-applicable": ({ label, typed }) =>
    `"${label}" is marked not applicable ("${typed.trim()}") but is asked of this unit; not counted. Fill in 0 or the figure.`,
  "figure/outside-sector": ({ label, typed, sectors }) =>
    `"${label}" holds "${typed}" but is only for units of ${sectors}; by the roster this unit is not one. It is counted; please check whether the roster or the figure is wrong.`,
};

function difference({ label, kept, earlier }: FigureDifference): string {
  return `${label}: here ${typed(earlier)}, counted ${typed(kept)}`;
}

function typed(text: string | null): string {
  return text === null ? "blank" : `"${text}"`;
}
