// The office's decision between the returns of one unit: this one counts, none of the others does.
import type { Keeping } from "./acts";
import { keepSubject, standingIds, standingOf } from "./acts";
import type { Rollup } from "./rollup";

/** @param file SHA-256 of one of the unit's returns; whatever was decided of the unit before is replaced */
export function keepReturn(rollup: Rollup, unit: string, file: string, at: string): Keeping {
  const own = [...rollup.kept, ...rollup.setAside].filter((incoming) => incoming.unit === unit);
  const others = new Set(own.map((incoming) => incoming.file.sha256).filter((sha256) => sha256 !== file));
  const over = standingIds(standingOf(rollup.acts), keepSubject(unit));
  return { act: "keep", unit, at, over, file, among: [...others].sort(), settled: true };
}
