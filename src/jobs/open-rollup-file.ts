// The bytes of a rollup workbook, opened again: no more of them read than need be.
import type { OpenedRollup } from "../core/rollup/open-rollup";
import { isRollup, openRollup } from "../core/rollup/open-rollup";
import { SHEETS } from "../core/rollup/plan/words";
import { readWorkbook } from "../xlsx/read";
import { refusalFinding } from "./refusal-finding";

/** The record's sheet and 分单位明细表, whatever it is called now: all others are made of these, 溯源2 and on too. */
const DERIVED: ReadonlySet<string> = new Set(
  Object.values(SHEETS).filter((name) => name !== SHEETS.record && name !== SHEETS.matrix),
);
const isDerived = (name: string): boolean => DERIVED.has(name.replace(/\d+$/, ""));
/** A rollup is our own and larger than any return: these do for 60,000 units of 63 fields. */
const LIMITS = { cells: 4_000_000, partBytes: 512 * 1_048_576, totalBytes: 1_024 * 1_048_576 };

/** @param made when corrections are noticed, ISO 8601 with zone */
export function openRollupFile(bytes: Uint8Array, made: string): OpenedRollup {
  const outcome = readWorkbook(bytes, { sheets: (name) => !isDerived(name), limits: LIMITS });
  if (!outcome.ok) return { ok: false, finding: refusalFinding(outcome.refusal) };
  return openRollup(outcome.workbook, made);
}

/** Whether these bytes say of themselves that they are a rollup, its record whole or not. */
export function isRollupFile(bytes: Uint8Array): boolean {
  const outcome = readWorkbook(bytes, { sheets: (name) => name === SHEETS.record, limits: LIMITS });
  return outcome.ok && isRollup(outcome.workbook);
}
