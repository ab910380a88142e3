// Whether a field is asked for: as a number now, and as the formula that keeps it right while the form is filled.
import { appliesTo, type Field } from "../../campaign/fields";
import { absoluteAreaName, absoluteName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import type { CellContent } from "../../sheet/plan";
import { textLiteral } from "./computed";
import { type FormInput, unitOf } from "../input";
import {
  columnOf,
  type ColumnRole,
  type FieldPlace,
  type FormLayout,
  KEY_COLUMN,
  keyTextOf,
} from "../layout";
import type { Requirement } from "./state";

/** Whether a field is asked for: what goes into its hidden cell, and what that comes to now. */
export interface AskedFor {
  readonly ink: Ink;
  readonly value: Requirement;
}

/** Formula text for the cell of a value column that stands in the formula's own row. */
export function ownCell(layout: FormLayout, column: number): string {
  return `INDEX(${bandOf(layout, column)},ROW()-${layout.headRow - 1})`;
}

/**
 * Formula text for a cell of another line, found by the line's key, so that no inserted row can shift it.
 * @param sheet "统计表!" for a formula on another sheet
 */
export function lineCell(layout: FormLayout, column: number, lineKey: string, sheet = ""): string {
  const [cells, keys] = [column, KEY_COLUMN].map((each) => `${sheet}${bandOf(layout, each)}`);
  return `INDEX(${cells},MATCH(${textLiteral(lineKey)},${keys},0))`;
}

/**
 * The column from head to foot. Both ends are locked cells: a fill cell that is cut and pasted elsewhere
 * takes references to itself along, but never those of a range whose corners stay.
 */
export function bandOf(layout: FormLayout, column: number): string {
  return absoluteAreaName({ top: layout.headRow, left: column, bottom: layout.footRow, right: column });
}

/** The neighbouring hidden columns of a role, from head to foot. */
export function blockOf(layout: FormLayout, role: ColumnRole): string {
  return absoluteAreaName({ ...columnsOf(layout, role), top: layout.headRow, bottom: layout.footRow });
}

/** The cells of a role in one row. */
export function rowBlockOf(layout: FormLayout, role: ColumnRole, row: number): string {
  return absoluteAreaName({ ...columnsOf(layout, role), top: row, bottom: row });
}

function columnsOf(layout: FormLayout, role: ColumnRole): { left: number; right: number } {
  const own = layout.columns.filter((column) => column.role === role).map((column) => column.column);
  return { left: Math.min(...own), right: Math.max(...own) };
}

export function requirementOf(
  layout: FormLayout,
  input: FormInput,
  place: FieldPlace,
  places: readonly FieldPlace[],
  sectorCells: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
): AskedFor {
  const own = ownRequirement(layout, input, place.field, places);
  if (place.field.sectors === null) return own;
  if (input.unit !== null) return appliesTo(place.field, input.unit) ? own : { ink: -1, value: -1 };
  // The blank form: the unit's sectors are looked up when it is chosen; until then the field waits.
  const flags = place.field.sectors.map((sector) => {
    const cell = sectorCells.get(sector);
    if (cell === undefined) throw new Error(`no cell for sector ${sector}`);
    return absoluteName(cell.row, cell.column);
  });
  const ownText = typeof own.ink === "object" && own.ink !== null ? own.ink.formula : String(own.value);
  const chosen = unitOf(input);
  const value = chosen === null ? 2 : appliesTo(place.field, chosen) ? own.value : -1;
  return {
    ink: {
      formula: `IF(COUNT(${flags.join(",")})=0,2,IF(SUM(${flags.join(",")})>0,${ownText},-1))`,
      value,
    },
    value,
  };
}

/** Required or not by the campaign; a text that belongs to a count only when that is above 0 (Law F6). */
function ownRequirement(
  layout: FormLayout,
  input: FormInput,
  field: Field,
  places: readonly FieldPlace[],
): AskedFor {
  const asked: Requirement = field.spec.required ? 1 : 0;
  const owner = field.spec.belongsTo;
  if (owner === undefined) return { ink: asked, value: asked };
  const count = places.find((place) => place.field.key === owner);
  if (count === undefined) throw new Error(`${field.key} belongs to ${owner}, which is not in the form`);
  const cell = lineCell(layout, columnOf(layout, "value", count.field.column), keyTextOf(count.line));
  const unknown: Requirement = asked === 1 ? 2 : 0;
  const value = ownerValue(input.values.get(owner), asked, unknown);
  // LibreOffice takes TRUE for a number.
  const formula = `IF(ISLOGICAL(${cell}),${unknown},IF(ISNUMBER(${cell}),IF(${cell}=0,-1,IF(${cell}>0,${asked},${unknown})),${unknown}))`;
  return { ink: { formula, value }, value };
}

/** While the count is not known, or wrong, the text waits: the count is what is missing. */
function ownerValue(count: CellContent | undefined, asked: Requirement, unknown: Requirement): Requirement {
  if (typeof count !== "number" || count < 0) return unknown;
  return count > 0 ? asked : -1;
}
