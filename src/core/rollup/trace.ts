// How a total came about: unit by unit the file, the cell, what was typed, how it reads, what the office said.
import { sumDecimals } from "../decimal";
import type { Figure } from "../form/figure";
import type { MatrixCell, Standing } from "./matrix";
import type { OfficeWord } from "./office-word";
import { ownTyped, valueOf } from "./report";
import type { Rollup } from "./rollup";
import type { FieldTotal } from "./totals";

export interface TraceLine {
  readonly unit: string;
  readonly name: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** By the unit. */
  readonly typed: string | null;
  readonly state: Figure["state"] | null;
  /** As read, or as the office said. */
  readonly value: string | null;
  readonly standing: Standing;
  readonly word: OfficeWord | null;
  /** The total so far, with this one; null where the field is not summed. */
  readonly sum: string | null;
}

export interface Trace {
  readonly field: FieldTotal;
  /** In roster order; of one unit where one is asked for. */
  readonly lines: readonly TraceLine[];
}

/** null: the form has no such field. @param unit code; absent: every unit */
export function traceOf(rollup: Rollup, fieldKey: string, unit?: string): Trace | null {
  const column = rollup.matrix.fields.indexOf(fieldKey);
  const field = rollup.fields[column];
  if (field === undefined) return null;
  const kept = new Map(rollup.kept.map((incoming) => [incoming.unit, incoming.file]));
  let sum = "0";
  const lines = rollup.units.map(({ code, name }, row): TraceLine => {
    const cell = rollup.matrix.cells[row]?.[column] as MatrixCell;
    const { figure, standing, word } = cell;
    const value = valueOf(figure);
    if (field.rollup === "sum" && standing === "counted") sum = sumDecimals([sum, value ?? "0"]);
    const file = kept.get(code);
    return {
      unit: code,
      name,
      file: file?.path ?? null,
      sha256: file?.sha256 ?? null,
      sheet: figure?.sheet ?? null,
      cell: figure?.cell ?? null,
      typed: ownTyped(cell),
      state: figure?.state ?? null,
      value,
      standing,
      word,
      sum: field.rollup === "sum" ? sum : null,
    };
  });
  return { field, lines: unit === undefined ? lines : lines.filter((line) => line.unit === unit) };
}
