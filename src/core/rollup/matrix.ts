// Unit × field: what each unit gave for each field, and how that counts.
import type { Field } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Figure } from "../form/figure";
import type { Duty } from "../returns/complete";
import { dutyOf, figuresByKey } from "../returns/complete";
import type { OfficeWord } from "./office-word";
import type { StandingFigures } from "./standing-figures";

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
  /** As it counts. null: the unit has no return, or the return nothing for this field. */
  readonly figure: Figure | null;
  /** What the office said of it; null: nothing. */
  readonly word: OfficeWord | null;
}

export interface Matrix {
  /** Unit codes in roster order. */
  readonly units: readonly string[];
  /** Field keys in form order. */
  readonly fields: readonly string[];
  /** cells[unit][field] */
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** @param standing one for each unit, in the units' order */
export function matrixOf(
  units: readonly Unit[],
  fields: readonly Field[],
  standing: readonly StandingFigures[],
): Matrix {
  const known = fields.map((): CellsKnown => new Map());
  return {
    units: units.map((unit) => unit.code),
    fields: fields.map((field) => field.key),
    cells: units.map((unit, index) => rowOf(unit, fields, standing[index] as StandingFigures, known)),
  };
}

/** Cells of one field, the last one for each figure: a large record has half a million, most of them like another. */
type CellsKnown = Map<Figure | null, MatrixCell>;

function rowOf(
  unit: Unit,
  fields: readonly Field[],
  { incoming, figures: all, words }: StandingFigures,
  known: readonly CellsKnown[],
): readonly MatrixCell[] {
  const figures = figuresByKey(all);
  return fields.map((field, index) => {
    const duty = dutyOf(field, unit, figures);
    const figure = figures.get(field.key) ?? null;
    const word = words.get(field.key) ?? null;
    const given = incoming !== null || word !== null;
    const standing = given ? standingOf(field, duty, figure) : withoutReturn(unit, duty);
    return sharedCell(known[index] as CellsKnown, { duty, standing, figure, word });
  });
}

function sharedCell(known: CellsKnown, cell: MatrixCell): MatrixCell {
  const seen = known.get(cell.figure);
  const same = seen?.duty === cell.duty && seen.standing === cell.standing && seen.word === cell.word;
  if (same) return seen;
  known.set(cell.figure, cell);
  return cell;
}

function withoutReturn(unit: Unit, duty: Duty): Standing {
  if (unit.exempt !== undefined) return "exempt";
  return duty === "outside" ? "not-applicable" : "absent";
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
