// 打印: the notice's own table, its sentences with the figures in them, for paper and seal.
import { absoluteName, quotedSheetName } from "../../sheet/address";
import type { SheetPlan } from "../../sheet/plan";
import { PRINTED, signatureLine } from "../../text/printed";
import type { FormInput } from "../input";
import { finishedText } from "../finished-text";
import { checkCodeColumn, columnOf, type FormLayout, TABLE_SHEET } from "../layout";
import type { Computed } from "./computed";
import type { DrawnField } from "./fields";
import { planNotice } from "./notice-sheet";
import { headerLine, unitText } from "./print-header";
import type { PrintedField } from "./print-rows";

export function planPrint(
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  checkCode: string,
): SheetPlan {
  return planNotice({
    form: layout.form,
    name: PRINTED.printSheet,
    title: layout.form.title,
    header: layout.header.length === 0 ? null : headerLine(layout, input),
    headerRoom: nameRoom(input),
    unit: unitText(layout, input),
    fields: fields.map((field) => printedField(layout, field)),
    signature: signatureOf(layout),
    foot: codeLine(layout, input, checkCode),
    footer: PRINTED.footer,
  });
}

/** Taken from the hidden column of 统计表 that holds each figure as it is printed. */
function printedField(layout: FormLayout, { place, printed }: DrawnField): PrintedField {
  const column = columnOf(layout, "printed", place.field.column);
  return {
    field: place.field,
    formula: `${quotedSheetName(TABLE_SHEET)}!${absoluteName(place.row, column)}`,
    value: printed,
    stroked: true,
  };
}

/** What the longest name of the roster takes more than the unit's: in the blank form it may yet be chosen. */
function nameRoom(input: FormInput): string {
  const longest = Math.max(0, ...input.campaign.roster.units.map((unit) => unit.name.length));
  return input.unit === null ? "　".repeat(longest) : "";
}

function signatureOf(layout: FormLayout): string {
  const hasSeal = layout.header.some(({ field }) => field.label.includes(PRINTED.seal));
  const hasDate = layout.header.some(({ field }) => field.role === "fillDate");
  return signatureLine(!hasSeal, !hasDate);
}

/** The code as 统计表 shows it, with what it is for. */
function codeLine(layout: FormLayout, input: FormInput, checkCode: string): Computed<string> {
  const cell = `${quotedSheetName(TABLE_SHEET)}!${absoluteName(layout.progressRow, checkCodeColumn(layout))}`;
  const done = finishedText(input);
  const before = done === null ? "" : `${done}　`;
  return {
    formula: `${before === "" ? "" : `"${before}"&`}${cell}&"${PRINTED.checkCodeNote}"`,
    value: `${before}${PRINTED.checkCode} ${checkCode}${PRINTED.checkCodeNote}`,
  };
}
