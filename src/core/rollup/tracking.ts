// Who is in, late, missing or exempt: 报送情况, one line a unit.
import { isLate } from "../campaign/calendar";
import type { Field } from "../campaign/fields";
import type { HeaderField, Unit } from "../campaign/schema";
import type { Severity } from "../finding";
import { completenessOf } from "../returns/complete";
import type { MarkName, StandingActs } from "./acts";
import { dueOf, markOf } from "./marks";
import type { RollupFinding } from "./rollup-finding";
import { isOpen } from "./rollup-finding";
import type { StandingFigures } from "./standing-figures";

export type UnitStatus = "returned" | "late" | "missing" | "exempt";

export interface Tracking {
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  /** An exempt unit that returned all the same is returned or late: its figures count. */
  readonly status: UnitStatus;
  /** Why it is exempt; null where it is not. */
  readonly exempt: string | null;
  /** What the office made of it: 验收, 退回修改, 延期, 免报; null: nothing yet. */
  readonly mark: { readonly as: MarkName; readonly reason: string } | null;
  /** The unit's own, put off or not; ISO 8601 with zone; null where the form has no due date. */
  readonly due: string | null;
  /** When the counted figures first came in, ISO 8601. */
  readonly received: string | null;
  /** Whole minutes after the due moment, at least 1; null where not late. */
  readonly lateMinutes: number | null;
  /** Path of the counted file. */
  readonly file: string | null;
  /** Who filled it in and their telephone, as given in the return; null where it says nothing. */
  readonly contact: string | null;
  readonly filled: number;
  readonly expected: number;
  /** Open ones. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** What a unit's line is made of. */
export interface Tracked {
  readonly units: readonly Unit[];
  readonly fields: readonly Field[];
  /** The form's own: 联系人, 联系电话. */
  readonly header: readonly HeaderField[];
  /** The form's, for whom it was not put off. */
  readonly due: string | null;
  /** Unit code → when the counted figures first came in. */
  readonly received: ReadonlyMap<string, string>;
  /** One for each unit, in the units' order. */
  readonly figures: readonly StandingFigures[];
  readonly acts: StandingActs;
}

/** @param findings all of the rollup; counted where they are open and their place names the unit */
export function trackingOf(
  { units, fields, header, due: formDue, received: times, figures, acts }: Tracked,
  findings: readonly RollupFinding[],
): readonly Tracking[] {
  const counts = countFindings(findings);
  return units.map((unit, index) => {
    const own = figures[index] as StandingFigures;
    const { incoming } = own;
    const { filled, expected } = completenessOf(fields, unit, own.figures);
    const received = times.get(unit.code) ?? null;
    const mark = markOf(unit.code, incoming?.file.sha256 ?? null, acts);
    const due = dueOf(formDue, mark);
    const status = statusOf(unit, received, due);
    return {
      code: unit.code,
      name: unit.name,
      group: unit.group ?? null,
      status,
      exempt: unit.exempt ?? null,
      mark: mark === null ? null : { as: mark.as, reason: mark.reason },
      due,
      received,
      lateMinutes: status === "late" ? minutesLate(received, due) : null,
      file: incoming?.file.path ?? null,
      contact: contactOf(header, own),
      filled,
      expected: status === "exempt" ? 0 : expected,
      findings: counts.get(unit.code) ?? { error: 0, warning: 0, note: 0 },
    };
  });
}

function contactOf(header: readonly HeaderField[], { incoming }: StandingFigures): string | null {
  const given = header
    .filter(({ role }) => role === "contact" || role === "phone")
    .map(({ key }) => incoming?.header.find(({ field }) => field === key)?.typed?.trim() ?? "");
  return given.filter((text) => text !== "").join(" ") || null;
}

function statusOf(unit: Unit, received: string | null, due: string | null): UnitStatus {
  if (received !== null) return due !== null && isLate(received, due) ? "late" : "returned";
  return unit.exempt === undefined ? "missing" : "exempt";
}

function minutesLate(received: string | null, due: string | null): number | null {
  if (received === null || due === null) return null;
  return Math.max(1, Math.floor((Date.parse(received) - Date.parse(due)) / 60_000));
}

function countFindings(findings: readonly RollupFinding[]): ReadonlyMap<string, Record<Severity, number>> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { place, severity } of findings.filter(isOpen)) {
    if (place.unit === undefined) continue;
    const own = counts.get(place.unit) ?? { error: 0, warning: 0, note: 0 };
    own[severity] += 1;
    counts.set(place.unit, own);
  }
  return counts;
}
