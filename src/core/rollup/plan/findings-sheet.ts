// 审核结果: every finding with who, where, what was typed, and what to do; errors first.
import type { Finding, Severity } from "../../finding";
import type { LookName } from "../../sheet/looks";
import type { LongSheetPlan } from "../../sheet/long-plan";
import { explain } from "../../text/explain";
import type { Language } from "../../text/sentences";
import { typedOf } from "../report";
import { isOpen } from "../rollup-finding";
import type { Rollup } from "../rollup";
import { causesText } from "./causes-text";
import { type ListRows, planLongList, rowsOf } from "./list-sheet";
import { matrixLink } from "./places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const COLUMNS: readonly (readonly [keyof RollupWords, LookName, number])[] = [
  ["number", "printedCenter", 7],
  ["severityHead", "printedCenter", 8],
  ["unit", "label", 20],
  ["field", "label", 24],
  ["typed", "label", 14],
  ["sentence", "label", 52],
  ["settledHead", "printedCenter", 9],
  ["file", "label", 22],
  ["sourceCell", "printedCenter", 13],
  ["goTo", "link", 8],
];

export function planFindings(rollup: Rollup, words: RollupWords, language: Language): LongSheetPlan {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of rollup.findings.filter(isOpen)) counts[severity] += 1;
  return planLongList({
    name: SHEETS.findings,
    title: words.findingsTitle,
    notes: [words.findingsNote(counts) + causesText(rollup.findings.filter(isOpen), language)],
    widths: COLUMNS.map(([, , width]) => width),
    blocks: [
      {
        columns: COLUMNS.map(([label, look]) => ({ label: words[label] as string, look })),
        rows: findingRows(rollup, words, language),
      },
    ],
    nothing: words.nothing,
    more: words.moreRows,
    footer: words.footer,
  });
}

function findingRows(rollup: Rollup, words: RollupWords, language: Language): ListRows {
  const unitAt = new Map(rollup.matrix.units.map((unit, index) => [unit, index]));
  const fieldAt = new Map(rollup.matrix.fields.map((field, index) => [field, index]));
  return rowsOf(rollup.findings, (found, index) => {
    const { unit, file, sheet, cell, field } = found.place;
    const row = unit === undefined ? undefined : unitAt.get(unit);
    const column = field === undefined ? undefined : fieldAt.get(field);
    return [
      index + 1,
      words.severity[found.severity],
      row === undefined ? null : (rollup.units[row]?.name ?? null),
      column === undefined ? null : (rollup.fields[column]?.label ?? null),
      typedOf(rollup, unit, field),
      explain(placeless(found), language),
      found.severity === "note" && found.settled === undefined
        ? null
        : words.settled[found.settled ?? "open"],
      file ?? null,
      [sheet, cell].filter((part) => part !== undefined).join("!") || null,
      row === undefined || column === undefined ? null : matrixLink(row, column),
    ];
  });
}

/** The place stands in columns of its own. */
function placeless(found: Finding): Finding {
  return { ...found, place: {} };
}
