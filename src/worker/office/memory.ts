// What the desk remembers between two calls: its state, the files at hand, and what is being handed over.
import type { Language } from "../../core/text/sentences";
import type { WorkbookPlan } from "../../core/sheet/plan";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/sheet/snapshot";
import { cellKey } from "../../core/sheet/snapshot";
import type { GatherTools, IncomingFile } from "../../jobs/take-file";
import { type MatrixPlaces, writtenPlaces } from "../../core/rollup/plan/places";
import type { DeskState } from "../../jobs/office/desk-state";
import { type DeskSummary, summaryOf } from "../../jobs/office/summary";
import type { AbortSignalLike } from "../../core/sheet/host";
import type { BookHead, GivenFile, OfficeCalls, SheetSlice, Verb } from "./calls";

/** What the world lends, and how a call in progress is stopped and watched. */
export interface CallLine {
  readonly signal: AbortSignalLike;
  readonly progress: (done: number, of: number, path: string) => void;
}

/** Does what one verb says. */
export type Handler<V extends Verb> = (
  memory: Memory,
  ask: OfficeCalls[V]["ask"],
  line: CallLine,
) => OfficeCalls[V]["answer"] | Promise<OfficeCalls[V]["answer"]>;

export type Handlers<V extends Verb> = { readonly [K in V]: Handler<K> };

/** A file handed in that nobody's return came of. */
export interface HeldFile {
  readonly file: IncomingFile;
  /** When it was handed in, ISO 8601 with zone. */
  readonly received: string;
}

export class Memory {
  readonly tools: GatherTools;
  language: Language = "zh";
  /** Handed ahead of the gathering that takes them. */
  handed: readonly GivenFile[] = [];
  /** Files handed in that could still be said whose they are, by SHA-256: those of the name it came under. */
  readonly atHand = new Map<string, readonly HeldFile[]>();
  /** SHA-256 of the files handed in last. */
  last: ReadonlySet<string> = new Set();
  /** Being fetched slice by slice, as it will be written. */
  plan: { readonly plan: WorkbookPlan; readonly state: DeskState } | null = null;
  /** Where the matrix has its units and fields now; null: as written. */
  moved: MatrixPlaces | null = null;
  private current: DeskState | null = null;
  private readonly slices = new Map<string, { head: SheetSlice["sheet"]; cells: CellSnapshot[] }>();

  constructor(tools: GatherTools) {
    this.tools = tools;
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  get state(): DeskState {
    if (this.current === null) throw new Error("no rollup is open");
    return this.current;
  }

  set(state: DeskState | null): void {
    if (state === null || this.current === null) this.moved = null;
    this.current = state;
  }

  get summary(): DeskSummary {
    return summaryOf(this.state, this.language);
  }

  get places(): MatrixPlaces {
    return this.moved ?? writtenPlaces(this.state.written ?? this.state.rollup);
  }

  receive({ sheet, cells }: SheetSlice): void {
    const known = this.slices.get(sheet.name);
    if (known === undefined) this.slices.set(sheet.name, { head: sheet, cells: [...cells] });
    else known.cells.push(...cells);
  }

  /** What was received since the last workbook, as one. */
  takeBook(head: BookHead): WorkbookSnapshot {
    const sheets = [...this.slices.values()].map(({ head: sheet, cells }): SheetSnapshot => {
      return { ...sheet, cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])) };
    });
    this.slices.clear();
    return { ...head, sheets };
  }
}
