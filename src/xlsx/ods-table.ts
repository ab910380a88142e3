// One table of an OpenDocument spreadsheet: repeated rows and cells laid out, within bounds.
import { type Area, LAST_COLUMN, LAST_ROW, cellName } from "../core/sheet/address";
import { type CellSnapshot, type SheetSnapshot, cellKey } from "../core/sheet/snapshot";
import type { Limits } from "./limits";
import { type OdsContent, readOdsCell } from "./ods-cell";
import { refuseBeyond, refuseDamaged } from "./refusal";
import { OPEN, type XmlScanner } from "./xml-scanner";
import { wholeNumber } from "./xml-values";

/** What is counted over all tables of a file. */
export interface OdsContext {
  readonly limits: Limits;
  cellCount: number;
  mergeCount: number;
  /** Whether any formula refers to another file. */
  externalLinks: boolean;
}

export type OdsTable = Pick<
  SheetSnapshot,
  "cells" | "merges" | "hiddenColumns" | "hiddenRows" | "validationCount"
> & {
  /** A copy of another file's table, kept as a cache. */
  readonly linked: boolean;
};

/** A longer run of hidden rows with nothing in them is the rest of the sheet, hidden as a whole. */
const REST = 4_096;

interface Draft {
  readonly scanner: XmlScanner;
  readonly context: OdsContext;
  readonly cells: Map<number, CellSnapshot>;
  readonly merges: Area[];
  readonly hiddenColumns: number[];
  readonly hiddenRows: number[];
  readonly validations: Set<string>;
  /** Rows and columns so far. */
  row: number;
  column: number;
  linked: boolean;
}

/** A cell as written once, with how often it stands side by side. */
interface Placed {
  readonly column: number;
  readonly repeat: number;
  readonly content: OdsContent | undefined;
  readonly span: { readonly rows: number; readonly columns: number } | undefined;
}

/**
 * Reads the <table:table> just opened to its close; `names` gets what stands in its named expressions.
 * Cells are counted with their repetitions before any is laid out.
 */
export function readOdsTable(
  scanner: XmlScanner,
  context: OdsContext,
  readNames: (scanner: XmlScanner) => void,
): OdsTable {
  const { depth } = scanner;
  const draft: Draft = {
    scanner,
    context,
    cells: new Map(),
    merges: [],
    hiddenColumns: [],
    hiddenRows: [],
    validations: new Set(),
    row: 0,
    column: 0,
    linked: false,
  };
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("table-column")) readColumn(draft);
    else if (scanner.is("table-row")) readRow(draft);
    else if (scanner.is("named-expressions")) readNames(scanner);
    else if (scanner.is("table-source")) draft.linked = true;
    // Header rows, groups of rows and of columns only hold others.
    else if (!/^table-(header-)?(row|column)s?(-group)?$/.test(scanner.localName())) scanner.skip();
  }
  const { cells, merges, hiddenColumns, hiddenRows, validations, linked } = draft;
  return { cells, merges, hiddenColumns, hiddenRows, validationCount: validations.size, linked };
}

function readColumn(draft: Draft): void {
  const { scanner } = draft;
  const repeat = repeated(scanner, "table:number-columns-repeated");
  const last = Math.min(draft.column + repeat, LAST_COLUMN);
  if (isHidden(scanner)) for (let i = draft.column + 1; i <= last; i += 1) draft.hiddenColumns.push(i);
  draft.column = Math.min(draft.column + repeat, LAST_COLUMN);
}

function readRow(draft: Draft): void {
  const { scanner } = draft;
  const { depth } = scanner;
  const repeat = repeated(scanner, "table:number-rows-repeated");
  const hidden = isHidden(scanner);
  const first = draft.row + 1;
  const placed: Placed[] = [];
  let column = 1;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    const covered = scanner.is("covered-table-cell");
    if (!covered && !scanner.is("table-cell")) {
      scanner.skip();
      continue;
    }
    const cell = readPlaced(draft, first, column, covered);
    if (cell.content !== undefined || cell.span !== undefined) placed.push(cell);
    column += cell.repeat;
  }
  draft.row += repeat;
  if (hidden && (placed.length > 0 || repeat <= REST)) {
    for (let row = first; row <= Math.min(draft.row, LAST_ROW); row += 1) draft.hiddenRows.push(row);
  }
  layOut(draft, first, repeat, placed);
}

function readPlaced(draft: Draft, row: number, column: number, covered: boolean): Placed {
  const { scanner } = draft;
  const repeat = repeated(scanner, "table:number-columns-repeated");
  const columns = covered ? 1 : repeated(scanner, "table:number-columns-spanned");
  const rows = covered ? 1 : repeated(scanner, "table:number-rows-spanned");
  const validation = scanner.attribute("table:content-validation-name");
  if (validation !== undefined) draft.validations.add(validation);
  const at = column <= LAST_COLUMN && row <= LAST_ROW ? cellName(row, column) : "";
  const content = readOdsCell(scanner, at);
  if (content?.formula?.includes("'[") === true) draft.context.externalLinks = true;
  return { column, repeat, content, span: columns * rows > 1 ? { columns, rows } : undefined };
}

function layOut(draft: Draft, first: number, repeat: number, placed: readonly Placed[]): void {
  const { context, scanner } = draft;
  const filled = placed.filter((cell) => cell.content !== undefined);
  context.cellCount += repeat * filled.reduce((sum, cell) => sum + cell.repeat, 0);
  refuseBeyond(context.limits, "cells", context.cellCount);
  const spanned = placed.filter((cell) => cell.span !== undefined);
  context.mergeCount += repeat * spanned.reduce((sum, cell) => sum + cell.repeat, 0);
  refuseBeyond(context.limits, "cells", context.mergeCount);
  if (placed.length === 0) return;
  const last = placed.at(-1) as Placed;
  if (first + repeat - 1 > LAST_ROW || last.column + last.repeat - 1 > LAST_COLUMN) {
    refuseDamaged(scanner.part, "address");
  }
  for (let row = first; row < first + repeat; row += 1) {
    for (const { column: from, repeat: times, content, span } of placed) {
      for (let column = from; column < from + times; column += 1) {
        if (content !== undefined) draft.cells.set(cellKey(row, column), { row, column, ...content });
        if (span !== undefined) draft.merges.push(mergeAt(row, column, span, scanner.part));
      }
    }
  }
}

function mergeAt(row: number, column: number, span: NonNullable<Placed["span"]>, part: string): Area {
  const area = { top: row, left: column, bottom: row + span.rows - 1, right: column + span.columns - 1 };
  return area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : refuseDamaged(part, "address");
}

function repeated(scanner: XmlScanner, attribute: string): number {
  const text = scanner.attribute(attribute);
  if (text === undefined) return 1;
  const number = wholeNumber(text);
  // 0 is not allowed, but Excel writes it for spans it does not mean.
  return number < 0 ? refuseDamaged(scanner.part, "address") : Math.max(number, 1);
}

function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}
