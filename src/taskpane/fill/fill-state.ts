// What the 填报 face shows, and the events that change it.
import type { CellPlace, CellWrite, HostError, HostErrorCode } from "../../core/sheet/host";
import type { OpenCheck } from "../../jobs/check-open";
import type { Filter } from "./finding-groups";

/** 审核结果 · 逐项填写 · 审核定稿. */
export type Mode = "check" | "list" | "finish";

export interface Trouble {
  readonly code: HostErrorCode;
  readonly subject: string | null;
}

/** One field's value put in place of what was typed. */
export interface Rewriting {
  readonly label: string;
  readonly typed: string;
  readonly value: string;
}

/** A change made by the pane that can be taken back; one or many fields at a time. */
export interface Change {
  readonly rewritings: readonly Rewriting[];
  /** What puts things back. */
  readonly back: readonly CellWrite[];
}

export interface FillState {
  /** null until the workbook was looked at. */
  readonly check: OpenCheck | null;
  /** Where the cursor stands; null until it is known. */
  readonly cursor: CellPlace | null;
  /** What the world refused last. */
  readonly trouble: Trouble | null;
  readonly mode: Mode;
  readonly filter: Filter;
  readonly change: Change | null;
  /** Whether cells can be marked: a sheet with a password of its own cannot. */
  readonly markable: boolean;
  /** A newer version known of the campaign the form was made from. */
  readonly newer: string | null;
}

export type FillEvent =
  | { readonly type: "looked"; readonly check: OpenCheck }
  | { readonly type: "cursorMoved"; readonly place: CellPlace }
  | { readonly type: "refused"; readonly error: HostError }
  | { readonly type: "troubleDismissed" }
  | { readonly type: "modeChosen"; readonly mode: Mode }
  | { readonly type: "filterChosen"; readonly filter: Filter }
  | { readonly type: "changed"; readonly change: Change }
  | { readonly type: "changeDismissed" }
  | { readonly type: "marksRefused" }
  | { readonly type: "newerKnown"; readonly version: string | null };

/** @param view what the ribbon asked for */
export function startFill(view: string | null): FillState {
  return {
    check: null,
    cursor: null,
    trouble: null,
    mode: view === "finish" ? "finish" : "check",
    filter: "all",
    change: null,
    markable: true,
    newer: null,
  };
}

export function fillReducer(state: FillState, event: FillEvent): FillState {
  switch (event.type) {
    case "looked":
      return { ...state, check: event.check };
    case "cursorMoved":
      return { ...state, cursor: event.place };
    case "refused":
      return { ...state, trouble: { code: event.error.code, subject: event.error.subject } };
    case "troubleDismissed":
      return { ...state, trouble: null };
    case "modeChosen":
      return { ...state, mode: event.mode };
    case "filterChosen":
      return { ...state, filter: event.filter };
    case "changed":
      return { ...state, change: event.change, trouble: null };
    case "changeDismissed":
      return { ...state, change: null };
    case "marksRefused":
      return { ...state, markable: false };
    case "newerKnown":
      return { ...state, newer: event.version };
  }
}
