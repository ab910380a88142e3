// The texts of a sheet, ready to be searched for keys and labels.
import type { SheetSnapshot } from "../../sheet/snapshot";
import { labelText } from "./label-text";

export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** As `labelText` makes it. */
  readonly label: string;
}

export interface SheetIndex {
  /** Constant texts only: what a formula shows is no label. In reading order. */
  readonly texts: readonly TextCell[];
  readonly byRow: ReadonlyMap<number, readonly TextCell[]>;
}

/** Longer texts are no label or key of ours. */
const LONGEST = 4_000;

export function indexSheet(sheet: SheetSnapshot): SheetIndex {
  const texts: TextCell[] = [];
  const byRow = new Map<number, TextCell[]>();
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value !== "string" || cell.formula !== undefined || cell.value.length > LONGEST) continue;
    const text = { row: cell.row, column: cell.column, text: cell.value, label: labelText(cell.value) };
    texts.push(text);
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [text]);
    else row.push(text);
  }
  return { texts, byRow };
}

/** The value that occurs most often, the smallest of equals; undefined for none. */
export function commonest(values: Iterable<number>): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) {
    const most = best === undefined ? 0 : (counts.get(best) as number);
    if (count > most || (count === most && best !== undefined && value < best)) best = value;
  }
  return best;
}
