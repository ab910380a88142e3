// 溯源: which cell of which file each figure comes from, and what became of each file.
import type { Ink } from "../../sheet/build";
import type { LongSheetPlan } from "../../sheet/long-plan";
import { explain } from "../../text/explain";
import type { Language } from "../../text/sentences";
import { ownTyped, valueOf } from "../report";
import type { MatrixCell } from "../matrix";
import type { Rollup } from "../rollup";
import { type ListBlock, type ListRows, planLongList, rowsOf } from "./list-sheet";
import { provenanceCells, type ProvenancePart, provenanceParts } from "./provenance-places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/**
 * One sheet, or more where one has not the rows for all figures.
 * @param last row of a sheet
 */
export function planProvenance(
  rollup: Rollup,
  words: RollupWords,
  language: Language,
  last?: number,
): readonly LongSheetPlan[] {
  return provenanceParts(rollup, last).map((part) =>
    planLongList({
      name: part.sheet,
      title: words.provenanceTitle,
      notes: [words.provenanceNote],
      widths: [26, 34, 10, 18, 18, 34, 14, 10],
      blocks: [
        ...(part.sheet === SHEETS.provenance ? [files(rollup, words, language)] : []),
        figures(rollup, part, words),
      ],
      nothing: words.nothing,
      footer: words.footer,
    }),
  );
}

function files(rollup: Rollup, words: RollupWords, language: Language): ListBlock {
  return {
    heading: words.files,
    columns: [
      { label: words.unit, look: "label" },
      { label: words.file, look: "label" },
      { label: words.verdict, look: "printedCenter" },
      { label: words.reason, look: "label", span: 2 },
      { label: words.sha, look: "label", span: 3 },
    ],
    rows: fileRows(rollup, words, language),
  };
}

function figures(rollup: Rollup, part: ProvenancePart, words: RollupWords): ListBlock {
  return {
    heading: words.figures,
    columns: [
      { label: words.unit, look: "label" },
      { label: words.field, look: "label" },
      { label: words.state, look: "printedCenter" },
      { label: words.value, look: "label" },
      { label: words.typed, look: "label" },
      { label: words.file, look: "label" },
      { label: words.sheet, look: "printedCenter" },
      { label: words.cell, look: "printedCenter" },
    ],
    rows: figureRows(rollup, part, words),
  };
}

function fileRows({ files, units }: Rollup, words: RollupWords, language: Language): ListRows {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return rowsOf(files, ({ file, verdict, unit, finding }) => [
    unit === null ? null : (names.get(unit) ?? unit),
    file.path,
    words.verdicts[verdict],
    explain({ ...finding, place: {} }, language),
    file.sha256,
  ]);
}

/** One row a figure of every counted return; units without a return only those the office gave. */
function figureRows(rollup: Rollup, { from, to }: ProvenancePart, words: RollupWords): ListRows {
  let length = 0;
  for (let row = from; row < to; row += 1) length += provenanceCells(rollup, row).length;
  return {
    length,
    *[Symbol.iterator]() {
      for (let row = from; row < to; row += 1) {
        for (const column of provenanceCells(rollup, row)) yield figureRow(rollup, row, column, words);
      }
    },
  };
}

/** A line of the figures: what it says of one figure of one unit. */
export function figureRow(
  { matrix, units, fields }: Rollup,
  row: number,
  column: number,
  words: RollupWords,
): readonly Ink[] {
  const unit = units[row];
  const cell = matrix.cells[row]?.[column] as MatrixCell;
  const { figure, word } = cell;
  const soft = figure !== null && "soft" in figure && figure.soft;
  const state = soft ? words.soft : words.states[figure?.state ?? "blank"];
  return [
    unit?.name ?? null,
    fields[column]?.label ?? null,
    word?.by === "correction" ? words.corrected : state,
    figure?.state === "number" ? Number(figure.value) : valueOf(figure),
    ownTyped(cell),
    unit?.file ?? null,
    figure?.sheet ?? null,
    figure?.cell ?? null,
  ];
}
