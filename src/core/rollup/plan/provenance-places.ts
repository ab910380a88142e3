// Where each unit's figures stand on 溯源: what the matrix links to.
import { cellName, LAST_ROW, quotedSheetName } from "../../sheet/address";
import type { Ink, Writable } from "../../sheet/build";
import { textLiteral } from "../../form/sheets/computed";
import type { Rollup } from "../rollup";
import { SHEETS } from "./words";

/** Title, note, heading and heads of what stands first; heading and heads of the figures after the files. */
const ABOVE = { first: 4, figures: 2 };

/** Cells of one unit that have a line there: all of a return, else what the office itself said. */
export function provenanceCells(rollup: Rollup, unit: number): readonly number[] {
  const returned = rollup.units[unit]?.file !== null;
  return (rollup.matrix.cells[unit] ?? []).flatMap((cell, column) =>
    returned || cell.word !== null ? [column] : [],
  );
}

/** One sheet of 溯源: all files and the first units, and further units where a sheet has no more rows. */
export interface ProvenancePart {
  /** 溯源, 溯源2, … */
  readonly sheet: string;
  /** Of the first figure. */
  readonly top: number;
  /** Of the roster: from, and up to without. */
  readonly from: number;
  readonly to: number;
}

/** @param last row of a sheet; no unit has more figures than that */
export function provenanceParts(rollup: Rollup, last = LAST_ROW): readonly ProvenancePart[] {
  // An empty list has one line that says so.
  const top = ABOVE.first + Math.max(1, rollup.files.length) + ABOVE.figures + 1;
  const parts: Writable<ProvenancePart>[] = [{ sheet: SHEETS.provenance, top, from: 0, to: 0 }];
  let row = top;
  rollup.units.forEach((_, unit) => {
    const own = provenanceCells(rollup, unit).length;
    if (row + own - 1 > last) {
      row = ABOVE.first + 1;
      parts.push({ sheet: `${SHEETS.provenance}${parts.length + 1}`, top: row, from: unit, to: unit });
    }
    row += own;
    (parts[parts.length - 1] as Writable<ProvenancePart>).to = unit + 1;
  });
  return parts;
}

export interface ProvenancePlace {
  readonly sheet: string;
  readonly row: number;
}

/** Where each unit's first figure stands, in roster order; null for a unit without any. */
export function provenancePlaces(rollup: Rollup, last = LAST_ROW): readonly (ProvenancePlace | null)[] {
  return provenanceParts(rollup, last).flatMap(({ sheet, top, from, to }) => {
    let row = top;
    return rollup.units.slice(from, to).map((_, index) => {
      const own = provenanceCells(rollup, from + index).length;
      const first = own === 0 ? null : { sheet, row };
      row += own;
      return first;
    });
  });
}

/** A unit's name that leads to its figures' origin. */
export function provenanceLink(name: string, { sheet, row }: ProvenancePlace): Ink {
  const target = `#${quotedSheetName(sheet)}!${cellName(row, 1)}`;
  return { formula: `HYPERLINK(${textLiteral(target)},${textLiteral(name)})`, value: name };
}

/** The name that such a link shows: some programs save a formula without its result. null: no such link. */
export function linkedName(formula: string | undefined): string | null {
  const name = /^HYPERLINK\("[^"]*","((?:[^"]|"")*)"\)$/.exec(formula ?? "")?.[1];
  return name?.replaceAll('""', '"') ?? null;
}
