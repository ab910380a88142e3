// The grid of the preview: draws the book in front, calculates it, and hands a person's edits to the wire.
import type { FUniver } from "@univerjs/core/facade";
import type { Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import type { BookSheet } from "../wire/book";
import type { User } from "../wire/user";
import { GridDrawing } from "./grid-drawing";
import { areasIn, SET_CELLS, sheetOf, takeEdit, takeResults, type SetCells } from "./grid-edits";
import { areaOf, refusalOf, type Refusal } from "./grid-guard";
import { linkAt } from "./link-at";
import { mayEdit } from "./lock-guard";
import { pasteText } from "./paste-text";
import type { PreviewBook } from "./preview-book";
import { createUniver } from "./univer";

/** A workbook to be drawn, and the hand that its wire gives to a person. */
export interface Shown {
  readonly book: PreviewBook;
  readonly user: User;
}

export interface GridEvents {
  /** The person tried something that is not possible. */
  readonly refused: (why: Refusal) => void;
  /** The person asked for a new sheet, or to rename this one; the structure is open. */
  readonly sheetWanted: (
    what: { readonly add: true } | { readonly rename: BookSheet; readonly to: string },
  ) => void;
  /** The cursor has moved; `place` is where the cell is on the page. */
  readonly cursorMoved: (sheet: BookSheet, area: Area, place: DOMRect) => void;
  /** The person has put something into cells. */
  readonly edited: () => void;
  /** The cells have moved under the cursor. */
  readonly scrolled: () => void;
}

/** Every command of the grid passes by `guard` before and `follow` after it is carried out. */
interface CommandEvent {
  readonly id: string;
  readonly type: number;
  readonly params: unknown;
  readonly options?: { readonly applyFormulaCalculationResult?: boolean; readonly fromFormula?: boolean };
  cancel?: boolean;
}

const MUTATION = 2;

/** Milliseconds. */
const SOON = 60;

/** What Ctrl+V and the browser's own menu come to. */
const PASTE = "sheet.command.paste-by-short-key";

export class Grid {
  private readonly api: FUniver;
  private readonly events: GridEvents;
  private readonly drawing: GridDrawing;
  private readonly disposeEngine: () => void;
  private shown: Shown | null = null;
  private waiting: Promise<void> | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;
  private edited: { sheet: BookSheet; areas: Area[] }[] = [];

  constructor(container: HTMLElement, language: "zh" | "en", dark: boolean, events: GridEvents) {
    const engine = createUniver(container, language, dark);
    this.api = engine.api;
    this.disposeEngine = () => engine.dispose();
    this.events = events;
    this.drawing = new GridDrawing(engine.api, container, dark);
    this.listen();
  }

  dispose(): void {
    clearTimeout(this.later);
    this.drawing.dispose();
    this.disposeEngine();
  }

  /** Puts another workbook in front. */
  show(shown: Shown): void {
    clearTimeout(this.later);
    this.later = undefined;
    this.shown = shown;
    this.drawing.drawNew(shown.book);
    this.awaitResults();
  }

  /** Draws what has changed in the book since it was last drawn. */
  refresh(): void {
    clearTimeout(this.later);
    this.later = undefined;
    if (this.shown !== null && this.drawing.drawChanges(this.shown.book)) this.awaitResults();
  }

  /** The same a little later: an add-in changes a workbook in several steps, which are drawn as one. */
  refreshSoon(): void {
    this.later ??= setTimeout(() => this.refresh(), SOON);
  }

  /** Resolves when every formula has the result of what now stands in the cells. */
  async settled(): Promise<void> {
    if (this.later !== undefined) this.refresh();
    while (this.waiting !== null) await this.waiting;
  }

  private awaitResults(): void {
    const done = this.api.getFormula().onCalculationResultApplied();
    const waiting = done.finally(() => {
      if (this.waiting === waiting) this.waiting = null;
    });
    this.waiting = waiting;
  }

  private listen(): void {
    const { api } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => this.guard(event as CommandEvent));
    api.addEvent(api.Event.CommandExecuted, (event) => this.follow(event as CommandEvent));
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const { row, column } = event;
      const cell: Area = { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 };
      const { active } = this.book();
      if (mayEdit(active, [cell])) return;
      event.cancel = true;
      this.events.refused("locked");
      this.drawing.forgetTyped();
    });
    api.addEvent(api.Event.SelectionChanged, ({ selections }) => this.cursorMoved(selections.map(areaOf)));
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) =>
      this.sheetTurned(activeSheet.getSheetId()),
    );
    api.addEvent(api.Event.Scroll, () => this.events.scrolled());
    api.addEvent(api.Event.CellClicked, ({ row, column }) => this.followLink(row + 1, column + 1));
  }

  private book(): PreviewBook {
    if (this.shown === null) throw new Error("the grid shows no workbook yet");
    return this.shown.book;
  }

  private guard(event: CommandEvent): void {
    if (this.shown === null || this.drawing.busy) return;
    const { book } = this.shown;
    const { id, params } = event;
    if (event.type === MUTATION) {
      // The last door: whatever command it came from, a locked cell is not written.
      if (id !== SET_CELLS || fromFormula(event)) return;
      const sheet = sheetOf(book, params as SetCells);
      if (sheet !== undefined && !mayEdit(sheet, areasIn(params as SetCells))) this.refuse(event, "locked");
      return;
    }
    if (id === PASTE) {
      // The grid's own paste would bring foreign looks along.
      event.cancel = true;
      this.paste((params as { readonly textContent?: string }).textContent ?? "");
      return;
    }
    if (this.sheetCommand(event)) return;
    const selected = this.drawing.selected();
    const why = refusalOf(id, params, book.active, selected, book.structure !== null);
    if (why !== null) this.refuse(event, why);
  }

  /** New sheets and new names go by the book; true where that is what was asked. */
  private sheetCommand(event: CommandEvent): boolean {
    const { structure, sheets } = this.book();
    if (structure !== null) return false;
    if (event.id === "sheet.command.insert-sheet") {
      event.cancel = true;
      this.events.sheetWanted({ add: true });
      return true;
    }
    if (event.id !== "sheet.command.set-worksheet-name") return false;
    const { name, subUnitId } = event.params as { readonly name: string; readonly subUnitId?: string };
    const sheet = sheets.find(({ id }) => id === subUnitId) ?? this.book().active;
    event.cancel = true;
    this.events.sheetWanted({ rename: sheet, to: name });
    return true;
  }

  private refuse(event: CommandEvent, why: Refusal): void {
    event.cancel = true;
    this.events.refused(why);
  }

  private follow(event: CommandEvent): void {
    if (this.shown === null) return;
    const { id, params } = event;
    if (id === "sheet.mutation.set-worksheet-col-width" || id === "sheet.mutation.set-worksheet-row-height") {
      if (!this.drawing.busy) this.drawing.takeSizes(this.shown.book, params);
      return;
    }
    if (id !== SET_CELLS) return;
    const edit = params as SetCells;
    const sheet = sheetOf(this.shown.book, edit);
    if (sheet === undefined) return;
    if (event.options?.applyFormulaCalculationResult === true) {
      takeResults(this.shown.book, sheet, edit);
      this.drawing.takeResults(this.shown.book, sheet, edit);
    } else if (!this.drawing.busy && !fromFormula(event)) this.takeOver(sheet, edit);
  }

  private takeOver(sheet: BookSheet, edit: SetCells): void {
    const workbook = this.drawing.workbook();
    if (workbook === null) return;
    const areas = takeEdit(this.book(), sheet, workbook, edit);
    if (areas.length === 0) return;
    this.drawing.takeEdit(this.book(), sheet, areas);
    this.awaitResults();
    this.edited.push({ sheet, areas: [...areas] });
    // One command may write in several steps: the wire hears of them together.
    if (this.edited.length === 1) queueMicrotask(() => this.tellEdits());
  }

  private tellEdits(): void {
    const edits = this.edited.splice(0);
    this.events.edited();
    for (const { sheet, areas } of edits) this.shown?.user.edited(sheet.name, areas);
  }

  private paste(text: string): void {
    const { active } = this.book();
    const target = this.drawing.selected()[0];
    if (text === "" || target === undefined) return;
    const block = pasteText(active, target, text);
    if (!mayEdit(active, [block.area])) this.events.refused("locked");
    else this.drawing.setCells(block);
  }

  private cursorMoved(areas: readonly Area[]): void {
    const area = areas[areas.length - 1];
    if (this.shown === null || area === undefined || this.drawing.busy) return;
    const { book, user } = this.shown;
    const { active } = book;
    const place = this.drawing.placeOf(area);
    if (JSON.stringify(active.selection) !== JSON.stringify(area)) user.select(active.name, area);
    this.drawing.follow(book);
    if (place !== null) this.events.cursorMoved(active, area, place);
  }

  private sheetTurned(id: string): void {
    if (this.shown === null || this.drawing.busy) return;
    const { book, user } = this.shown;
    const sheet = book.sheets.find((each) => each.id === id);
    if (sheet === undefined || sheet === book.active) return;
    user.activate(sheet.name);
    this.events.scrolled();
    this.drawing.drawChanges(book);
  }

  private followLink(row: number, column: number): void {
    const { book, user } = this.shown as Shown;
    const link = linkAt(book.active, cellKey(row, column));
    const sheet = link === null ? undefined : book.sheets.find(({ name }) => name === link.sheet);
    if (link === null || sheet?.visibility !== "Visible") return;
    user.select(sheet.name, link.area);
    this.refresh();
  }
}

function fromFormula({ options }: CommandEvent): boolean {
  return options?.fromFormula === true || options?.applyFormulaCalculationResult === true;
}
