// The port: where a plan becomes a workbook and a workbook a snapshot.
import type { WorkbookPlan } from "./plan";
import type { WorkbookSnapshot } from "./snapshot";

/** Whole objects only; the world's failures come as HostError. */
export interface Host {
  apply(plan: WorkbookPlan, signal?: AbortSignalLike): Promise<void>;
  read(): Promise<WorkbookSnapshot>;
}

/** The part of AbortSignal that core may know of. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}
