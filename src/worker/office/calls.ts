// What the pane may ask of the office's desk, and what comes back: plain data, small enough for one message.
import type { Period } from "../../core/campaign/periods";
import type { Language } from "../../core/text/sentences";
import type { CellPlace, HostErrorCode } from "../../core/sheet/host";
import type { SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../core/sheet/snapshot";
import type { Board, BoardQuery } from "../../jobs/office/board";
import type { IssuedNow, LastTime } from "../../jobs/last-time";
import type { Told } from "../../jobs/office/told";
import type { ChangesQuery, ChangesView } from "../../jobs/office/changes-view";
import type { CorrectionRow } from "../../jobs/office/corrections-view";
import type { Decisions } from "../../jobs/office/decisions";
import type { EntrySection } from "../../jobs/office/entry-form";
import type { FilesView } from "../../jobs/office/files-view";
import type { MissingRow } from "../../jobs/office/missing-view";
import type { Page, PageQuery } from "../../jobs/office/page";
import type { Spoken } from "../../jobs/office/spoken-acts";
import type { DeskSummary } from "../../jobs/office/summary";
import type { TraceView } from "../../jobs/office/trace-view";
import type { UnitView } from "../../jobs/office/unit-view";
import type { Reminders } from "../../core/rollup/remind";
import type { Verdict } from "../../core/returns/return";

export type UnreachableCode = Extract<HostErrorCode, "not-found" | "no-access">;

/** A file as a browser or a test hands it over; its bytes are asked for when its turn comes. */
export interface GivenFile {
  readonly path: string;
  /** A code: it was handed in, and the machine does not let it be read. */
  readonly content: Blob | Uint8Array | UnreachableCode;
}

/** The desk as it now is, or why it could not be done, in sentences for people. */
export type Opening =
  | { readonly ok: true; readonly summary: DeskSummary }
  | { readonly ok: false; readonly sentences: readonly string[] };

export interface CampaignLook {
  readonly title: string;
  readonly forms: readonly {
    readonly id: string;
    readonly title: string;
    /** Of a form that is due again and again; [] for any other. */
    readonly periods: readonly Period[];
  }[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

/** A workbook without its sheets, which come first, a slice of cells at a time. */
export type BookHead = Omit<WorkbookSnapshot, "sheets">;
export interface SheetSlice {
  readonly sheet: Omit<SheetSnapshot, "cells">;
  readonly cells: readonly CellSnapshot[];
}

/** A plan whose sheets are fetched slice by slice. */
export interface PlanHead {
  readonly plan: Omit<WorkbookPlan, "sheets">;
  readonly sheets: readonly {
    readonly head: Omit<SheetPlan, "cells" | "rows">;
    readonly cells: number;
    readonly rows: number;
  }[];
}
export interface PlanSlice extends PageQuery {
  readonly sheet: number;
}

interface Made {
  readonly bytes: Uint8Array;
  /** What there is to say about it. */
  readonly sentences: readonly string[];
}

/** Moments (`at`, `received`) are ISO 8601 with zone. */
export interface OfficeCalls {
  speak: { ask: { readonly language: Language }; answer: null };
  // What is gathered
  campaign: {
    ask: { readonly text: string };
    answer:
      | { readonly ok: true; readonly look: CampaignLook }
      | { readonly ok: false; readonly sentences: readonly string[] };
  };
  begin: {
    ask: {
      readonly text: string;
      readonly form: string;
      readonly period: string | null;
      readonly at: string;
    };
    answer: Opening;
  };
  receive: { ask: SheetSlice; answer: null };
  openBook: { ask: { readonly book: BookHead; readonly at: string }; answer: Opening };
  lookAgain: { ask: { readonly book: BookHead; readonly at: string }; answer: DeskSummary };
  close: { ask: null; answer: null };
  // Returns
  /** Files ahead of `gather`, a few at a time: a thousand at once would hold up whoever hands them over. */
  hand: { ask: { readonly files: readonly GivenFile[]; readonly first: boolean }; answer: null };
  gather: {
    ask: {
      readonly files: readonly GivenFile[];
      /** Those handed ahead as well. */
      readonly ahead?: boolean;
      readonly received: string;
      readonly at: string;
    };
    answer: Opening;
  };
  keyIn: {
    ask: {
      readonly unit: string;
      readonly values: Readonly<Record<string, string>>;
      readonly source: string;
      readonly received: string;
      readonly at: string;
    };
    answer: Opening;
  };
  confirmUnit: {
    ask: { readonly file: string; readonly unit: string; readonly at: string };
    answer: Opening;
  };
  /** Another year's rollup workbook to compare the totals with; null: none any more. */
  compare: {
    ask: { readonly file: GivenFile | null; readonly at: string };
    answer:
      | { readonly ok: true; readonly summary: DeskSummary }
      /** "same": it is this very gathering; "unlike": no field in common. */
      | { readonly ok: false; readonly because: "same" | "unlike" | readonly string[] };
  };
  /** The rollup of the time before, for forms that are issued now; of the desk itself nothing is asked. */
  lastTime: {
    ask: {
      readonly file: GivenFile;
      readonly now: IssuedNow;
      readonly language: Language;
      readonly at: string;
    };
    answer:
      | { readonly ok: true; readonly time: LastTime }
      | { readonly ok: false; readonly sentences: readonly string[] };
  };
  // The office's word
  say: { ask: { readonly spoken: Spoken; readonly at: string }; answer: DeskSummary };
  discard: { ask: { readonly at: string }; answer: DeskSummary };
  undo: { ask: { readonly at: string }; answer: DeskSummary };
  // Looking
  summary: { ask: null; answer: DeskSummary | null };
  changes: { ask: ChangesQuery; answer: ChangesView };
  files: {
    ask: PageQuery & { readonly show: Verdict | "all"; readonly last: boolean };
    answer: FilesView;
  };
  board: { ask: BoardQuery; answer: Board };
  unit: { ask: PageQuery & { readonly code: string }; answer: UnitView | null };
  units: { ask: null; answer: readonly { readonly code: string; readonly name: string }[] };
  decisions: { ask: PageQuery; answer: Decisions };
  missing: { ask: PageQuery; answer: Page<MissingRow> };
  corrections: { ask: PageQuery; answer: Page<CorrectionRow> };
  fields: {
    ask: null;
    answer: readonly { readonly key: string; readonly label: string; readonly section: string }[];
  };
  trace: {
    ask: PageQuery & { readonly field: string; readonly unit: string | null };
    answer: TraceView | null;
  };
  subject: {
    ask: { readonly place: CellPlace; readonly seen: readonly (readonly CellSnapshot[])[] };
    answer: Told;
  };
  /** Where a figure, or a field's total, stands in the workbook. */
  whereabouts: {
    ask: { readonly field: string | null; readonly unit: string | null };
    answer: CellPlace | null;
  };
  entryForm: { ask: { readonly unit: string }; answer: readonly EntrySection[] };
  reminders: { ask: null; answer: Reminders };
  narrative: { ask: null; answer: readonly string[] };
  // Writing
  plan: { ask: { readonly at: string }; answer: PlanHead };
  planCells: { ask: PlanSlice; answer: SheetPlan["cells"] };
  planRows: { ask: PlanSlice; answer: SheetPlan["rows"] };
  written: { ask: null; answer: DeskSummary };
  rollupFile: { ask: null; answer: Made };
  findingsFile: { ask: { readonly as: "xlsx" | "csv" }; answer: Made };
  fixingFile: { ask: { readonly unit: string; readonly at: string }; answer: Made };
  passUpFile: {
    ask: {
      /** The campaign of the level above; null: the rollup's own. */
      readonly text: string | null;
      readonly form: string | null;
      readonly period: string | null;
      readonly unit: string;
      readonly at: string;
    };
    answer: Made;
  };
}

export type Verb = keyof OfficeCalls;

export type OfficeMessage =
  | { readonly id: number; readonly verb: Verb; readonly ask: unknown }
  | { readonly id: number; readonly cancel: true };

export type OfficeReply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly done: number; readonly of: number; readonly path: string }
  /** The world's failure: what HostError holds. */
  | { readonly id: number; readonly code: string; readonly message: string; readonly subject: string | null }
  /** A bug of ours, for a log. */
  | { readonly id: number; readonly failure: string };
