// A book as the grid takes it whole: every sheet with its cells, styles, sizes, merges and rules.
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import type { AreaMap } from "../wire/area-map";
import type { BookSheet, CellResult } from "../wire/book";
import { STANDARD } from "../wire/members/range-format";
import { usedArea } from "../wire/members/used-area";
import { formatsIn } from "./cell-format";
import { gridConditionals, gridRange, gridValidations } from "./grid-rules";
import { gridStyle } from "./grid-style";
import type { PreviewBook } from "./preview-book";

const PIXELS_PER_POINT = 96 / 72;

/** The part of a workbook in which the grid keeps its conditional formats. */
export const CONDITIONALS = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

/** Kinds of values by their number in the grid. */
export const CELL = { text: 1, number: 2, truth: 3 } as const;

/** Empty rows and columns that are drawn beyond what is used, and how many at least. */
const ROOM = { rows: 20, columns: 4, leastRows: 60, leastColumns: 16 } as const;

/** What a sheet is drawn on. */
export interface Canvas {
  /** Pixels that a sheet may be wide. */
  readonly room: number;
  readonly dark: boolean;
}

/** @param id names the workbook inside the grid */
export function gridSnapshot(book: PreviewBook, id: string, canvas: Canvas): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const sheets = book.sheets.map((sheet): [string, Partial<IWorksheetData>] => [
    sheet.id,
    { ...gridSheet(book, sheet, styles, canvas.dark), zoomRatio: zoomFor(sheet, canvas.room) },
  ]);
  const rules = (of: (sheet: BookSheet) => unknown): string =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, of(sheet)])));
  return {
    id,
    name: book.title,
    appVersion: "0.25.1",
    locale: "zhCN" as IWorkbookData["locale"],
    styles,
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets),
    resources: [
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: rules(gridValidations) },
      { name: CONDITIONALS, data: rules(gridConditionals) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(gridNames(book)) },
    ],
  };
}

function gridNames({ names }: PreviewBook): object {
  return Object.fromEntries(
    [...names.values()].map(({ name, formula }) => [
      name,
      {
        id: name,
        name,
        formulaOrRefString: formula.slice(1),
        localSheetId: "AllDefaultWorkbook",
        hidden: false,
      },
    ]),
  );
}

function gridSheet(
  book: PreviewBook,
  sheet: BookSheet,
  styles: Record<string, IStyleData>,
  dark: boolean,
): Partial<IWorksheetData> {
  const used = usedArea(sheet, false) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const rowCount = Math.min(LAST_ROW, Math.max(ROOM.leastRows, used.bottom + ROOM.rows));
  const columnCount = Math.min(LAST_COLUMN, Math.max(ROOM.leastColumns, used.right + ROOM.columns));
  const { rows, columns } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === "Visible" ? 0 : 1,
    rowCount,
    columnCount,
    defaultColumnWidth: STANDARD.columnPoints * PIXELS_PER_POINT,
    defaultRowHeight: STANDARD.rowPoints * PIXELS_PER_POINT,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
    },
    mergeData: sheet.merges.map(gridRange),
    cellData: gridCells(book, sheet, { ...used, top: 1, left: 1 }, styles, dark),
    columnData: sizes(columnCount, (column) => ({
      ...size("w", sheet.widths, 1, column),
      ...(sheet.hiddenColumns.at(1, column) ? { hd: 1 } : {}),
    })),
    rowData: sizes(rowCount, (row) => ({
      ...size("h", sheet.heights, row, 1),
      ...(sheet.hiddenRows.at(row, 1) ? { hd: 1 } : {}),
    })),
    showGridlines: sheet.gridLines ? 1 : 0,
  };
}

/** Pixels beside the cells: row numbers and a scroll bar. */
const BESIDE = 62;

/** Below this, texts are hard to read. */
const LEAST_ZOOM = 0.8;

/** A sheet that is a little too wide is drawn smaller, so that its last column is seen. */
function zoomFor(sheet: BookSheet, room: number): number {
  const used = usedArea(sheet, true);
  const fits = Math.floor(((room - BESIDE) / widthTo(sheet, used?.right ?? 0)) * 100) / 100;
  return fits < 1 && fits >= LEAST_ZOOM ? fits : 1;
}

/** Whether a column is seen on a sheet that was not scrolled. */
export function isInRoom(sheet: BookSheet, column: number, room: number): boolean {
  return widthTo(sheet, column) * zoomFor(sheet, room) <= room - BESIDE;
}

/** Pixels from the first column to the end of this one, drawn as large as they are. */
function widthTo(sheet: BookSheet, last: number): number {
  let width = 0;
  for (let column = 1; column <= last; column += 1) {
    if (!sheet.hiddenColumns.at(1, column))
      width += (sheet.widths.at(1, column) ?? STANDARD.columnPoints) * PIXELS_PER_POINT;
  }
  return width;
}

function sizes(count: number, of: (number: number) => object): Record<number, object> {
  const found: Record<number, object> = {};
  for (let i = 1; i <= count; i += 1) {
    const data = of(i);
    if (Object.keys(data).length > 0) found[i - 1] = data;
  }
  return found;
}

function size(name: "w" | "h", map: AreaMap<number | null>, row: number, column: number): object {
  const points = map.at(row, column);
  return points === null
    ? {}
    : { [name]: Math.round(points * PIXELS_PER_POINT), ...(name === "h" ? { ia: 0 } : {}) };
}

function gridCells(
  book: PreviewBook,
  sheet: BookSheet,
  area: Area,
  styles: Record<string, IStyleData>,
  dark: boolean,
): Record<number, Record<number, ICellData>> {
  const formats = formatsIn(sheet.formats, area);
  const ids = new Map<unknown, string>();
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = 1; row <= area.bottom; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = 1; column <= area.right; column += 1) {
      const format = formats(row, column);
      let s = ids.get(format);
      if (s === undefined) {
        const style = gridStyle(format, dark);
        // The style is its own id, so that equal cells are told by comparing.
        s = JSON.stringify(style);
        styles[s] = style;
        ids.set(format, s);
      }
      line[column - 1] = { s, ...gridContent(book, sheet, row, column) };
    }
    cells[row - 1] = line;
  }
  return cells;
}

export function gridContent(book: PreviewBook, sheet: BookSheet, row: number, column: number): ICellData {
  const entry = sheet.entries.get(cellKey(row, column));
  if (entry === undefined) return {};
  if (entry.formula === undefined) return gridValue(entry.value);
  return { f: entry.formula, ...gridValue(book.result(sheet, row, column, entry.formula.slice(1))) };
}

function gridValue(value: CellResult): ICellData {
  if (typeof value === "number") return { v: value, t: CELL.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CELL.truth };
  return { v: typeof value === "object" ? value.error : value, t: CELL.text };
}
