// Which figure a line of 溯源 is of: by all that stands in it, held against the record, wherever it stands now.
import type { Ink } from "../../sheet/build";
import type { CellSnapshot } from "../../sheet/snapshot";
import type { Rollup } from "../rollup";
import { provenanceCells } from "./provenance-places";
import { figureRow } from "./provenance-sheet";
import { shownText } from "./shown";
import { ROLLUP_WORDS } from "./words";

export type ProvenanceLine =
  | { readonly is: "figure"; readonly unit: string; readonly field: string }
  /** Of the list of files; unit: a code, null where it is nobody's. */
  | { readonly is: "file"; readonly unit: string | null }
  /** It speaks of a unit or a field, and says what the record does not say of any figure. */
  | { readonly is: "changed" }
  /** Heads, notes, an empty line. */
  | { readonly is: "nothing" };

/** Columns of a line: the unit first, then the field or the file; a word in a language; then what is compared. */
const COLUMN = { unit: 1, field: 2, state: 3, sha256: 6 } as const;

/** @param row cells of that line */
export function provenanceLine(rollup: Rollup, row: readonly CellSnapshot[]): ProvenanceLine {
  const texts = new Map(row.map(({ column, value }) => [column, textOf(value)]));
  const at = (column: number): string => texts.get(column) ?? "";
  const { units, fields, files } = rollup;
  const unit = units.findIndex(({ name }) => textOf(name) === at(COLUMN.unit));
  const field = fields.findIndex(({ label }) => textOf(label) === at(COLUMN.field));
  if (unit >= 0 && field >= 0 && isWritten(rollup, unit, field, at)) {
    return { is: "figure", unit: units[unit]?.code as string, field: fields[field]?.key as string };
  }
  const file = files.find(
    (each) => textOf(each.file.path) === at(COLUMN.field) && each.file.sha256 === at(COLUMN.sha256),
  );
  const named = units[unit]?.code ?? null;
  if (file !== undefined && file.unit === named) return { is: "file", unit: named };
  return { is: unit >= 0 || field >= 0 || file !== undefined ? "changed" : "nothing" };
}

/** Whether the line says of that figure what was written of it; its state is a word, and follows from the rest. */
function isWritten(rollup: Rollup, unit: number, field: number, at: (column: number) => string): boolean {
  if (!provenanceCells(rollup, unit).includes(field)) return false;
  return figureRow(rollup, unit, field, ROLLUP_WORDS.zh).every(
    (ink, index) => index + 1 === COLUMN.state || textOf(ink) === at(index + 1),
  );
}

/** Programs write line ends and the blanks around a text their own way. */
function textOf(value: Ink | CellSnapshot["value"]): string {
  if (typeof value !== "string") return value === null || typeof value === "object" ? "" : String(value);
  return shownText(value).replace(/\r\n?/g, "\n").trim();
}
