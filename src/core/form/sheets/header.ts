// Header fields of 统计表: 填报单位（盖章）, 联系人, 电话, 填报日期.
import { absoluteName } from "../../sheet/address";
import type { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { CellContent, ValidationPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import type { FormInput } from "../input";
import { type FormLayout, type HeaderPlace, KEY_COLUMN } from "../layout";
import { UNIT_LIST_NAME } from "../names";

export function drawHeader(pen: SheetPen, layout: FormLayout, input: FormInput): void {
  if (layout.unitPlace !== null && layout.unitPlace.row > layout.headRow)
    drawUnit(pen, layout.unitPlace, "单位", input, ["label", "fillText"]);
  for (const place of layout.header) {
    const { field, row } = place;
    pen.spread({ top: row, ...place.label, bottom: row }, "headerField", `${field.label}：`);
    if (field.role === "unit") {
      const chosen = input.values.get(field.key);
      drawUnit(pen, { row, ...place.blank }, field.label, input, ["headerFixed", "headerBlank"], chosen);
      continue;
    }
    const area = { top: row, ...place.blank, bottom: row };
    pen.spread(area, field.kind === "date" ? "fillDate" : "headerBlank", input.values.get(field.key) ?? null);
    pen.unlock(area);
    pen.validate({ areas: [{ ...area, right: area.left }], ...headerValidation(place) });
  }
}

/** The unit's name: fixed in its own form, chosen from the roster in the blank one. */
function drawUnit(
  pen: SheetPen,
  at: { readonly row: number; readonly left: number; readonly right: number },
  label: string,
  input: FormInput,
  [fixed, blank]: readonly [fixed: LookName, blank: LookName],
  chosen?: CellContent,
): void {
  const area = { top: at.row, left: at.left, bottom: at.row, right: at.right };
  if (input.unit !== null) {
    pen.spread(area, fixed, input.unit.name);
    return;
  }
  pen.spread(area, blank, chosen ?? null);
  pen.unlock(area);
  pen.validate({
    areas: [{ ...area, right: area.left }],
    rule: { type: "listFrom", formula: UNIT_LIST_NAME },
    style: "stop",
    prompt: { title: label, text: PRINTED.chooseUnit },
    error: { title: "填报单位有误", text: "填报单位不在单位名录中，请从下拉列表中选择。" },
  });
}

function headerValidation(place: HeaderPlace): Omit<ValidationPlan, "areas"> {
  const label = place.field.label;
  if (place.field.kind === "date") {
    return {
      rule: { type: "date", from: "2000-01-01", to: "2099-12-31" },
      style: "stop",
      prompt: { title: label, text: "请填日期，如 2023-6-30。" },
      error: { title: "日期有误", text: "应为日期，如 2023-6-30。" },
    };
  }
  return {
    rule: { type: "textLength", max: 100 },
    style: "stop",
    prompt: { title: label, text: `请填写${label}。` },
    error: { title: "填写有误", text: `${label}不能超过 100 个字。` },
  };
}

/**
 * Formula text that yields the name of the unit; null where the form has no header field for it.
 * By INDEX over the whole row, so that cutting the cell does not break it.
 */
export function unitCell(layout: FormLayout, sheet?: string): string | null {
  const place = layout.unitPlace;
  if (place === null) return null;
  const on = sheet === undefined ? "" : `${sheet}!`;
  return `INDEX(${on}${absoluteName(place.row, KEY_COLUMN)}:${absoluteName(place.row, layout.columns.length)},${place.left})`;
}
