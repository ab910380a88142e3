// The header line of 打印, live: 填报单位（盖章）：… 联系人：… 电话：… 填报日期：…
import { absoluteName, quotedSheetName } from "../../sheet/address";
import type { CellContent } from "../../sheet/plan";
import { type FormInput, unitOf } from "../input";
import { type FormLayout, type HeaderPlace, TABLE_SHEET } from "../layout";
import { type Computed, textLiteral } from "./computed";
import { unitCell } from "./header";
import { dateFormula, dateText, shownText, textFormula } from "./printed-figure";

/** Room to write on paper, by what is written there. */
const ROOM = { unit: "　".repeat(8), other: "　".repeat(6) };
const GAP = "　　";

export function headerLine(layout: FormLayout, input: FormInput): Computed<string> {
  const parts = layout.header.map((place) => {
    const { field } = place;
    const label = `${field.label}：`;
    const content =
      field.role === "unit" ? unitText(layout, input) : blankText(layout, place, input.values.get(field.key));
    return { formula: `${textLiteral(label)}&${content.formula}`, value: label + content.value };
  });
  return {
    formula: parts.map((part) => part.formula).join(`&"${GAP}"&`) || `""`,
    value: parts.map((part) => part.value).join(GAP),
  };
}

/** The unit's name, or room to write it. */
export function unitText(layout: FormLayout, input: FormInput): Computed<string> {
  const cell = unitCell(layout, quotedSheetName(TABLE_SHEET));
  if (cell === null) return { formula: `"${ROOM.unit}"`, value: ROOM.unit };
  const chosen = unitOf(input)?.name ?? "";
  return {
    formula: `IF(ISERROR(${cell}),"",IF(LEN(${cell})=0,"${ROOM.unit}",${cell}&""))`,
    value: chosen === "" ? ROOM.unit : chosen,
  };
}

function blankText(
  layout: FormLayout,
  { field, row, blank }: HeaderPlace,
  typed: CellContent | undefined,
): Computed<string> {
  // By INDEX over the whole row, so that cutting the cell does not break it.
  const band = `${quotedSheetName(TABLE_SHEET)}!${absoluteName(row, 1)}:${absoluteName(row, layout.columns.length)}`;
  const cell = `INDEX(${band},${blank.left})`;
  const isDate = field.kind === "date";
  const shown = isDate ? dateFormula(cell) : textFormula(cell);
  return {
    formula: `IF(ISERROR(${cell}),"",IF(LEN(${cell})=0,"${ROOM.other}",${shown}))`,
    value: typed === undefined || typed === "" ? ROOM.other : isDate ? dateText(typed) : shownText(typed),
  };
}
