// A finding of a rollup: open, or settled by the office's own word.
import type { Finding } from "../finding";

/** confirmed: its offered reading is counted · corrected: another figure stands in its place. Absent: open. */
export type RollupFinding = Finding & { readonly settled?: "confirmed" | "corrected" };

export function isOpen(found: RollupFinding): boolean {
  return found.settled === undefined;
}
