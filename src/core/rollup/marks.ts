// The state the office gave a unit: accepted, sent back, extended, exempt; and what follows for its due date.
import type { Unit } from "../campaign/schema";
import type { Marking, StandingActs } from "./acts";
import { markSubject } from "./acts";

/** @param counted SHA-256 of the unit's counted return: what was said of another one no longer holds */
export function markOf(unit: string, counted: string | null, standing: StandingActs): Marking | null {
  const [latest] = standing.get(markSubject(unit)) ?? [];
  if (latest?.act !== "mark" || latest.as === "none") return null;
  const ofReturn = latest.as === "accepted" || latest.as === "sent-back";
  return ofReturn && latest.file !== counted ? null : latest;
}

/** The roster as it is to be held against: whom the office has exempted is exempt. */
export function withExemptions(units: readonly Unit[], standing: StandingActs): readonly Unit[] {
  return units.map((unit) => {
    const mark = markOf(unit.code, null, standing);
    return mark?.as === "exempt" ? { ...unit, exempt: mark.reason } : unit;
  });
}

/** The unit's own due moment: the form's, or the one it was put off to. */
export function dueOf(due: string | null, mark: Marking | null): string | null {
  return mark?.as === "extended" ? (mark.until ?? due) : due;
}
