// Whether a field is asked for: as a number now, and as the formula that keeps it right while the form is filled.
import { appliesTo, type Field } from "../../campaign/fields";
import { absoluteAreaName, absoluteName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import type { CellContent } from "../../sheet/plan";
import { textLiteral } from "./computed";
import type { FormInput } from "../input";
import { columnOf, type FieldPlace, type FormLayout, KEY_COLUMN, keyTextOf } from "../layout";
import type { Requirement } from "./state";

/** Formula text for the cell of a value column that stands in the formula's own row. */
export function ownCell(layout: FormLayout, column: number): string {
  return `INDEX(${bandOf(layout, column)},ROW()-${layout.headRow - 1})`;
}

/** Formula text for a cell of another line, found by the line's key, so that no inserted row can shift it. */
export function lineCell(layout: FormLayout, column: number, lineKey: string): string {
  return `INDEX(${bandOf(layout, column)},MATCH(${textLiteral(lineKey)},${bandOf(layout, KEY_COLUMN)},0))`;
}

/**
 * The column from head to foot. Both ends are locked cells: a fill cell that is cut and pasted elsewhere
 * takes references to itself along, but never those of a range whose corners stay.
 */
export function bandOf(layout: FormLayout, column: number): string {
  return absoluteAreaName({ top: layout.headRow, left: column, bottom: layout.footRow, right: column });
}

export function requirementOf(
  layout: FormLayout,
  input: FormInput,
  place: FieldPlace,
  places: readonly FieldPlace[],
  sectorCells: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
): { readonly ink: Ink; readonly value: Requirement } {
  const own = ownRequirement(layout, input, place.field, places);
  if (place.field.sectors === null) return own;
  if (input.unit !== null) return appliesTo(place.field, input.unit) ? own : { ink: -1, value: -1 };
  // The blank form: the unit's sectors are looked up when it is chosen; until then nothing is asked.
  const flags = place.field.sectors.map((sector) => {
    const cell = sectorCells.get(sector);
    if (cell === undefined) throw new Error(`no cell for sector ${sector}`);
    return absoluteName(cell.row, cell.column);
  });
  const ownText = typeof own.ink === "object" && own.ink !== null ? own.ink.formula : String(own.value);
  return {
    ink: {
      formula: `IF(COUNT(${flags.join(",")})=0,0,IF(SUM(${flags.join(",")})>0,${ownText},-1))`,
      value: 0,
    },
    value: 0,
  };
}

/** Required or not by the campaign; a text that belongs to a count only when that is above 0 (Law F6). */
function ownRequirement(
  layout: FormLayout,
  input: FormInput,
  field: Field,
  places: readonly FieldPlace[],
): { readonly ink: Ink; readonly value: Requirement } {
  const asked: Requirement = field.spec.required ? 1 : 0;
  const owner = field.spec.belongsTo;
  if (owner === undefined) return { ink: asked, value: asked };
  const count = places.find((place) => place.field.key === owner);
  if (count === undefined) throw new Error(`${field.key} belongs to ${owner}, which is not in the form`);
  const cell = lineCell(layout, columnOf(layout, "value", count.field.column), keyTextOf(count.line));
  return {
    ink: {
      formula: `IF(ISNUMBER(${cell}),IF(${cell}>0,${asked},-1),0)`,
      value: ownerValue(input.values.get(owner), asked),
    },
    value: ownerValue(input.values.get(owner), asked),
  };
}

function ownerValue(count: CellContent | undefined, asked: Requirement): Requirement {
  if (typeof count !== "number") return 0;
  return count > 0 ? asked : -1;
}
