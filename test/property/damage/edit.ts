// What a spreadsheet program does to cells, merges and names when rows, columns and cells are moved about.
import { type Area, areaHolds } from "../../../src/core/sheet/address";
import type { Book, Name, Table } from "./book";

export interface Operated {
  readonly book: Book;
  /** Name of the sheet the table is on. */
  readonly sheet: string;
  readonly table: Table;
}

type Axis = "row" | "column";

/** Puts empty rows or columns in before `at`. */
export function insert({ book, sheet, table }: Operated, axis: Axis, at: number, count: number): void {
  const moved = (n: number): number => (n >= at ? n + count : n);
  for (const cell of table.cells) cell[axis] = moved(cell[axis]);
  renumber(table, axis, moved);
  table.merges = table.merges.map((area) => mapEdges(area, axis, moved, moved));
  for (const cell of cellsNamed(book, sheet)) cell[axis] = moved(cell[axis]);
}

/** Takes one row or column out; names of its cells become #REF!. */
export function remove({ book, sheet, table }: Operated, axis: Axis, at: number): void {
  const moved = (n: number): number => (n > at ? n - 1 : n);
  table.cells = table.cells.filter((cell) => cell[axis] !== at);
  for (const cell of table.cells) cell[axis] = moved(cell[axis]);
  renumber(table, axis, (n) => (n === at ? null : moved(n)));
  table.merges = table.merges
    .map((area) => mapEdges(area, axis, moved, (n) => (n >= at ? n - 1 : n)))
    .filter(
      ({ top, left, bottom, right }) => top <= bottom && left <= right && (top < bottom || left < right),
    );
  loseNames(book, (refersTo) => refersTo.sheet === sheet && refersTo[axis] === at);
  for (const cell of cellsNamed(book, sheet)) cell[axis] = moved(cell[axis]);
}

/** Cut and paste: names go along, those of the cells pasted over are lost. */
export function cutPaste(on: Operated, from: Area, row: number, column: number): void {
  const { book, sheet, table } = on;
  const [down, across] = [row - from.top, column - from.left];
  const to = { top: row, left: column, bottom: from.bottom + down, right: from.right + across };
  const isCut = (at: { row: number; column: number }): boolean => areaHolds(from, at.row, at.column);
  const isHit = (at: { row: number; column: number }): boolean =>
    areaHolds(to, at.row, at.column) && !isCut(at);
  table.cells = table.cells.filter((cell) => !isHit(cell));
  loseNames(book, (refersTo) => refersTo.sheet === sheet && isHit(refersTo));
  for (const cell of [...table.cells, ...cellsNamed(book, sheet)]) {
    if (!isCut(cell)) continue;
    cell.row += down;
    cell.column += across;
  }
}

/** Copy and paste: contents only. */
export function copyPaste({ table }: Operated, from: Area, row: number, column: number): void {
  const [down, across] = [row - from.top, column - from.left];
  const to = { top: row, left: column, bottom: from.bottom + down, right: from.right + across };
  const copies = table.cells
    .filter((cell) => areaHolds(from, cell.row, cell.column))
    .map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + across }));
  table.cells = [...table.cells.filter((cell) => !areaHolds(to, cell.row, cell.column)), ...copies];
}

/** Sorts rows: what stands in row `rows[i]` goes to `order[i]`, between two columns; names stay where they are. */
export function sortRows(
  { table }: Operated,
  rows: readonly number[],
  order: readonly number[],
  left: number,
  right: number,
): void {
  const target = new Map(rows.map((row, i) => [row, order[i] as number]));
  for (const cell of table.cells) {
    if (cell.column < left || cell.column > right) continue;
    cell.row = target.get(cell.row) ?? cell.row;
  }
  // Programs refuse to sort merged cells; whoever sorts has taken them apart.
  table.merges = table.merges.filter((area) => !rows.some((row) => row >= area.top && row <= area.bottom));
  if (left > 1) return;
  const lines = new Map(table.lineOfRow);
  for (const [from, to] of target) {
    const line = lines.get(from);
    if (line === undefined) table.lineOfRow.delete(to);
    else table.lineOfRow.set(to, line);
  }
}

type CellName = Exclude<Name["refersTo"], string | { readonly raw: string }>;

function cellsNamed(book: Book, sheet: string): CellName[] {
  return book.names.flatMap(({ refersTo }) =>
    typeof refersTo === "object" && "row" in refersTo && refersTo.sheet === sheet ? [refersTo] : [],
  );
}

function loseNames(book: Book, isLost: (refersTo: CellName) => boolean): void {
  for (const name of book.names) {
    const { refersTo } = name;
    if (typeof refersTo === "object" && "row" in refersTo && isLost(refersTo)) name.refersTo = "#REF!";
  }
}

function renumber(table: Table, axis: Axis, moved: (n: number) => number | null): void {
  const renumbered = (numbers: ReadonlySet<number>): Set<number> =>
    new Set([...numbers].map(moved).filter((n) => n !== null));
  if (axis === "row") {
    table.hiddenRows = renumbered(table.hiddenRows);
    table.lineOfRow = rekeyed(table.lineOfRow, moved);
  } else {
    table.hiddenColumns = renumbered(table.hiddenColumns);
    table.idOfColumn = rekeyed(table.idOfColumn, moved);
  }
}

function rekeyed<T>(map: ReadonlyMap<number, T>, moved: (n: number) => number | null): Map<number, T> {
  return new Map(
    [...map].flatMap(([n, value]) => {
      const to = moved(n);
      return to === null ? [] : [[to, value] as const];
    }),
  );
}

function mapEdges(area: Area, axis: Axis, first: (n: number) => number, last: (n: number) => number): Area {
  return axis === "row"
    ? { ...area, top: first(area.top), bottom: last(area.bottom) }
    : { ...area, left: first(area.left), right: last(area.right) };
}
