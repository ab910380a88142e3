// The rollup's own record: what is needed to make it again, as pieces of text that fit into cells.
import type { Campaign } from "../campaign/schema";
import { packText, unpackText } from "../form/packed-text";
import type { FileVerdict, UnitReturn } from "../returns/return";
import type { Rollup } from "./rollup";

/** `rollUp` over these makes the same rollup again; with more returns added, the later one (Law M1, M4). */
export interface RollupRecord {
  readonly record: "tallysheet-rollup";
  readonly format: 1;
  readonly campaign: Campaign;
  readonly form: string;
  readonly period: string | null;
  readonly made: string;
  /** Counted and set aside, all figures with what was typed and where. */
  readonly returns: readonly UnitReturn[];
  /** Of the files that gave no return. */
  readonly verdicts: readonly FileVerdict[];
}

export function recordOf(rollup: Rollup): RollupRecord {
  const { campaign, form, period, made } = rollup;
  const returns = [...rollup.kept, ...rollup.setAside];
  const read = new Set(returns.map((incoming) => `${incoming.file.sha256} ${incoming.file.path}`));
  const verdicts = rollup.files.filter(({ file }) => !read.has(`${file.sha256} ${file.path}`));
  return { record: "tallysheet-rollup", format: 1, campaign, form, period, made, returns, verdicts };
}

/** One piece a cell, one below the other; the first tells whether all came back. */
export function packRecord(record: RollupRecord): readonly string[] {
  // XML cannot hold U+FFFE and U+FFFF, JSON can write them otherwise.
  return packText(
    JSON.stringify(record).replace(/[\uFFFE\uFFFF]/g, (bad) => `\\u${bad.charCodeAt(0).toString(16)}`),
  );
}

export type Unpacked = { readonly record: RollupRecord } | { readonly fault: "damaged" | "unknown-format" };

/** The whole record or a fault, never half of one. */
export function unpackRecord(pieces: readonly (string | undefined)[]): Unpacked {
  const text = unpackText(pieces);
  if (text === null) return { fault: "damaged" };
  // Its fingerprint holds, so this is the very text that packRecord made: of this format or of another.
  const record = JSON.parse(text) as RollupRecord;
  const known = record.record === "tallysheet-rollup" && record.format === 1;
  return known ? { record } : { fault: "unknown-format" };
}
