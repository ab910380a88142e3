// Cell addresses: row and column numbers (from 1) to A1 names and back.

/** Excel's last row and column: A1:XFD1048576. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** One cell; both numbers count from 1, as in A1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 → "A", 27 → "AA", 16384 → "XFD". */
export function columnName(column: number): string {
  let rest = column;
  let name = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = (rest - 1 - digit) / 26;
  }
  return name;
}

/** "A" → 1, "XFD" → 16384; letters only, upper case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (let i = 0; i < name.length; i += 1) column = column * 26 + (name.charCodeAt(i) - 64);
  return column;
}

/** (3, 2) → "B3". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** (3, 2) → "$B$3". */
export function absoluteName(row: number, column: number): string {
  return `$${columnName(column)}$${row}`;
}

/** (3, 2) → "$B3": the column stays, the row runs along. */
export function columnFixedName(row: number, column: number): string {
  return `$${columnName(column)}${row}`;
}

/** "B3", "$B$3" → { row: 3, column: 2 }; null for anything else or beyond the sheet's edge. */
export function parseCell(name: string): Address | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return null;
  const column = columnNumber(match[1] as string);
  const row = Number(match[2]);
  return column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null;
}

/** { top: 1, left: 1, bottom: 2, right: 3 } → "A1:C2"; a single cell → "A1". */
export function areaName(area: Area): string {
  const from = cellName(area.top, area.left);
  const to = cellName(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** "$A$1:$C$2" as print areas and names want it. */
export function absoluteAreaName(area: Area): string {
  return `${absoluteName(area.top, area.left)}:${absoluteName(area.bottom, area.right)}`;
}

/** "A1:C2" or "B3" (with or without $) → area; null where it is not one. Corners may come in any order. */
export function parseArea(name: string): Area | null {
  const [first, second, ...more] = name.split(":");
  if (first === undefined || more.length > 0) return null;
  const from = parseCell(first);
  const to = second === undefined ? from : parseCell(second);
  if (from === null || to === null) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function areaHolds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A sheet's name as formulas want it: quoted, inner quotes doubled. 统计表 → '统计表'. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
