// One worksheet part: cells, merges, protection, hidden rows and columns.
import { type Area, LAST_COLUMN, parseArea } from "../core/sheet/address";
import type { CellSnapshot, SheetSnapshot } from "../core/sheet/snapshot";
import { type SheetContext, type Rows, readRows } from "./read-rows";
import { refuseDamaged } from "./refusal";
import { type Stretches, addStretch, unlockedAreas } from "./unlocked-areas";
import type { Zip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";
import { flag, wholeNumber } from "./xml-values";

/** What a worksheet part itself says; name and visibility stand in the workbook part. */
export type SheetContent = Omit<SheetSnapshot, "name" | "visibility">;

/** One <col>: neighbouring columns with one format. */
interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly hidden: boolean;
  readonly unlocked: boolean;
}

const NO_ROWS: Rows = { cells: new Map<number, CellSnapshot>(), hidden: [], locks: [] };

/** Reads a sheet in one pass; its <dimension> is not believed, and areas stay areas however large. */
export function readSheet(zip: Zip, part: string, context: SheetContext): SheetContent {
  const scanner = new XmlScanner(zip.read(part), part, context.limits);
  let columns: readonly ColumnSpan[] = [];
  const merges: Area[] = [];
  let rows = NO_ROWS;
  let isProtected = false;
  let validationCount = 0;
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.depth === 1 && !scanner.is("worksheet")) refuseDamaged(part, "missing-part");
    // Wherever they stand: Excel puts some into an extension.
    if (scanner.is("dataValidation")) validationCount += 1;
    if (scanner.depth !== 2) continue;
    if (scanner.is("sheetData")) rows = readRows(scanner, context);
    else if (scanner.is("cols")) columns = readColumns(scanner, context);
    else if (scanner.is("mergeCells")) readMerges(scanner, merges);
    else if (scanner.is("sheetProtection")) isProtected = flag(scanner.attribute("sheet"));
  }
  return {
    cells: rows.cells,
    merges,
    protected: isProtected,
    unlocked: context.locks
      ? unlockedAreas(rows.locks, columnStretches(columns, context), context.limits)
      : [],
    hiddenColumns: columns.flatMap((span) => (span.hidden ? numbers(span.first, span.last) : [])),
    hiddenRows: rows.hidden,
    validationCount,
  };
}

/** From left to right; refuses a column that stands twice. */
function readColumns(scanner: XmlScanner, { styles }: SheetContext): readonly ColumnSpan[] {
  const { depth } = scanner;
  const spans: ColumnSpan[] = [];
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("col")) continue;
    const first = wholeNumber(scanner.attribute("min"));
    const last = Math.min(wholeNumber(scanner.attribute("max")), LAST_COLUMN);
    if (first < 1 || last < first) refuseDamaged(scanner.part, "address");
    const hidden = flag(scanner.attribute("hidden"));
    const style = scanner.attribute("style");
    const unlocked = styles.unlocked[style === undefined ? 0 : wholeNumber(style)] ?? false;
    spans.push({ first, last, hidden, unlocked });
  }
  spans.sort((a, b) => a.first - b.first);
  spans.forEach((span, i) => {
    if (span.last >= (spans[i + 1]?.first ?? Infinity)) refuseDamaged(scanner.part, "cell-twice");
  });
  return spans;
}

/** What the columns' formats unlock; where there is none, format 0 holds. */
function columnStretches(columns: readonly ColumnSpan[], { styles }: SheetContext): Stretches {
  const stretches: number[] = [];
  const unlockGap = (first: number, last: number): void => {
    if (first <= last && styles.unlocked[0] === true) addStretch(stretches, first, last);
  };
  let next = 1;
  for (const { first, last, unlocked } of columns) {
    unlockGap(next, first - 1);
    if (unlocked) addStretch(stretches, first, last);
    next = last + 1;
  }
  unlockGap(next, LAST_COLUMN);
  return stretches;
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function readMerges(scanner: XmlScanner, merges: Area[]): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("mergeCell")) continue;
    const name = scanner.attribute("ref") ?? "";
    const area = parseArea(name);
    merges.push(area ?? refuseDamaged(scanner.part, "address", name.slice(0, 32)));
  }
}
