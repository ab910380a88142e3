// The cells of a sheet: <sheetData> in one pass.
import { LAST_COLUMN, LAST_ROW, cellName } from "../core/sheet/address";
import { type CellSnapshot, cellKey } from "../core/sheet/snapshot";
import type { Limits } from "./limits";
import { type CellContext, columnOf, readCell } from "./read-cell";
import { refuseBeyond, refuseDamaged } from "./refusal";
import type { RowLocks } from "./unlocked-areas";
import { OPEN, type XmlScanner } from "./xml-scanner";
import { flag } from "./xml-values";

/** What reading the sheets needs and counts. */
export interface SheetContext extends CellContext {
  readonly limits: Limits;
  /** Whether lock states are wanted. */
  readonly locks: boolean;
  /** Cells that hold something, in all sheets so far. */
  cellCount: number;
}

export interface Rows {
  readonly cells: ReadonlyMap<number, CellSnapshot>;
  readonly hidden: readonly number[];
  /** Rows that write cells or have a format of their own, ascending; [] where not wanted. */
  readonly locks: readonly RowLocks[];
}

interface Reading {
  readonly scanner: XmlScanner;
  readonly context: SheetContext;
  cells: Map<number, CellSnapshot>;
  readonly hidden: number[];
  readonly locks: RowLocks[];
  /** False once a row or cell stood before an earlier one. */
  inOrder: boolean;
}

/** Reads the <sheetData> just opened to its close. Rows and cells without an address follow the one before. */
export function readRows(scanner: XmlScanner, context: SheetContext): Rows {
  const reading: Reading = { scanner, context, cells: new Map(), hidden: [], locks: [], inOrder: true };
  const { depth } = scanner;
  let row = 0;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (!scanner.is("row")) {
      scanner.skip();
      continue;
    }
    const before = row;
    row = scanner.numberAttribute("r", row + 1);
    if (row < 1 || row > LAST_ROW)
      refuseDamaged(scanner.part, "address", scanner.attribute("r")?.slice(0, 16));
    if (row === before) refuseDamaged(scanner.part, "cell-twice", `${row}:${row}`);
    if (row < before) reading.inOrder = false;
    readRow(reading, row);
  }
  if (!reading.inOrder) putInOrder(reading);
  return reading;
}

function readRow(reading: Reading, row: number): void {
  const { scanner, context } = reading;
  const { depth } = scanner;
  if (flag(scanner.attribute("hidden"))) reading.hidden.push(row);
  const ownFormat = context.locks && flag(scanner.attribute("customFormat"));
  const whole = ownFormat ? isUnlocked(context, scanner.numberAttribute("s", 0)) : undefined;
  const runs: number[] = [];
  let column = 0;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (!scanner.is("c")) {
      scanner.skip();
      continue;
    }
    const before = column;
    column = scanner.attributes.find("r") ? columnOf(scanner, row) : column + 1;
    if (column > LAST_COLUMN) refuseDamaged(scanner.part, "address");
    if (column === before) refuseDamaged(scanner.part, "cell-twice", cellName(row, column));
    if (column < before) reading.inOrder = false;
    if (context.locks) addRun(runs, column, isUnlocked(context, scanner.numberAttribute("s", 0)) ? 1 : 0);
    const cell = readCell(scanner, context, row, column);
    if (cell !== undefined) keepCell(reading, cell);
  }
  if (runs.length > 0 || whole !== undefined) reading.locks.push({ row, whole, runs });
}

function isUnlocked({ styles }: SheetContext, format: number): boolean {
  return styles.unlocked[format] ?? false;
}

/** Adds one cell to the runs of its row, lengthening the last run where it can. */
function addRun(runs: number[], column: number, state: 0 | 1): void {
  const last = runs.length - 1;
  if (runs[last] === state && runs[last - 1] === column - 1) runs[last - 1] = column;
  else runs.push(column, column, state);
}

function keepCell({ scanner, context, cells, inOrder }: Reading, cell: CellSnapshot): void {
  const key = cellKey(cell.row, cell.column);
  if (!inOrder && cells.has(key)) {
    refuseDamaged(scanner.part, "cell-twice", cellName(cell.row, cell.column));
  }
  cells.set(key, cell);
  context.cellCount += 1;
  refuseBeyond(context.limits, "cells", context.cellCount);
}

/** Rows or cells out of order are no valid file, but they say plainly where they belong. */
function putInOrder(reading: Reading): void {
  reading.cells = new Map([...reading.cells].sort(([a], [b]) => a - b));
  reading.hidden.sort((a, b) => a - b);
  reading.locks.sort((a, b) => a.row - b.row);
  reading.locks.forEach((locks, i) => {
    if (locks.row === reading.locks[i + 1]?.row) {
      refuseDamaged(reading.scanner.part, "cell-twice", `${locks.row}:${locks.row}`);
    }
    reading.locks[i] = { ...locks, runs: runsInOrder(locks.runs) };
  });
}

function runsInOrder(runs: readonly number[]): readonly number[] {
  const triples: (readonly [number, number, number])[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    triples.push([runs[i] as number, runs[i + 1] as number, runs[i + 2] as number]);
  }
  return triples.sort((a, b) => a[0] - b[0]).flat();
}
