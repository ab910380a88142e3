// The measure that a returned form prints with a figure: whether it is still the field's own.
import type { Field } from "../../campaign/fields";
import type { Address } from "../../sheet/address";
import type { Line } from "../layout";
import type { Binding } from "./bind";
import type { SheetClaims } from "./claims";
import { labelText } from "./label-text";
import { commonest } from "./sheet-index";

/** Form column id → the sheet column of its measures; absent where none is found. */
export type MeasureColumns = ReadonlyMap<string, number>;

/** By the key row; without it, the column to the right of the figures in which their measures stand. */
export function measureColumns(bindings: readonly Binding[], claims: SheetClaims): MeasureColumns {
  const seen = new Map<string, number[]>();
  const found = new Map<string, number>();
  for (const { field, at } of bindings) {
    const { id } = field.column;
    const keyed = claims.keyRow?.columns.get(`${id}:measure`);
    if (keyed !== undefined) found.set(id, keyed);
    if (keyed !== undefined || at === null || field.spec.measure === undefined) continue;
    const measure = labelText(field.spec.measure);
    const beside = (claims.index.byRow.get(at.row) ?? []).find(
      (cell) => cell.column > at.column && cell.label === measure,
    );
    if (beside !== undefined) seen.set(id, [...(seen.get(id) ?? []), beside.column]);
  }
  for (const [id, columns] of seen) found.set(id, commonest(columns) as number);
  return found;
}

/** What is printed instead of the field's measure, or a label that now counts in 万; null where nothing changed. */
export function changedMeasure(
  field: Field,
  line: Line,
  at: Address,
  claims: SheetClaims,
  columns: MeasureColumns,
): string | null {
  const { measure } = field.spec;
  if (measure === undefined) return null;
  const textAt = (row: number, column: number | null | undefined): string =>
    (claims.index.byRow.get(row) ?? []).find((cell) => cell.column === column)?.text.trim() ?? "";
  const beside = textAt(at.row, columns.get(field.column.id));
  const changed = beside !== "" && labelText(beside) !== labelText(measure) && !/\d/.test(beside);
  if (changed) return beside.slice(0, 20);
  const label = textAt(at.row, claims.labelColumn);
  if (isRescaled(label, line.label)) return label.slice(0, 40);
  const head = claims.heads === null ? "" : textAt(claims.heads.row, at.column);
  return isRescaled(head, field.column.label) ? head.slice(0, 40) : null;
}

/** 参与人次 → 参与人次（万）: a power of ten that was not printed. */
function isRescaled(found: string, printed: string): boolean {
  return [...found].some((letter) => "十百千万亿".includes(letter) && !printed.includes(letter));
}
