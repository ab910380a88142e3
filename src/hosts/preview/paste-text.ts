// Pasted text as cells of the grid: values alone, read as if typed, so that looks and locks stay.
import type { ICellData } from "@univerjs/core";
import { areaHolds, LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import type { BookSheet } from "../wire/book";
import { typedInput } from "../wire/typed-input";
import { CELL } from "./grid-snapshot";
import { pastedCells } from "./pasted-cells";

export interface PastedBlock {
  readonly area: Area;
  /** Row after row; null where nothing is put: inside a merge. */
  readonly cells: readonly (readonly (ICellData | null)[])[];
}

/** From the top left of what is selected; a single value goes into every selected cell, as in Excel. */
export function pasteText(sheet: BookSheet, { top, left, bottom, right }: Area, text: string): PastedBlock {
  const rows = pastedCells(text);
  const single = rows.length === 1 && rows[0]?.length === 1;
  const width = Math.max(...rows.map((row) => row.length));
  const area: Area = single
    ? { top, left, bottom, right }
    : {
        top,
        left,
        bottom: Math.min(LAST_ROW, top + rows.length - 1),
        right: Math.min(LAST_COLUMN, left + width - 1),
      };
  const cells = Array.from({ length: area.bottom - top + 1 }, (_, i) =>
    Array.from({ length: area.right - left + 1 }, (_cell, j) => {
      const typed = (single ? rows[0]?.[0] : rows[i]?.[j]) ?? "";
      return isInside(sheet, top + i, left + j) ? null : cellOf(typed, sheet, top + i, left + j);
    }),
  );
  return { area, cells };
}

function isInside({ merges }: BookSheet, row: number, column: number): boolean {
  return merges.some(
    (merge) => areaHolds(merge, row, column) && (merge.top !== row || merge.left !== column),
  );
}

function cellOf(typed: string, sheet: BookSheet, row: number, column: number): ICellData {
  const { entry, format } = typedInput(typed, sheet.formats.numberFormat.at(row, column));
  const style = format === undefined ? {} : { s: { n: { pattern: format } } };
  const empty = { v: null, f: null, p: null };
  if (entry === null) return empty;
  if (entry.formula !== undefined) return { ...empty, f: entry.formula, ...style };
  const { value } = entry;
  if (typeof value === "number") return { ...empty, v: value, t: CELL.number, ...style };
  if (typeof value === "boolean") return { ...empty, v: value ? 1 : 0, t: CELL.truth };
  return { ...empty, v: typeof value === "object" ? value.error : value, t: CELL.text };
}
