// The port: where a plan becomes a workbook and a workbook a snapshot.
import type { CellContent, ProtectionPlan, WorkbookPlan } from "./plan";
import type { CellSnapshot, WorkbookSnapshot } from "./snapshot";

/**
 * What can be done with a workbook, whole objects at a time. The world's failures come as HostError, a wrong
 * plan as a plain exception. "Ours" are the sheets that an earlier apply made, and those of an issued file.
 */
export interface Host {
  /**
   * Makes our sheets what the plan says: adds and replaces them, removes those that it no longer has, and
   * leaves every other sheet alone. Cancelled, refused or wrong, it leaves the workbook as it was; from its
   * first write on it is no longer cancelled. Broken off by the world, it is completed by applying again.
   */
  apply(plan: WorkbookPlan, signal?: AbortSignalLike, progress?: Progress): Promise<void>;
  /**
   * The workbook as it is, with our sheets ("own", unless said otherwise), every sheet, or those named, in tab
   * order; one that is named and not there is "not-found". "contents" is the quick look after an edit: locks,
   * hidden rows and validations may be left out of it ([] and 0), all that figures are read from is there.
   */
  read(sheets?: "own" | "all" | readonly string[], parts?: "whole" | "contents"): Promise<WorkbookSnapshot>;
  /** What stands in these rows, in the order asked, and no more of their sheets; [] where there is no such sheet. */
  rows(spans: readonly RowSpan[]): Promise<readonly (readonly CellSnapshot[])[]>;
  /** Which sheets there are, in tab order, without reading a cell. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Custom document properties as a snapshot has them: enough to tell whether a form or a rollup of ours is open. */
  properties(): Promise<Readonly<Record<string, string>>>;
  /** Puts values into fill cells of our sheets; a locked cell refuses all of them. */
  write(cells: readonly CellWrite[]): Promise<void>;
  /** Tints these cells of our sheets and no others: marks of an earlier call are cleared. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Protects our sheets and the workbook's structure. */
  protect(protection: ProtectionPlan): Promise<void>;
  unprotect(password?: string): Promise<void>;
}

/** What only a workbook that stands open before a person can do. */
export interface Screen {
  /** Brings a cell into view with the cursor in it. A hidden sheet is not found. */
  goTo(sheet: string, row: number, column: number): Promise<void>;
  /**
   * Tells of every edit that did not come from this host, until the returned function is called. What `listener`
   * throws is its own affair: an unhandled rejection.
   */
  watch(listener: (edit: Edit) => void): Promise<() => Promise<void>>;
  /**
   * Tells which cell the cursor stands in: at once, and whenever it has moved, to another sheet as well, until
   * the returned function is called. Moves in quick succession may be told as one, the last.
   */
  watchSelection(listener: (place: CellPlace) => void): Promise<() => Promise<void>>;
  /** Opens a generated workbook in a window of its own. */
  open(bytes: Uint8Array): Promise<void>;
}

/** Custom document property that says when a form was finished. */
export const FINISHED = "tallysheet.finished";

export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly own: boolean;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows of a sheet, both ends among them. */
export interface RowSpan {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
}

export interface CellWrite extends CellPlace {
  /** null empties the cell. Text is text, whatever it begins with. */
  readonly value: CellContent | null;
}

export interface Mark extends CellPlace {
  readonly tint: "wrong" | "doubtful" | "reading";
}

export interface Edit {
  readonly sheet: string;
  /** A1 names of what was changed: "D8", "A:A", "3:5". */
  readonly areas: readonly string[];
  /** Values, or rows, columns and cells put in or taken out. */
  readonly kind: "values" | "structure";
}

export type Progress = (done: number, of: number) => void;

/** The part of AbortSignal that core may know of. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

export type HostErrorCode =
  | "not-found"
  /** Not allowed to read or to write there. */
  | "no-access"
  /** Another program holds the workbook open, or a person is typing in a cell. */
  | "busy"
  | "disk-full"
  /** Beyond the bounds that any input, request or answer has. */
  | "too-large"
  /** What is there is no workbook, or a damaged or encrypted one; the reason is the error's cause. */
  | "unreadable"
  /** A locked cell, a protected sheet or structure, with a password that is not known. */
  | "protected"
  /** A sheet or a name that we need is there and is not ours; the message names it. */
  | "name-taken"
  /** This Excel cannot do it. */
  | "too-old"
  /** This host cannot do it, whatever its version. */
  | "unsupported"
  /** The connection to the workbook broke off. */
  | "lost"
  /** A person stopped it. */
  | "cancelled"
  | "unexpected";

/** What went wrong in the world, not in people's data and not in our code. The message is for a log, never for people. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** The sheet, name or cell that people are told of. */
  readonly subject: string | null;

  constructor(code: HostErrorCode, message: string, cause?: unknown, subject: string | null = null) {
    super(`${code}: ${message}`, { cause });
    this.name = "HostError";
    this.code = code;
    this.subject = subject;
  }
}
