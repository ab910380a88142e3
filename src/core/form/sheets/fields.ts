// The fill cells of 统计表: the cell, its measure, its state, and the hidden columns that know about it.
import { columnFixedName } from "../../sheet/address";
import { cellArea, type SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import { codeShare } from "./check-code";
import { fillValidation } from "./fill-validation";
import type { CheckLines } from "./check-lines";
import { drawChecked, FAILED } from "./checked-fields";
import type { FormInput } from "../input";
import { columnOf, type FieldPlace, type FormLayout, placesOf } from "../layout";
import { printedFigure } from "./printed-figure";
import { bandOf, ownCell, requirementOf, rowBlockOf } from "./requirement";
import {
  type FieldState,
  fieldState,
  isBlank,
  lineState,
  type Requirement,
  STATES,
  WRONG_STATES,
} from "./state";

export interface DrawnField {
  readonly place: FieldPlace;
  /** Unlocked: the unit may fill it. */
  readonly open: boolean;
  readonly blank: boolean;
  readonly requirement: Requirement;
  readonly state: FieldState;
  /** What it adds to the 校验码. */
  readonly share: number;
  /** Its text as 打印 shows it. */
  readonly printed: string;
}

export function drawFields(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
  sectorCells: ReadonlyMap<string, { row: number; column: number }>,
  checks: CheckLines,
): DrawnField[] {
  const places = placesOf(layout);
  const drawn = places.map((place, index) =>
    drawField(pen, layout, input, place, places, sectorCells, index),
  );
  for (const line of layout.lines) {
    const own = drawn.filter((field) => field.place.line === line);
    if (own.length === 0) continue;
    const states = own.map((field) => field.state);
    const range = rowBlockOf(layout, "state", line.row);
    pen.put(line.row, columnOf(layout, "status"), "status", lineState(range, states));
  }
  drawChecked(pen, layout, places, checks);
  tintFields(pen, layout, drawn);
  return drawn;
}

function drawField(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
  place: FieldPlace,
  places: readonly FieldPlace[],
  sectorCells: ReadonlyMap<string, { row: number; column: number }>,
  index: number,
): DrawnField {
  const { field, row, column } = place;
  const typed = input.values.get(field.key);
  const asked = requirementOf(layout, input, place, places, sectorCells);
  const open = !(input.unit !== null && asked.ink === -1);
  const at = (role: "required" | "state" | "printed" | "weight"): number =>
    columnOf(layout, role, field.column);
  const own = ownCell(layout, column);
  const required = columnFixedName(row, at("required"));
  const state = fieldState(field, own, required, typed, asked.value);
  const share = codeShare(index, own, typed, field.spec.places);
  const printed = printedFigure(place, own, required, typed, asked.value);
  pen.put(row, column, open ? fillLook(place) : "closed", typed ?? null);
  const measure = layout.columns[column];
  if (measure?.role === "measure")
    pen.put(row, measure.column, open ? "measure" : "closed", field.spec.measure ?? null);
  pen.put(row, at("required"), "hidden", asked.ink);
  pen.put(row, at("state"), "hidden", state);
  pen.put(row, at("printed"), "hidden", printed);
  pen.put(row, at("weight"), "hidden", share);
  if (open) {
    pen.unlock(cellArea(row, column));
    pen.validate(fillValidation(field, cellArea(row, column)));
  }
  return {
    place,
    open,
    blank: isBlank(typed),
    requirement: asked.value,
    state: state.value,
    share: share.value,
    printed: printed.value,
  };
}

/**
 * What is wrong shows red, what is not asked for grey, in the cell and in the status column. What is missing
 * shows in the status column alone, and only once something is filled: a fresh form is calm.
 */
function tintFields(pen: SheetPen, layout: FormLayout, drawn: readonly DrawnField[]): void {
  for (const column of layout.columns.filter((each) => each.role === "value")) {
    const own = drawn.filter((field) => field.open && field.place.column === column.column);
    const first = own[0];
    if (first === undefined) continue;
    const areas = own.map((field) => cellArea(field.place.row, field.place.column));
    const measured = layout.columns[column.column]?.role === "measure" ? 1 : 0;
    const wide = areas.map((area) => ({ ...area, right: area.right + measured }));
    const state = columnFixedName(first.place.row, columnOf(layout, "state", first.place.field.column));
    pen.tint({ areas: wide, formula: `${state}="${STATES.notApplicable}"`, tint: "notApplicable" });
    pen.tint({ areas, formula: isWrong(state), tint: "wrong" });
    const checked = columnFixedName(first.place.row, columnOf(layout, "checked", first.place.field.column));
    pen.tint({ areas, formula: `${checked}=${FAILED.error}`, tint: "wrong" });
    pen.tint({ areas, formula: `${checked}=${FAILED.warning}`, tint: "doubtful" });
  }
  const status = columnOf(layout, "status");
  const areas = layout.lines
    .filter((line) => line.fields.length > 0)
    .map((line) => cellArea(line.row, status));
  const cell = columnFixedName(areas[0]?.top ?? layout.headRow, status);
  const begun = `COUNTIF(${bandOf(layout, status)},"${STATES.filled}")>0`;
  pen.tint({ areas, formula: isWrong(cell), tint: "wrong" });
  pen.tint({ areas, formula: `AND(${cell}="${STATES.missing}",${begun})`, tint: "missing" });
}

function isWrong(cell: string): string {
  return `OR(${WRONG_STATES.map((word) => `${cell}="${word}"`).join(",")})`;
}

function fillLook(place: FieldPlace): LookName {
  switch (place.field.spec.kind) {
    case "count":
    case "decimal":
      return "fillNumber";
    case "yesNo":
    case "choice":
      return "fillChoice";
    case "date":
      return "fillDay";
    case "text":
    case "phone":
      return "fillText";
  }
}
