// What a person did in the grid, taken over into the book; and results that the grid has calculated.
import type { ICellData, IStyleData, Workbook } from "@univerjs/core";
import type { Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import { coalesce } from "../excel/coalesce";
import type { BookSheet, CellEntry, CellResult } from "../wire/book";
import { CELL } from "./grid-snapshot";
import { typedNumberFormat } from "./grid-style";
import { keepResult, type PreviewBook } from "./preview-book";

/** The mutation that puts cells into a sheet of the grid. */
export const SET_CELLS = "sheet.mutation.set-range-values";

/** As far as it is used here; rows and columns count from 0. */
export interface SetCells {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

export function sheetOf(book: PreviewBook, { subUnitId }: SetCells): BookSheet | undefined {
  return book.sheets.find(({ id }) => id === subUnitId);
}

/** The cells that a mutation touches, as few areas. */
export function areasIn({ cellValue = {} }: SetCells): readonly Area[] {
  const cells = Object.entries(cellValue).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ row: Number(row) + 1, column: Number(column) + 1, key: true })),
  );
  return coalesce(cells).get(true) ?? [];
}

/** Puts what now stands in these cells of the grid into the book; the areas that differ from before. */
export function takeEdit(
  book: PreviewBook,
  sheet: BookSheet,
  grid: Workbook,
  edit: SetCells,
): readonly Area[] {
  const drawn = grid.getSheetBySheetId(sheet.id);
  const changed: { row: number; column: number; key: true }[] = [];
  for (const { top, left, bottom, right } of areasIn(edit)) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = drawn?.getCellRaw(row - 1, column - 1);
        const style = grid.getStyles().getStyleByCell(cell);
        if (takeCell(book, sheet, row, column, cell ?? null, style ?? null))
          changed.push({ row, column, key: true });
      }
    }
  }
  return coalesce(changed).get(true) ?? [];
}

function takeCell(
  book: PreviewBook,
  sheet: BookSheet,
  row: number,
  column: number,
  cell: ICellData | null,
  style: IStyleData | null,
): boolean {
  const key = cellKey(row, column);
  const before = sheet.entries.get(key);
  const entry = entryOf(cell);
  const numberFormat = typedNumberFormat(style);
  if (sheet.formats.numberFormat.at(row, column) !== numberFormat)
    sheet.formats.numberFormat.set({ top: row, left: column, bottom: row, right: column }, numberFormat);
  if (JSON.stringify(before ?? null) === JSON.stringify(entry)) return false;
  if (entry === null) sheet.entries.delete(key);
  else sheet.entries.set(key, entry);
  if (entry?.formula !== undefined) keepResult(book, sheet, key, resultOf(cell));
  return true;
}

function entryOf(cell: ICellData | null): CellEntry | null {
  const formula = cell?.f;
  if (typeof formula === "string" && formula !== "") return { formula };
  const value = resultOf(cell);
  return value === "" ? null : { value };
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** Texts of several lines stand as a small document in the cell. */
function resultOf(cell: ICellData | null): string | number | boolean {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const value = cell?.v ?? "";
  const type: number | undefined = cell?.t ?? undefined;
  if (type === CELL.truth) return value === 1 || value === true || value === "TRUE";
  if (type === CELL.number && typeof value === "string" && value !== "") return Number(value);
  return value;
}

/** Results of formulas that have just been calculated. */
export function takeResults(book: PreviewBook, sheet: BookSheet, { cellValue = {} }: SetCells): void {
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(line)) {
      const key = cellKey(Number(row) + 1, Number(column) + 1);
      if (sheet.entries.get(key)?.formula === undefined) continue;
      const value = resultOf(cell);
      const result: CellResult = typeof value === "string" && ERROR.test(value) ? { error: value } : value;
      keepResult(book, sheet, key, result);
    }
  }
}
