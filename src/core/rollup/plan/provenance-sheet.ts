// 溯源: which cell of which file each figure comes from, and what became of each file.
import type { Ink } from "../../sheet/build";
import type { SheetPlan } from "../../sheet/plan";
import { explain } from "../../text/explain";
import type { Language } from "../../text/sentences";
import { ownTyped, valueOf } from "../report";
import type { MatrixCell } from "../matrix";
import type { Rollup } from "../rollup";
import { planList } from "./list-sheet";
import { provenanceCells } from "./provenance-places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

export function planProvenance(rollup: Rollup, words: RollupWords, language: Language): SheetPlan {
  return planList({
    name: SHEETS.provenance,
    title: words.provenanceTitle,
    notes: [words.provenanceNote],
    widths: [26, 34, 10, 18, 18, 34, 14, 10],
    blocks: [
      {
        heading: words.files,
        columns: [
          { label: words.unit, look: "label" },
          { label: words.file, look: "label" },
          { label: words.verdict, look: "printedCenter" },
          { label: words.reason, look: "label", span: 2 },
          { label: words.sha, look: "label", span: 3 },
        ],
        rows: fileRows(rollup, words, language),
      },
      {
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
        rows: figureRows(rollup, words),
      },
    ],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function fileRows(
  { files, units }: Rollup,
  words: RollupWords,
  language: Language,
): readonly (readonly Ink[])[] {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return files.map(({ file, verdict, unit, finding }) => [
    unit === null ? null : (names.get(unit) ?? unit),
    file.path,
    words.verdicts[verdict],
    explain({ ...finding, place: {} }, language),
    file.sha256,
  ]);
}

/** One row a figure of every counted return; units without a return only those the office gave. */
function figureRows(rollup: Rollup, words: RollupWords): readonly (readonly Ink[])[] {
  const { matrix, units, fields } = rollup;
  return units.flatMap((unit, row) => {
    return provenanceCells(rollup, row).map((column): readonly Ink[] => {
      const cell = matrix.cells[row]?.[column] as MatrixCell;
      const { figure, word } = cell;
      const state = figure?.state ?? "blank";
      const soft = figure !== null && "soft" in figure && figure.soft;
      return [
        unit.name,
        fields[column]?.label ?? null,
        word?.by === "correction" ? words.corrected : soft ? words.soft : words.states[state],
        figure?.state === "number" ? Number(figure.value) : valueOf(figure),
        ownTyped(cell),
        unit.file,
        figure?.sheet ?? null,
        figure?.cell ?? null,
      ];
    });
  });
}
