// The book as it stands in the grid: drawn whole when its shape changes, cell by cell when only cells do.
import type { ICellData, IWorkbookData, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../core/sheet/address";
import type { BookSheet } from "../wire/book";
import { SET_CELLS, type SetCells } from "./grid-edits";
import { areaOf } from "./grid-guard";
import { gridRange } from "./grid-rules";
import { type Canvas, CONDITIONALS, gridContent, gridSnapshot, isInRoom } from "./grid-snapshot";
import { conditionalChanges } from "./conditional-changes";
import { takeSizes } from "./grid-sizes";
import type { PastedBlock } from "./paste-text";
import type { PreviewBook } from "./preview-book";

/** More changed cells than this are quicker drawn with the whole workbook. */
const FEW = 3_000;

/** Milliseconds. */
const TYPED_STAYS = 600;
const LOOKED_UP = 200;

type Lines = Record<number, Record<number, ICellData>>;

export class GridDrawing {
  /** Whether what the grid does now comes from the book, not from a person. */
  busy = false;
  private readonly api: FUniver;
  private count = 0;
  private drawn: IWorkbookData | null = null;
  private workbookDrawn: FWorkbook | null = null;
  private front = "";
  private forgetting: ReturnType<typeof setTimeout> | undefined;
  private readonly leaving = new Set<ReturnType<typeof setTimeout>>();

  private readonly container: HTMLElement;
  private readonly canvas: Canvas;

  /** @param container what the grid is drawn in; a sheet may be as wide */
  constructor(api: FUniver, container: HTMLElement, dark: boolean) {
    this.api = api;
    this.container = container;
    this.canvas = { room: container.clientWidth, dark };
  }

  dispose(): void {
    clearTimeout(this.forgetting);
    for (const waiting of this.leaving) clearTimeout(waiting);
    this.leaving.clear();
  }

  workbook(): Workbook | null {
    return this.workbookDrawn?.getWorkbook() ?? null;
  }

  drawNew(book: PreviewBook): void {
    this.drawWhole(book, gridSnapshot(book, this.nextId(), this.canvas));
  }

  /** Whether anything was drawn that may change results. */
  drawChanges(book: PreviewBook): boolean {
    const { drawn } = this;
    if (drawn === null) return false;
    const next = gridSnapshot(book, drawn.id, this.canvas);
    const changes = shapeOf(next) === shapeOf(drawn) ? changedCells(drawn, next) : null;
    if (changes === null) this.drawWhole(book, { ...next, id: this.nextId() });
    else this.drawParts(next, drawn, changes);
    this.bringToFront(book);
    return changes === null || changes.length > 0;
  }

  private nextId(): string {
    this.count += 1;
    return `workbook-${this.count}`;
  }

  private drawWhole(book: PreviewBook, next: IWorkbookData): void {
    this.asBook(() => {
      if (this.drawn !== null) this.disposeLater(this.drawn.id);
      // The grid keeps and changes what it is given.
      this.workbookDrawn = this.api.createWorkbook(structuredClone(next));
      this.drawn = next;
    });
    this.front = "";
    this.bringToFront(book);
  }

  /**
   * The grid checks rules of the workbook drawn before when it next has time, and fails where that is gone: it goes
   * after them.
   */
  private disposeLater(id: string): void {
    const waiting = setTimeout(() => {
      requestIdleCallback(() => {
        if (this.leaving.delete(waiting)) this.asBook(() => this.api.disposeUnit(id));
      });
    }, LOOKED_UP);
    this.leaving.add(waiting);
  }

  private drawParts(next: IWorkbookData, drawn: IWorkbookData, changes: readonly SetCells[]): void {
    const [old, now] = [conditionalsOf(drawn), conditionalsOf(next)];
    this.asBook(() => {
      for (const change of changes) this.api.syncExecuteCommand(SET_CELLS, change);
      for (const subUnitId of next.sheetOrder) {
        for (const { id, params } of conditionalChanges(old[subUnitId] ?? [], now[subUnitId] ?? []))
          this.api.syncExecuteCommand(id, { unitId: next.id, subUnitId, ...params });
      }
    });
    this.drawn = next;
  }

  private bringToFront({ active }: PreviewBook): void {
    const front = `${active.id} ${JSON.stringify(active.selection)}`;
    if (front === this.front || active.visibility !== "Visible") return;
    this.front = front;
    this.asBook(() => {
      const sheet = this.workbookDrawn?.setActiveSheet(active.id);
      if (sheet === undefined) return;
      rangeOf(sheet, active.selection).activate();
      bringIntoView(sheet, active.selection, isInRoom(active, active.selection.left, this.canvas.room));
    });
  }

  /** The cursor of the sheet in front, as the person has put it. */
  selected(): readonly Area[] {
    const range = this.workbookDrawn?.getActiveRange()?.getRange();
    return range === undefined ? [] : [areaOf(range)];
  }

  /** The person has moved the cursor: it need not be drawn again. */
  follow({ active }: PreviewBook): void {
    this.front = `${active.id} ${JSON.stringify(active.selection)}`;
  }

  /**
   * The cell editor has taken what was typed before the edit was refused: putting the cursor where it is makes it
   * begin anew. Not at once: an input method may still be composing.
   */
  forgetTyped(): void {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => {
      const [area] = this.selected();
      const sheet = this.workbookDrawn?.getActiveSheet();
      if (area !== undefined && sheet !== undefined) this.asBook(() => rangeOf(sheet, area).activate());
    }, TYPED_STAYS);
  }

  /** Where the first cell of an area is on the page; null while nothing is drawn. */
  placeOf(area: Area): DOMRect | null {
    const sheet = this.workbookDrawn?.getActiveSheet();
    const canvas = this.container.querySelector("canvas[id^=univer-sheet-main-canvas]");
    return sheet === undefined || canvas === null
      ? null
      : cellOnPage(sheet, area, canvas.getBoundingClientRect());
  }

  /** Puts cells as the person's own doing: it can be undone. */
  setCells({ area, cells }: PastedBlock): void {
    const sheet = this.workbookDrawn?.getActiveSheet();
    const rows = Object.fromEntries(
      cells.map((row, i) => [
        area.top - 1 + i,
        Object.fromEntries(row.flatMap((cell, j) => (cell === null ? [] : [[area.left - 1 + j, cell]]))),
      ]),
    );
    const subUnitId = sheet?.getSheetId();
    const unitId = this.drawn?.id;
    this.api.syncExecuteCommand("sheet.command.set-range-values", { unitId, subUnitId, value: rows });
  }

  takeSizes(book: PreviewBook, params: unknown): void {
    takeSizes(book, this.workbook(), params);
    this.drawn = gridSnapshot(book, this.drawn?.id ?? "", this.canvas);
  }

  /** What the grid has itself put into these cells needs no drawing. */
  takeEdit(book: PreviewBook, sheet: BookSheet, areas: readonly Area[]): void {
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) this.takeCell(book, sheet, row, column);
    }
  }

  takeResults(book: PreviewBook, sheet: BookSheet, { cellValue = {} }: SetCells): void {
    for (const [row, line] of Object.entries(cellValue))
      for (const column of Object.keys(line)) this.takeCell(book, sheet, Number(row) + 1, Number(column) + 1);
  }

  private takeCell(book: PreviewBook, sheet: BookSheet, row: number, column: number): void {
    const lines = this.drawn?.sheets[sheet.id]?.cellData as Lines | undefined;
    if (lines === undefined) return;
    const line = (lines[row - 1] ??= {});
    const style = line[column - 1]?.s;
    line[column - 1] = { ...(style == null ? {} : { s: style }), ...gridContent(book, sheet, row, column) };
  }

  private asBook(step: () => void): void {
    const before = this.busy;
    this.busy = true;
    try {
      step();
    } finally {
      this.busy = before;
    }
  }
}

