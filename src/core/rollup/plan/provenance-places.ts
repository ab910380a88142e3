// Where each unit's figures stand on 溯源: what the matrix links to.
import { cellName, quotedSheetName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import { textLiteral } from "../../form/sheets/computed";
import type { Rollup } from "../rollup";
import { SHEETS } from "./words";

/** Title, note, heading and heads of the files; heading and heads of the figures. */
const ABOVE = { files: 4, figures: 2 };

/** Cells of one unit that have a line there: all of a return, else what the office itself said. */
export function provenanceCells(rollup: Rollup, unit: number): readonly number[] {
  const returned = rollup.units[unit]?.file !== null;
  return (rollup.matrix.cells[unit] ?? []).flatMap((cell, column) =>
    returned || cell.word !== null ? [column] : [],
  );
}

/** The row of each unit's first figure, in roster order; null for a unit without any. */
export function provenanceRows(rollup: Rollup): readonly (number | null)[] {
  // An empty list has one line that says so.
  let row = ABOVE.files + Math.max(1, rollup.files.length) + ABOVE.figures + 1;
  return rollup.units.map((_, unit) => {
    const own = provenanceCells(rollup, unit).length;
    const first = own === 0 ? null : row;
    row += own;
    return first;
  });
}

/** A unit's name that leads to its figures' origin. */
export function provenanceLink(name: string, row: number): Ink {
  const target = `#${quotedSheetName(SHEETS.provenance)}!${cellName(row, 1)}`;
  return { formula: `HYPERLINK(${textLiteral(target)},${textLiteral(name)})`, value: name };
}

/** The name that such a link shows: some programs save a formula without its result. null: no such link. */
export function linkedName(formula: string | undefined): string | null {
  const name = /^HYPERLINK\("[^"]*","((?:[^"]|"")*)"\)$/.exec(formula ?? "")?.[1];
  return name?.replaceAll('""', '"') ?? null;
}
