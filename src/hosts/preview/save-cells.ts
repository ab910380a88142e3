// Columns, rows and cells of a saved sheet.
import { cellName, LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import { escapeFormula, escapeText } from "../../xlsx/escape-text";
import type { StringTable } from "../../xlsx/string-table";
import type { AreaMap } from "../wire/area-map";
import type { BookSheet, CellResult } from "../wire/book";
import { usedArea } from "../wire/members/used-area";
import { formatMaps, formatsIn, type CellFormat } from "./cell-format";
import type { PreviewBook } from "./preview-book";
import type { StyleTable } from "./save-styles";

const POINTS_PER_PIXEL = 0.75;

/** Characters of a column that nobody has set. */
const STANDARD_WIDTH = 9;

export interface SavedParts {
  readonly book: PreviewBook;
  readonly styles: StyleTable;
  readonly strings: StringTable;
  /** Pixels of one character of a column's width. */
  readonly digitWidth: number;
}

/** `<dimension>` to `<sheetData>`, but for the views between them. */
export function cellsXml(
  sheet: BookSheet,
  parts: SavedParts,
): { readonly columns: string; readonly data: string } {
  const far: Area = { top: LAST_ROW, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  const columnFormat = formatsIn(sheet.formats, far);
  return {
    columns: columnsXml(sheet, parts, (column) => columnFormat(LAST_ROW, column)),
    data: dataXml(sheet, parts, (column) => columnFormat(LAST_ROW, column)),
  };
}

function columnsXml(
  sheet: BookSheet,
  { styles, digitWidth }: SavedParts,
  formatOf: (column: number) => CellFormat,
): string {
  const attributes = (column: number): string => {
    const points = sheet.widths.at(LAST_ROW, column);
    const width = points === null ? STANDARD_WIDTH : points / POINTS_PER_PIXEL / digitWidth;
    return (
      `width="${Number(width.toFixed(4))}"${points === null ? "" : ' customWidth="1"'}` +
      `${sheet.hiddenColumns.at(LAST_ROW, column) ? ' hidden="1"' : ""} style="${styles.numberOf(formatOf(column))}"`
    );
  };
  const starts = columnStarts(sheet);
  const found: { from: number; to: number; text: string }[] = [];
  for (const [index, from] of starts.entries()) {
    const text = attributes(from);
    const to = (starts[index + 1] ?? LAST_COLUMN + 1) - 1;
    const last = found[found.length - 1];
    if (last?.text === text) last.to = to;
    else found.push({ from, to, text });
  }
  const columns = found.map(({ from, to, text }) => `<col min="${from}" max="${to}" ${text}/>`);
  return `<cols>${columns.join("")}</cols>`;
}

/** Columns at which something may change, in order; most of the 16,384 are like the one before. */
function columnStarts(sheet: BookSheet): readonly number[] {
  const maps = [sheet.widths, sheet.hiddenColumns, ...Object.values(formatMaps(sheet.formats))];
  const starts = new Set([1]);
  for (const { area } of maps.flatMap((map: AreaMap<unknown>) => map.areas())) {
    if (area.bottom < LAST_ROW) continue;
    starts.add(area.left);
    if (area.right < LAST_COLUMN) starts.add(area.right + 1);
  }
  return [...starts].sort((a, b) => a - b);
}

function dataXml(sheet: BookSheet, parts: SavedParts, formatOf: (column: number) => CellFormat): string {
  const used = usedArea(sheet, false);
  const sized = Math.max(
    0,
    ...[...sheet.heights.areas(), ...sheet.hiddenRows.areas()].map(({ area }) => area.bottom),
  );
  const bottom = Math.max(used?.bottom ?? 1, sized < LAST_ROW ? sized : 1);
  const area: Area = { top: 1, left: 1, bottom, right: Math.min(LAST_COLUMN, (used?.right ?? 0) + 1) };
  const formats = formatsIn(sheet.formats, area);
  const beside = formatsIn(sheet.formats, { top: 1, left: LAST_COLUMN, bottom, right: LAST_COLUMN });
  const standard = parts.styles.numberOf(formatOf(LAST_COLUMN));
  const rows: string[] = [];
  for (let row = 1; row <= bottom; row += 1) {
    const rowStyle = parts.styles.numberOf(beside(row, LAST_COLUMN));
    const cells: string[] = [];
    for (let column = 1; column <= area.right; column += 1) {
      const style = parts.styles.numberOf(formats(row, column));
      const under = rowStyle === standard ? parts.styles.numberOf(formatOf(column)) : rowStyle;
      const content = contentXml(sheet, parts, row, column);
      if (content === null && style === under) continue;
      cells.push(`<c r="${cellName(row, column)}" s="${style}"${content ?? "/>"}`);
    }
    const attributes =
      rowAttributes(sheet, row) + (rowStyle === standard ? "" : ` s="${rowStyle}" customFormat="1"`);
    if (cells.length > 0 || attributes !== "")
      rows.push(`<row r="${row}"${attributes}>${cells.join("")}</row>`);
  }
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function rowAttributes({ heights, hiddenRows }: BookSheet, row: number): string {
  const height = heights.at(row, 1);
  return (
    (height === null ? "" : ` ht="${height}" customHeight="1"`) + (hiddenRows.at(row, 1) ? ' hidden="1"' : "")
  );
}

/** The rest of a `<c>` behind its style; null where it holds nothing. */
function contentXml(
  sheet: BookSheet,
  { book, strings }: SavedParts,
  row: number,
  column: number,
): string | null {
  const entry = sheet.entries.get(cellKey(row, column));
  if (entry === undefined) return null;
  if (entry.formula !== undefined) {
    const formula = entry.formula.slice(1);
    const { type, text } = valueXml(book.result(sheet, row, column, formula), (own) => [
      "str",
      escapeText(own),
    ]);
    return `${type}><f>${escapeFormula(formula)}</f><v>${text}</v></c>`;
  }
  const { type, text } = valueXml(entry.value, (own) => ["s", String(strings.numberOf(own))]);
  return `${type}><v>${text}</v></c>`;
}

function valueXml(
  value: CellResult,
  textXml: (text: string) => readonly [type: string, text: string],
): { readonly type: string; readonly text: string } {
  if (typeof value === "number") return { type: "", text: String(value) };
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  if (typeof value === "object") return { type: ' t="e"', text: escapeText(value.error) };
  const [type, text] = textXml(value);
  return { type: ` t="${type}"`, text };
}
