// Values and formulas of cells as Range reads and writes them: blocks of rows.
import type { Area } from "../../../core/sheet/address";
import { areasOverlap } from "../../../core/sheet/area-set";
import { cellKey } from "../../../core/sheet/snapshot";
import type { CellResult } from "../book";
import { ExcelError, WireGap } from "../excel-error";
import { typedInput } from "../typed-input";
import { assertWritable, noteChange, type Cells } from "../world";

/** More cells than this in one answer come back as nothing (belief "five-million-cells"). */
const MOST_CELLS = 5_000_000;

export function mapCells<T>(
  cells: Cells,
  read: (cells: Cells, row: number, column: number) => T,
): T[][] | null {
  const { top, left, bottom, right } = cells.areas[0] as Area;
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_row, j) => read(cells, top + i, left + j)),
  );
}

function resultAt({ world, sheet }: Cells, row: number, column: number): CellResult {
  const entry = sheet.entries.get(cellKey(row, column));
  if (entry === undefined) return "";
  return entry.formula === undefined
    ? entry.value
    : world.book.result(sheet, row, column, entry.formula.slice(1));
}

/** Errors come as their names. */
export function readValue(cells: Cells, row: number, column: number): string | number | boolean {
  const result = resultAt(cells, row, column);
  return typeof result === "object" ? result.error : result;
}

export function readFormula(cells: Cells, row: number, column: number): string | number | boolean {
  return cells.sheet.entries.get(cellKey(row, column))?.formula ?? readValue(cells, row, column);
}

export function readType(cells: Cells, row: number, column: number): string {
  const entry = cells.sheet.entries.get(cellKey(row, column));
  const result = resultAt(cells, row, column);
  if (typeof result === "object") return "Error";
  if (typeof result === "number") return "Double";
  if (typeof result === "boolean") return "Boolean";
  return entry === undefined ? "Empty" : "String";
}

/** A block of rows as large as the range; null leaves a cell as it is, "" empties it. */
export function writeCells(cells: Cells, rows: unknown): void {
  const { top, left, bottom, right } = cells.areas[0] as Area;
  const [height, width] = [bottom - top + 1, right - left + 1];
  if (!Array.isArray(rows)) throw new WireGap("one value for a whole range");
  const block = rows as readonly (readonly unknown[])[];
  if (block.length !== height || block.some((row) => row.length !== width))
    throw new ExcelError("InvalidArgument", "the block of values is not as large as the range");
  assertWritable(cells);
  block.forEach((row, i) => row.forEach((value, j) => writeCell(cells, top + i, left + j, value)));
  noteChange(cells);
}

function writeCell({ sheet }: Cells, row: number, column: number, value: unknown): void {
  if (value === null) return;
  const key = cellKey(row, column);
  const { entry, format } = typedInput(value, sheet.formats.numberFormat.at(row, column));
  const cell: Area = { top: row, left: column, bottom: row, right: column };
  const merge = sheet.merges.find((area) => areasOverlap(area, cell));
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
    if (entry === null) return;
    throw new WireGap("a value for a cell inside a merge");
  }
  if (entry === null) sheet.entries.delete(key);
  else sheet.entries.set(key, entry);
  if (format !== undefined && sheet.formats.numberFormat.at(row, column) === "General")
    sheet.formats.numberFormat.set(cell, format);
}
