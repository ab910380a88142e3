// Who is in, late, missing or exempt: 报送情况, one line a unit.
import { isLate } from "../campaign/calendar";
import type { Field } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Finding, Severity } from "../finding";
import { completenessOf } from "../returns/complete";
import type { Merged } from "./merge";

export type UnitStatus = "returned" | "late" | "missing" | "exempt";

export interface Tracking {
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  /** An exempt unit that returned all the same is returned or late: its figures count. */
  readonly status: UnitStatus;
  /** Why it is exempt; null where it is not. */
  readonly exempt: string | null;
  /** ISO 8601 with zone; null where the form has no due date. */
  readonly due: string | null;
  /** When the counted figures first came in, ISO 8601. */
  readonly received: string | null;
  /** Whole minutes after the due moment, at least 1; null where not late. */
  readonly lateMinutes: number | null;
  /** Path of the counted file. */
  readonly file: string | null;
  readonly filled: number;
  readonly expected: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** @param findings all of the rollup; counted where their place names the unit */
export function trackingOf(
  units: readonly Unit[],
  fields: readonly Field[],
  due: string | null,
  merged: Pick<Merged, "kept" | "received">,
  findings: readonly Finding[],
): readonly Tracking[] {
  const byUnit = new Map(merged.kept.map((incoming) => [incoming.unit, incoming]));
  const counts = countFindings(findings);
  return units.map((unit) => {
    const incoming = byUnit.get(unit.code);
    const { filled, expected } = completenessOf(fields, unit, incoming?.figures ?? []);
    const received = merged.received.get(unit.code) ?? null;
    const status = statusOf(unit, received, due);
    return {
      code: unit.code,
      name: unit.name,
      group: unit.group ?? null,
      status,
      exempt: unit.exempt ?? null,
      due,
      received,
      lateMinutes: status === "late" ? minutesLate(received, due) : null,
      file: incoming?.file.path ?? null,
      filled,
      expected: status === "exempt" ? 0 : expected,
      findings: counts.get(unit.code) ?? { error: 0, warning: 0, note: 0 },
    };
  });
}

function statusOf(unit: Unit, received: string | null, due: string | null): UnitStatus {
  if (received !== null) return due !== null && isLate(received, due) ? "late" : "returned";
  return unit.exempt === undefined ? "missing" : "exempt";
}

function minutesLate(received: string | null, due: string | null): number | null {
  if (received === null || due === null) return null;
  return Math.max(1, Math.floor((Date.parse(received) - Date.parse(due)) / 60_000));
}

function countFindings(findings: readonly Finding[]): ReadonlyMap<string, Record<Severity, number>> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { place, severity } of findings) {
    if (place.unit === undefined) continue;
    const own = counts.get(place.unit) ?? { error: 0, warning: 0, note: 0 };
    own[severity] += 1;
    counts.set(place.unit, own);
  }
  return counts;
}
