// A workbook as read back: plain data, whatever program wrote the file.
import type { Area } from "./address";

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  /** When the writing program says it last saved the file, ISO 8601; null where it does not say. */
  readonly modified: string | null;
  /** The writing program by its own word (docProps/app.xml); null where it does not say. */
  readonly application: string | null;
  /** Whether the file refers to other workbooks. */
  readonly externalLinks: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Cells that hold something, by `cellKey(row, column)`, in reading order; empty cells are absent. */
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  readonly merges: readonly Area[];
  readonly protected: boolean;
  /** Cells and areas that are unlocked; [] where styles were not asked for. */
  readonly unlocked: readonly Area[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly validationCount: number;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula's text without "="; "" for a follower of a shared formula; absent for a constant. */
  readonly formula?: string;
  /** How the number is shown, where that changes what it means; absent for ordinary numbers and text. */
  readonly shown?: "date" | "time" | "percent";
}

/** Text, number (date serials by the 1900 system, whatever the file's), truth value, or an error by its name. */
export type CellValue = string | number | boolean | { readonly error: string };

export interface NameSnapshot {
  readonly name: string;
  /** As written: "'统计表'!$C$8", "#REF!", "[1]Sheet1!$A$1". */
  readonly refersTo: string;
  /** For a sheet's own name, that sheet. */
  readonly sheet?: string;
  readonly hidden: boolean;
}

/** One number for a cell: fits a Map, keeps reading order. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.get(cellKey(row, column));
}
