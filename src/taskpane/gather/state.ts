// What the 汇总 face shows: a state, and what happens to it, by name.
import type { CellSubject, Told } from "../../jobs/office/told";
import type { OutgoingFile } from "../services";
import type { DeskSummary } from "../../jobs/office/summary";

export type GatherTab = "files" | "board" | "decide" | "trace" | "out";

/** What the face says in a bar until something else happens. */
export type Notice =
  | { readonly kind: "done"; readonly what: "written" | "undone" | "delivered" | "resumed" }
  /** Downloaded, as far as anyone can tell: not every Excel lets its pane download. */
  | { readonly kind: "saved"; readonly file: OutgoingFile }
  /** Sentences for people: why it was not done. */
  | { readonly kind: "refused"; readonly sentences: readonly string[] }
  /** The open workbook is none to write into. */
  | { readonly kind: "elsewhere"; readonly because: "isForm" | "isOther" };

export interface GatherState {
  /** Whether the open workbook has been looked at. */
  readonly looked: boolean;
  /** The desk's worker is gone; what it was asked is remembered. */
  readonly lost: boolean;
  /** null: nothing is gathered. */
  readonly summary: DeskSummary | null;
  readonly tab: GatherTab;
  /** Files were handed in since the face was opened. */
  readonly handedIn: boolean;
  /** The file being read. */
  readonly reading: string | null;
  readonly notice: Notice | null;
  /** Code of the unit shown by itself. */
  readonly unit: string | null;
  /** The unit whose form is keyed in. */
  readonly keyingIn: boolean;
  /** "changed": the selected line no longer says what was written there. */
  readonly traced: Told;
}

export type GatherEvent =
  | { readonly type: "looked" }
  /** A rollup was begun, opened or added to. */
  | { readonly type: "opened"; readonly summary: DeskSummary }
  | { readonly type: "gathered"; readonly summary: DeskSummary }
  | { readonly type: "changed"; readonly summary: DeskSummary }
  | { readonly type: "wrote"; readonly summary: DeskSummary; readonly what: "written" | "undone" }
  | { readonly type: "lost" }
  /** Asked again, the desk is where it was. */
  | { readonly type: "resumed"; readonly summary: DeskSummary | null }
  | { readonly type: "closed" }
  | { readonly type: "reading"; readonly path: string | null }
  | { readonly type: "noticed"; readonly notice: Notice }
  | { readonly type: "dismissed" }
  | { readonly type: "tabShown"; readonly tab: GatherTab }
  | { readonly type: "unitShown"; readonly unit: string }
  | { readonly type: "unitLeft" }
  | { readonly type: "keyInStarted" }
  | { readonly type: "keyInLeft" }
  | { readonly type: "traced"; readonly subject: CellSubject | "changed" };

/** @param view what the ribbon asked for */
export function startState(view: string | null): GatherState {
  return {
    looked: false,
    lost: false,
    summary: null,
    tab: view === "tracking" ? "board" : "files",
    handedIn: false,
    reading: null,
    notice: null,
    unit: null,
    keyingIn: false,
    traced: null,
  };
}

export function gatherReducer(state: GatherState, event: GatherEvent): GatherState {
  switch (event.type) {
    case "looked":
      return { ...state, looked: true };
    case "opened":
      return { ...state, looked: true, summary: event.summary, notice: null, traced: null };
    case "gathered":
      return { ...state, summary: event.summary, handedIn: true, notice: null, reading: null };
    case "changed":
      return { ...state, summary: event.summary, notice: withoutDone(state.notice) };
    case "wrote":
      return { ...state, summary: event.summary, notice: { kind: "done", what: event.what } };
    case "lost":
      return { ...state, lost: true, reading: null };
    case "resumed": {
      const notice: Notice = { kind: "done", what: "resumed" };
      return { ...state, looked: true, lost: false, summary: event.summary, notice };
    }
    case "closed":
      return { ...startState(null), looked: true };
    case "reading":
      return { ...state, reading: event.path };
    case "noticed":
      return { ...state, notice: event.notice };
    case "dismissed":
      return { ...state, notice: null };
    case "tabShown":
      return { ...state, tab: event.tab, unit: null, keyingIn: false, notice: withoutDone(state.notice) };
    case "unitShown":
      return { ...state, tab: "board", unit: event.unit, keyingIn: false };
    case "unitLeft":
      return { ...state, unit: null, keyingIn: false };
    case "keyInStarted":
      return state.unit === null ? state : { ...state, keyingIn: true };
    case "keyInLeft":
      return { ...state, keyingIn: false };
    case "traced": {
      const { subject } = event;
      // A unit as a whole has its own page.
      if (subject !== "changed" && subject.fields.length === 0) return state;
      return { ...state, traced: subject };
    }
  }
}

/** What was done is said until the next thing is done. */
function withoutDone(notice: Notice | null): Notice | null {
  return notice?.kind === "done" ? null : notice;
}
