// A finding of a rollup: open, explained by the unit, or settled by the office's own word.
import type { Finding } from "../finding";

/**
 * explained: the unit has said why it stands · confirmed: its offered reading is counted · corrected: another
 * figure stands in its place. Absent: open.
 */
export type RollupFinding = Finding & { readonly settled?: "explained" | "confirmed" | "corrected" };

export function isOpen(found: RollupFinding): boolean {
  return found.settled === undefined;
}
