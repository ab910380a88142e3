// The port: where a plan becomes a workbook and a workbook a snapshot.
import type { WorkbookPlan } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Whole objects only; the world's failures come as HostError, a wrong plan as a plain exception. */
export interface Host {
  /** Replaces the whole workbook by the plan's. Stopped or failed, it leaves the workbook as it was. */
  apply(plan: WorkbookPlan, signal?: AbortSignalLike): Promise<void>;
  /** The workbook as it is, locks of all cells included. */
  read(): Promise<WorkbookSnapshot>;
}

/** The part of AbortSignal that core may know of. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

export type HostErrorCode =
  | "not-found"
  /** Not allowed to read or to write there. */
  | "no-access"
  /** Another program holds the workbook open. */
  | "busy"
  | "disk-full"
  /** Beyond the bounds that any input has. */
  | "too-large"
  /** What is there is no workbook, or a damaged or encrypted one; the reason is the error's cause. */
  | "unreadable"
  /** A person stopped it. */
  | "cancelled"
  | "unexpected";

/** What went wrong in the world, not in people's data and not in our code. The message is for a log, never for people. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string, cause?: unknown) {
    super(`${code}: ${message}`, { cause });
    this.name = "HostError";
    this.code = code;
  }
}
