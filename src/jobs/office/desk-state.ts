// The office's desk between two writings: what stands written, what has come since, and the way back.
import type { Campaign } from "../../core/campaign/schema";
import type { Finding } from "../../core/finding";
import { type Act, actId } from "../../core/rollup/acts";
import type { LastYear } from "../../core/rollup/last-year";
import type { OpenedRollup } from "../../core/rollup/open-rollup";
import { recordOf, remake, type RollupRecord } from "../../core/rollup/record";
import type { Rollup } from "../../core/rollup/rollup";
import type { ReadReturns } from "../gather";

export interface DeskState {
  /** As the workbook shows it; null: nothing has been written yet. */
  readonly written: Rollup | null;
  /** What stands written and all that has come since, but for what is noticed. */
  readonly record: RollupRecord;
  /** Corrections typed into the workbook since it was written: each look at it replaces the last. */
  readonly noticed: readonly Act[];
  /** What is to be said of the workbook as it was looked at. */
  readonly notices: readonly Finding[];
  /** All of it: what writing would write. */
  readonly rollup: Rollup;
  /** What stood written before the last writing; null: there is no way back. */
  readonly before: RollupRecord | null;
}

/** A new rollup, with nothing in it. @param made ISO 8601 with zone, as everywhere here */
export function beginDesk(campaign: Campaign, form: string, period: string | null, made: string): DeskState {
  const record = { campaign, form, period, made, returns: [], verdicts: [], acts: [] };
  return { written: null, record, noticed: [], notices: [], rollup: remake(record), before: null };
}

/** A rollup workbook to be gone on with, and what was typed into it since it was written. */
export function openDesk(opened: Extract<OpenedRollup, { readonly ok: true }>): DeskState {
  const { record, noticed, findings } = opened;
  const written = remake(record);
  const state = { written, record, noticed: [], notices: [], rollup: written, before: null };
  return withNoticed(state, noticed, findings);
}

export function withReturns(state: DeskState, read: ReadReturns, made: string): DeskState {
  const { record } = state;
  return remade(state, {
    ...record,
    made,
    returns: [...record.returns, ...read.returns],
    verdicts: [...record.verdicts, ...read.verdicts],
  });
}

export function withActs(state: DeskState, acts: readonly Act[], made: string): DeskState {
  return remade(state, { ...state.record, made, acts: [...state.record.acts, ...acts] });
}

export function withLast(state: DeskState, last: LastYear | null, made: string): DeskState {
  return remade(state, { ...state.record, made, last });
}

export function withNoticed(
  state: DeskState,
  noticed: readonly Act[],
  notices: readonly Finding[],
): DeskState {
  const same = sameActs(noticed, state.noticed) && notices.length === 0 && state.notices.length === 0;
  return same ? state : remade({ ...state, noticed, notices }, state.record);
}

/** The workbook now shows all of it. */
export function asWritten(state: DeskState): DeskState {
  const { rollup, written, record } = state;
  const empty: RollupRecord = { ...record, returns: [], verdicts: [], acts: [] };
  const before = written === null ? empty : recordOf(written);
  return { written: rollup, record: recordOf(rollup), noticed: [], notices: [], rollup, before };
}

/** Back to what stood written before; what was typed into the workbook since stays said. */
export function undone(state: DeskState, made: string): DeskState {
  if (state.before === null) return state;
  const record = { ...state.before, made, acts: [...state.before.acts, ...state.noticed] };
  return { ...remade({ ...state, noticed: [], notices: [] }, record), before: null };
}

/** Nothing of what has come since the last writing; what was typed into the workbook stays said. */
export function discarded(state: DeskState, made: string): DeskState {
  const { written, record } = state;
  const kept = written === null ? { ...record, returns: [], verdicts: [], acts: [] } : recordOf(written);
  return remade(state, { ...kept, made });
}

/** Whether writing would change what the workbook records. */
export function isChanged({ written, rollup, record }: DeskState): boolean {
  if (written === null) {
    return record.returns.length + record.verdicts.length + rollup.acts.length > 0 || rollup.last !== null;
  }
  return signatureOf(written) !== signatureOf(rollup);
}

function remade(state: DeskState, record: RollupRecord): DeskState {
  const { noticed, notices } = state;
  const rollup = remake({ ...record, acts: [...record.acts, ...noticed] }, notices);
  // What was handed in twice is once in the rollup; what is noticed is kept apart.
  return { ...state, record: { ...recordOf(rollup), acts: record.acts }, rollup };
}

function sameActs(left: readonly Act[], right: readonly Act[]): boolean {
  return left.map(actId).join() === right.map(actId).join();
}

/** Files with what became of them, what the office did, and what the year before is compared with. */
function signatureOf({ files, acts, last }: Rollup): string {
  return JSON.stringify([
    last,
    files.map(({ file, verdict, unit }) => [file.path, file.sha256, verdict, unit]),
    acts.map(actId),
  ]);
}
