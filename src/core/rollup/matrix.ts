// Unit × field: what each unit gave for each field, and how that counts.
import type { Field } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Figure } from "../form/figure";
import type { Duty } from "../returns/complete";
import { dutyOf, figuresByKey } from "../returns/complete";
import type { UnitReturn } from "../returns/return";

/**
 * How one unit stands with one field.
 * counted: stands in the total · missing: required and left blank · unsettled: something is typed that does not
 * count (offered, unread, or "not applicable" where a figure is asked for) · open: blank and allowed to be ·
 * not-applicable: outside the sector, its count is 0, or said so by the unit where it may ·
 * absent: no return yet · exempt: none is expected.
 */
export type Standing = "counted" | "missing" | "unsettled" | "open" | "not-applicable" | "absent" | "exempt";

export interface MatrixCell {
  readonly duty: Duty;
  readonly standing: Standing;
  /** null: the unit has no return, or the return nothing for this field. */
  readonly figure: Figure | null;
}

export interface Matrix {
  /** Unit codes in roster order. */
  readonly units: readonly string[];
  /** Field keys in form order. */
  readonly fields: readonly string[];
  /** cells[unit][field] */
  readonly cells: readonly (readonly MatrixCell[])[];
}

export function matrixOf(
  units: readonly Unit[],
  fields: readonly Field[],
  kept: readonly UnitReturn[],
): Matrix {
  const byUnit = new Map(kept.map((incoming) => [incoming.unit, incoming]));
  return {
    units: units.map((unit) => unit.code),
    fields: fields.map((field) => field.key),
    cells: units.map((unit) => rowOf(unit, fields, byUnit.get(unit.code))),
  };
}

function rowOf(
  unit: Unit,
  fields: readonly Field[],
  incoming: UnitReturn | undefined,
): readonly MatrixCell[] {
  const figures = figuresByKey(incoming?.figures ?? []);
  return fields.map((field) => {
    const duty = dutyOf(field, unit, figures);
    const figure = figures.get(field.key) ?? null;
    if (incoming !== undefined) return { duty, figure, standing: standingOf(field, duty, figure) };
    if (unit.exempt !== undefined) return { duty, figure, standing: "exempt" };
    return { duty, figure, standing: duty === "outside" ? "not-applicable" : "absent" };
  });
}

function standingOf(field: Field, duty: Duty, figure: Figure | null): Standing {
  switch (figure?.state) {
    case undefined:
    case "blank":
      if (duty === "required") return "missing";
      return duty === "optional" || duty === "waiting" ? "open" : "not-applicable";
    case "not-applicable":
      return duty === "required" ? "unsettled" : "not-applicable";
    case "number":
      return "counted";
    case "text":
    case "choice":
    case "date":
      // Only numbers are summed; words where a sum is asked for never drop out unseen (Law V4).
      return field.rollup === "sum" ? "unsettled" : "counted";
    case "offered":
    case "unread":
      return "unsettled";
  }
}

/** Whether the unit counts among those a total waits for. A figure given where none was due counts as due. */
export function isExpected(cell: MatrixCell): boolean {
  return cell.standing !== "not-applicable" && cell.standing !== "exempt";
}

/** Whether the total still lacks the unit. A blank that may stay blank is not lacking. */
export function isLacking(cell: MatrixCell): boolean {
  if (cell.standing === "absent") return cell.duty !== "optional";
  return cell.standing === "missing" || cell.standing === "unsettled";
}