function rangeOf(sheet: FWorksheet, area: Area): FRange {
  const { startRow, startColumn, endRow, endColumn } = gridRange(area);
  return sheet.getRange(startRow, startColumn, endRow - startRow + 1, endColumn - startColumn + 1);
}

/** The grid tells a cell's place in the sheet, as large as drawn without zoom and scrolled nowhere. */
function cellOnPage(sheet: FWorksheet, { top, left }: Area, canvas: DOMRect): DOMRect {
  const start = (row: number, column: number): DOMRect => sheet.getRange(row, column).getCellRect();
  const cell = start(top - 1, left - 1);
  const [rows, columns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  const seen = sheet.getVisibleRange();
  const down = top > rows && seen !== null ? start(seen.startRow, 0).top - start(rows, 0).top : 0;
  const across =
    left > columns && seen !== null ? start(0, seen.startColumn).left - start(0, columns).left : 0;
  const zoom = sheet.getZoom();
  return new DOMRect(
    canvas.left + (cell.left - Math.max(0, across)) * zoom,
    canvas.top + (cell.top - Math.max(0, down)) * zoom,
    cell.width * zoom,
    cell.height * zoom,
  );
}

/** Rows left above a cell that is brought into view. */
const ABOVE = 5;

/** @param isInRoom whether its column is seen without scrolling: what is drawn later tells nothing yet */
function bringIntoView(sheet: FWorksheet, { top, left }: Area, isInRoom: boolean): void {
  const seen = sheet.getVisibleRange();
  const { startRow = 0, endRow = -1, startColumn = 0, endColumn = -1 } = seen ?? {};
  const inside = top - 1 >= startRow && top - 1 < endRow && left - 1 >= startColumn && left - 1 < endColumn;
  if (!inside) sheet.scrollToCell(Math.max(0, top - 1 - ABOVE), isInRoom ? 0 : left - 1);
}

/** Everything about a workbook but what stands in its cells and how they are tinted. */
function shapeOf({ sheets, resources = [], sheetOrder }: IWorkbookData): string {
  const shapes = Object.values(sheets).map(({ cellData: _, ...shape }) => shape);
  return JSON.stringify([sheetOrder, resources.filter(({ name }) => name !== CONDITIONALS), shapes]);
}

function conditionalsOf({
  resources = [],
}: IWorkbookData): Readonly<Record<string, readonly IConditionFormattingRule[]>> {
  const data = resources.find(({ name }) => name === CONDITIONALS)?.data ?? "{}";
  return JSON.parse(data) as Readonly<Record<string, readonly IConditionFormattingRule[]>>;
}

/** null where there are too many. */
function changedCells(before: IWorkbookData, after: IWorkbookData): readonly SetCells[] | null {
  const changes: SetCells[] = [];
  let count = 0;
  for (const [id, sheet] of Object.entries(after.sheets)) {
    const [old, now] = [(before.sheets[id]?.cellData ?? {}) as Lines, (sheet.cellData ?? {}) as Lines];
    const cellValue: Record<string, Record<string, ICellData>> = {};
    for (const row of new Set([...Object.keys(old), ...Object.keys(now)].map(Number))) {
      const columns = new Set([...Object.keys(old[row] ?? {}), ...Object.keys(now[row] ?? {})].map(Number));
      for (const column of columns) {
        const [was, is] = [old[row]?.[column] ?? {}, now[row]?.[column] ?? {}];
        if (sameCell(was, is)) continue;
        count += 1;
        (cellValue[row] ??= {})[column] = replacing(was, is);
      }
    }
    if (Object.keys(cellValue).length > 0) changes.push({ unitId: after.id, subUnitId: id, cellValue });
  }
  return count > FEW ? null : changes;
}

function sameCell(a: ICellData, b: ICellData): boolean {
  return a.v === b.v && a.t === b.t && a.f === b.f && a.s === b.s;
}

/** The grid lays a new cell over the old one: what is no longer there has to be said. */
function replacing(was: ICellData, is: ICellData): ICellData {
  const content = { v: is.v ?? null, t: is.t ?? null, f: is.f ?? null, p: null };
  if (was.s === is.s) return content;
  // A style is its own id.
  const style = ({ s }: ICellData): object => (typeof s === "string" ? (JSON.parse(s) as object) : {});
  const nothing = Object.fromEntries(Object.keys(style(was)).map((key) => [key, null]));
  return { ...content, s: { ...nothing, ...style(is) } };
}
