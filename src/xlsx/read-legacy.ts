// Reads what WPS and LibreOffice offices send beside .xlsx: .xls, .et and .ods, behind the same snapshot.
import type { LegacyKind } from "./legacy-kind";
import { LIMITS, type Limits } from "./limits";
import type { ReadOptions, ReadOutcome } from "./read";
import { readOds } from "./read-ods";
import { readXls } from "./read-xls";
import { Refused } from "./refusal";

/**
 * Reads a workbook that `sniff` knows as `kind`. Whatever is wrong with the file is a refusal; with a
 * person's password it is "encrypted". Load it lazily and in a worker: one library is large, and trusts its input's time.
 *
 * What these formats do not say or we do not read: locks (every `unlocked` is []), hidden names, "veryHidden"
 * in .ods; saving times of .ods often lack their zone. All else is as `readWorkbook` has it.
 */
export function readLegacy(
  bytes: Uint8Array,
  kind: LegacyKind,
  options: Omit<ReadOptions, "styles"> = {},
): ReadOutcome {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const wanted = options.sheets ?? (() => true);
  try {
    const workbook = kind === "xls" ? readXls(bytes, wanted, limits) : readOds(bytes, wanted, limits);
    return { ok: true, workbook };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
