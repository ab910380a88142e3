// The rollup's own record: what is needed to make it again, and to add to it.
import type { Campaign } from "../campaign/schema";
import type { Finding } from "../finding";
import type { FileVerdict, UnitReturn } from "../returns/return";
import type { Act } from "./acts";
import type { LastYear } from "./last-year";
import { fileKey } from "./merge";
import type { Rollup } from "./rollup";
import { rollUp } from "./rollup";

/** `remake` makes the same rollup of it again; with more returns added, the later one (Law M1, M4). */
export interface RollupRecord {
  readonly campaign: Campaign;
  readonly form: string;
  readonly period: string | null;
  readonly made: string;
  /** Counted and set aside, all figures with what was typed and where. */
  readonly returns: readonly UnitReturn[];
  /** Of the files that gave no return. */
  readonly verdicts: readonly FileVerdict[];
  /** What the office did. */
  readonly acts: readonly Act[];
  /** Absent in records written before there was any. */
  readonly last?: LastYear | null;
}

export function recordOf(rollup: Rollup): RollupRecord {
  const { campaign, form, period, made, acts, last } = rollup;
  const returns = [...rollup.kept, ...rollup.setAside];
  const read = new Set(returns.map((incoming) => fileKey(incoming.file)));
  const verdicts = rollup.files.filter(({ file }) => !read.has(fileKey(file)));
  return { campaign, form, period, made, returns, verdicts, acts, last };
}

/** @param notices what is to be said of this one gathering alone */
export function remake(record: RollupRecord, notices: readonly Finding[] = []): Rollup {
  const { campaign, form, period, made, returns, verdicts, acts, last = null } = record;
  return rollUp(campaign, { form, period, made }, returns, verdicts, { acts, last, notices });
}
