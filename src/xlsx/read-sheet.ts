// One worksheet part: cells, merges, protection, hidden rows and columns.
import { type Area, LAST_COLUMN, parseArea } from "../core/sheet/address";
import type { CellSnapshot, SheetSnapshot } from "../core/sheet/snapshot";
import { decodeXml } from "./decode-xml";
import { type SheetContext, type Rows, readRows } from "./read-rows";
import { refuseDamaged } from "./refusal";
import { type Stretches, addStretch, unlockedAreas } from "./unlocked-areas";
import type { Zip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";
import { flag, wholeNumber } from "./xml-values";

/** What a worksheet part itself says; name and visibility stand in the workbook part. */
export type SheetContent = Omit<SheetSnapshot, "name" | "visibility">;

interface Columns {
  readonly hidden: number[];
  /** By column number: whether its format is unlocked; absent: the format 0. */
  readonly unlocked: (boolean | undefined)[];
}

const NO_ROWS: Rows = { cells: new Map<number, CellSnapshot>(), hidden: [], locks: [] };

/** Reads a sheet in one pass; its <dimension> is not believed, and areas stay areas however large. */
export function readSheet(zip: Zip, part: string, context: SheetContext): SheetContent {
  const scanner = new XmlScanner(decodeXml(zip.read(part), part), part, context.limits);
  const columns: Columns = { hidden: [], unlocked: [] };
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
    else if (scanner.is("cols")) readColumns(scanner, context, columns);
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
    hiddenColumns: columns.hidden.sort((a, b) => a - b),
    hiddenRows: rows.hidden,
    validationCount,
  };
}

function readColumns(scanner: XmlScanner, { styles }: SheetContext, columns: Columns): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("col")) continue;
    const min = wholeNumber(scanner.attribute("min"));
    const max = Math.min(wholeNumber(scanner.attribute("max")), LAST_COLUMN);
    if (min < 1 || max < min) refuseDamaged(scanner.part, "address");
    const hidden = flag(scanner.attribute("hidden"));
    const style = scanner.attribute("style");
    const unlocked = styles.unlocked[style === undefined ? 0 : wholeNumber(style)] ?? false;
    for (let column = min; column <= max; column += 1) {
      if (columns.unlocked[column] !== undefined) refuseDamaged(scanner.part, "cell-twice");
      columns.unlocked[column] = unlocked;
      if (hidden) columns.hidden.push(column);
    }
  }
}

function columnStretches({ unlocked }: Columns, { styles }: SheetContext): Stretches {
  const stretches: number[] = [];
  const byDefault = styles.unlocked[0] ?? false;
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    if (unlocked[column] ?? byDefault) addStretch(stretches, column, column);
  }
  return stretches;
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
