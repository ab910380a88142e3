// The columns of a table by what stands in one row of it: the hidden key row, or the printed heads.
import type { FormLayout } from "../layout";
import { labelText } from "./label-text";
import type { SheetIndex, TextCell } from "./sheet-index";

/** Wanted text → sheet column, and the sheet row they stand in. */
export interface HeadRow {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The hidden row of keys: ids of the form's columns and of those beside them (`sessions:measure`, `status`). */
export function keyRow(index: SheetIndex, layout: FormLayout): HeadRow | null {
  const ids = layout.columns.filter((column) => column.role !== "keys").map((column) => column.id);
  return headRow(index, ids, (cell) => cell.text.trim());
}

/** Printed heads of the columns to be filled, by form column id; null for prose, where one head spans several columns. */
export function printedHeads(index: SheetIndex, layout: FormLayout): HeadRow | null {
  const values = layout.columns.filter((column) => column.role === "value");
  if (values.some((column) => column.source?.kind === "prose")) return null;
  const ids = new Map(values.map((column) => [labelText(column.label), column.source?.id ?? ""]));
  const found = headRow(index, [...ids.keys()], (cell) => cell.label);
  if (found === null) return null;
  return {
    row: found.row,
    columns: new Map([...found.columns].map(([label, column]) => [ids.get(label) as string, column])),
  };
}

/**
 * The row that holds most of the wanted texts; what stands twice in it says nothing. Null where no row holds
 * one, or where two rows hold equally many in different columns.
 */
function headRow(
  index: SheetIndex,
  wanted: readonly string[],
  textOf: (cell: TextCell) => string,
): HeadRow | null {
  const known = new Set(wanted);
  let best: HeadRow | null = null;
  let rival = false;
  for (const [row, cells] of index.byRow) {
    if (!cells.some((cell) => known.has(textOf(cell)))) continue;
    const columns = columnsOf(cells, known, textOf);
    if (columns.size === 0 || columns.size < (best?.columns.size ?? 0)) continue;
    if (best === null || columns.size > best.columns.size) {
      best = { row, columns };
      rival = false;
    } else rival ||= [...columns].some(([text, column]) => best?.columns.get(text) !== column);
  }
  return rival ? null : best;
}

function columnsOf(
  cells: readonly TextCell[],
  known: ReadonlySet<string>,
  textOf: (cell: TextCell) => string,
): ReadonlyMap<string, number> {
  const columns = new Map<string, number | null>();
  for (const cell of cells) {
    const text = textOf(cell);
    if (known.has(text)) columns.set(text, columns.has(text) ? null : cell.column);
  }
  return new Map([...columns].filter((entry): entry is [string, number] => entry[1] !== null));
}
