// Addresses as the client library writes and reads them: cells, whole columns, whole rows, several areas.
import {
  areaName,
  columnName,
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  quotedSheetName,
  type Area,
} from "../../core/sheet/address";
import { ExcelError } from "./excel-error";

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/** "B2:C3", "A:C", "3:5", with a sheet before "!" or without. Throws InvalidArgument. */
export function parseRange(text: string): Area {
  const address = text.slice(text.lastIndexOf("!") + 1);
  const cells = parseArea(address);
  if (cells !== null) return cells;
  const [columns, rows] = [COLUMNS.exec(address), ROWS.exec(address)];
  if (columns !== null) {
    const [left, right] = [columnNumber(columns[1] as string), columnNumber(columns[2] as string)];
    if (left <= right && right <= LAST_COLUMN) return { ...WHOLE_SHEET, left, right };
  }
  if (rows !== null) {
    const [top, bottom] = [Number(rows[1]), Number(rows[2])];
    if (top <= bottom && bottom <= LAST_ROW) return { ...WHOLE_SHEET, top, bottom };
  }
  throw new ExcelError("InvalidArgument", `${text} is no address`);
}

/** Longest list of addresses that getRanges takes (belief "ranges-address-length"). */
const LONGEST_ADDRESSES = 8_192;

export function parseRanges(text: string): readonly Area[] {
  if (text.length > LONGEST_ADDRESSES)
    throw new ExcelError("InvalidArgument", `an address of ${text.length} characters`);
  return text.split(/[,;]/).map((part) => parseRange(part.trim()));
}

export function rangeName(area: Area): string {
  const allRows = area.top === 1 && area.bottom === LAST_ROW;
  const allColumns = area.left === 1 && area.right === LAST_COLUMN;
  if (allRows && !allColumns) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (allColumns) return `${area.top}:${area.bottom}`;
  return areaName(area);
}

/** "统计表!A1:B2" as Range.address gives it; quotes only where the name needs them. */
export function fullName(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : quotedSheetName(sheet)}!${rangeName(area)}`;
}
