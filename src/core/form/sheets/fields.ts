// The fill cells of 统计表: the cell, its measure, its state, and the hidden columns that know about it.
import { absoluteName, columnFixedName } from "../../sheet/address";
import { cellArea, type SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { CellContent } from "../../sheet/plan";
import { PRINTED, progressWords } from "../../text/printed";
import { codeShare } from "./check-code";
import type { Computed } from "./computed";
import { textLiteral } from "./computed";
import { fillValidation } from "./fill-validation";
import type { FormInput } from "../input";
import { columnOf, type FieldPlace, type FormLayout, placesOf } from "../layout";
import { bandOf, ownCell, requirementOf } from "./requirement";
import {
  cleaned,
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
): DrawnField[] {
  const places = placesOf(layout);
  const drawn = places.map((place, index) =>
    drawField(pen, layout, input, place, places, sectorCells, index),
  );
  for (const line of layout.lines) {
    const own = drawn.filter((field) => field.place.line === line);
    if (own.length === 0) continue;
    const states = own.map((field) => ({ formula: stateCell(layout, field.place), value: field.state }));
    pen.put(line.row, columnOf(layout, "status"), "status", lineState(states));
  }
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
  const share = codeShare(index, own, typed);
  const printed = printedText(place, own, required, typed, asked.value);
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

/** Blank, missing, wrong and not applicable cells show by colour as well as by the status column's words. */
function tintFields(pen: SheetPen, layout: FormLayout, drawn: readonly DrawnField[]): void {
  for (const column of layout.columns.filter((each) => each.role === "value")) {
    const own = drawn.filter((field) => field.open && field.place.column === column.column);
    const first = own[0];
    if (first === undefined) continue;
    const areas = own.map((field) => cellArea(field.place.row, field.place.column));
    const state = columnFixedName(first.place.row, columnOf(layout, "state", first.place.field.column));
    const is = (words: readonly FieldState[]): string =>
      `OR(${words.map((word) => `${state}="${word}"`).join(",")})`;
    pen.tint({ areas, formula: is([STATES.notApplicable]), tint: "notApplicable" });
    pen.tint({ areas, formula: is(WRONG_STATES), tint: "wrong" });
    pen.tint({ areas, formula: is([STATES.missing]), tint: "missing" });
  }
  const status = columnOf(layout, "status");
  const areas = layout.lines
    .filter((line) => line.fields.length > 0)
    .map((line) => cellArea(line.row, status));
  const cell = columnFixedName(areas[0]?.top ?? layout.headRow, status);
  pen.tint({ areas, formula: `${cell}="${STATES.missing}"`, tint: "missing" });
  pen.tint({
    areas,
    formula: `OR(${WRONG_STATES.map((word) => `${cell}="${word}"`).join(",")})`,
    tint: "wrong",
  });
  pen.tint({ areas, formula: `${cell}="${STATES.filled}"`, tint: "good" });
}

function stateCell(layout: FormLayout, place: FieldPlace): string {
  return absoluteName(place.row, columnOf(layout, "state", place.field.column));
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

/** The figure as the notice's sentence shows it: 3, four blanks between brackets, ☑是 □否. */
function printedText(
  place: FieldPlace,
  cell: string,
  required: string,
  typed: CellContent | undefined,
  asked: Requirement,
): Computed<string> {
  if (place.field.spec.kind === "yesNo") {
    const [yes, no, none] = ["☑是 □否", "□是 ☑否", "□是 □否"] as const;
    return {
      formula: `IF(ISERROR(${cell}),"${none}",IF(${cell}="是","${yes}",IF(${cell}="否","${no}","${none}")))`,
      value: typed === "是" ? yes : typed === "否" ? no : none,
    };
  }
  const blank = blankText(place);
  const empty = `IF(${required}=-1,"${PRINTED.notApplicable}",${textLiteral(blank)})`;
  const shown =
    place.field.spec.kind === "date"
      ? `IF(ISNUMBER(${cell}),TEXT(${cell},"yyyy-mm-dd"),${cell}&"")`
      : `${cell}&""`;
  return {
    formula: `IF(ISERROR(${cell}),"${PRINTED.errorValue}",IF(LEN(${cleaned(cell)})=0,${empty},${shown}))`,
    value: isBlank(typed) ? (asked === -1 ? PRINTED.notApplicable : blank) : shownText(typed),
  };
}

function shownText(typed: CellContent): string {
  if (typeof typed === "boolean") return typed ? "TRUE" : "FALSE";
  return String(typed);
}

/** What stands where nothing was filled: room between printed brackets, a line after a word, nothing in a cell of its own. */
function blankText(place: FieldPlace): string {
  const text = place.field.cell.text ?? "";
  const at = text.indexOf(`{${place.field.key}}`);
  if (at > 0 && /[（(]/.test(text[at - 1] as string)) return "    ";
  return place.field.cell.fields.length > 1 ? "____" : "";
}

/** "已填 12 / 应填 54", with what needs mending beside it. */
export function progress(layout: FormLayout, drawn: readonly DrawnField[]): Computed<string> {
  const words = progressWords();
  const band = (role: "required" | "state"): string[] =>
    layout.columns.filter((column) => column.role === role).map((column) => bandOf(layout, column.column));
  const count = (ranges: readonly string[], what: string): string =>
    ranges.map((range) => `COUNTIF(${range},${what})`).join("+");
  const expected = `(${count(band("required"), "1")})`;
  const missing = `(${count(band("state"), `"${STATES.missing}"`)})`;
  const wrong = `(${WRONG_STATES.map((word) => count(band("state"), `"${word}"`)).join("+")})`;
  const n = drawn.filter((field) => field.requirement === 1).length;
  const m = drawn.filter((field) => field.state === STATES.missing).length;
  const w = drawn.filter((field) => WRONG_STATES.includes(field.state)).length;
  return {
    formula: `"${words.filled}"&(${expected}-${missing})&"${words.expected}"&${expected}&IF(${wrong}>0,"${words.wrong}"&${wrong},"")`,
    value: `${words.filled}${n - m}${words.expected}${n}${w > 0 ? `${words.wrong}${w}` : ""}`,
  };
}
