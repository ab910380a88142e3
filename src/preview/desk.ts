// The workbooks that stand open in the preview, and which of them is in front.
import { openBook } from "../hosts/preview/open-book";
import { previewBook } from "../hosts/preview/preview-book";
import type { Answerer } from "../hosts/wire/connect";
import type { Emit } from "../hosts/wire/wire";
import type { Refusal } from "../xlsx/refusal";
import { WorkbookWindow } from "./workbook-window";

export interface DeskState {
  readonly windows: readonly WorkbookWindow[];
  readonly front: WorkbookWindow | null;
}

export class Desk {
  /** Replaced with every change. */
  state: DeskState = { windows: [], front: null };
  private count = 0;
  private readonly listeners = new Set<() => void>();
  private readonly untitled: (number: number) => string;

  /** @param untitled name of the n-th workbook that has none of its own */
  constructor(untitled: (number: number) => string) {
    this.untitled = untitled;
  }

  /** Calls back after every change, until the returned function is called. */
  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Opens a workbook's bytes and brings it to the front; null, or why it is no workbook. */
  open(bytes: Uint8Array, name: string | null): Refusal | null {
    const opening = openBook(bytes, (made) => this.openMade(made));
    if (!opening.ok) return opening.refusal;
    const title = opening.book.title.trim();
    this.add(name ?? (title === "" ? null : title), opening.book);
    return null;
  }

  /** @param name null: numbered, as Excel does */
  addEmpty(name: string | null): void {
    this.add(
      name,
      previewBook(["Sheet1"], (made) => this.openMade(made)),
    );
  }

  bringToFront(front: WorkbookWindow): void {
    this.change({ ...this.state, front });
  }

  close(closed: WorkbookWindow): void {
    const windows = this.state.windows.filter((each) => each !== closed);
    const front = this.state.front === closed ? (windows[windows.length - 1] ?? null) : this.state.front;
    this.change({ windows, front });
  }

  attach(id: string, emit: Emit): Answerer {
    const found = this.state.windows.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no workbook ${id} is open`);
    return found.attach(emit);
  }

  /** What an add-in hands over is a workbook of our own making. */
  private openMade(bytes: Uint8Array): void {
    const refusal = this.open(bytes, null);
    if (refusal !== null) throw new Error(`a generated workbook is refused: ${refusal.code}`);
  }

  private add(name: string | null, book: WorkbookWindow["book"]): void {
    this.count += 1;
    const added = new WorkbookWindow(`w${this.count}`, name ?? this.untitled(this.count), book);
    this.change({ windows: [...this.state.windows, added], front: added });
  }

  private change(state: DeskState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
