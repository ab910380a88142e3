// The rows of 打印: the notice's own cells, each figure in its place, live.
import type { Column, FieldSpec, Row } from "../../campaign/schema";
import { absoluteName, quotedSheetName } from "../../sheet/address";
import type { Ink, SheetPen } from "../../sheet/build";
import { linesNeeded, rowHeight, textWidth, widthNeeded } from "../../sheet/measure";
import { PRINTED } from "../../text/printed";
import type { FormInput } from "../input";
import { columnOf, type FormLayout, TABLE_SHEET } from "../layout";
import { SMALL_SIZE, TEXT_SIZE } from "../layout-columns";
import { textLiteral } from "./computed";
import type { DrawnField } from "./fields";
import { unitText } from "./print-header";

const LEAST_HEIGHT = 20;
/** Room kept for what will be filled in: a figure of six digits, a few words. */
const RESERVE = { number: "000000", text: "　".repeat(16), date: "2000年12月31日", phone: "0".repeat(12) };

/** Draws one row of the notice's table; returns the height in points it needs, filled in or not. */
export function drawPrintRow(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  source: Row,
  row: number,
  widths: readonly number[],
  bare: boolean,
): number {
  let height = LEAST_HEIGHT;
  const need = (text: string, index: number, size: number): void => {
    height = Math.max(height, rowHeight(linesNeeded(text, widths[index] as number, size), size));
  };
  layout.form.columns.forEach((column, index) => {
    const at = index + 1;
    if (column.kind === "item" && !bare) {
      pen.put(row, at, "label", source.item ?? null);
      need(source.item ?? "", index, TEXT_SIZE);
    } else if (column.kind === "requirement") {
      pen.put(row, at, "requirement", source.requirement ?? null);
      need(source.requirement ?? "", index, SMALL_SIZE);
    } else if (column.kind === "unit") {
      const unit = unitText(layout, input);
      pen.put(row, at, "printedCenter", unit);
      need(unit.value, index, TEXT_SIZE);
    } else if (column.kind === "figures" || column.kind === "prose") {
      const own = fieldsIn(fields, source, column);
      pen.put(
        row,
        at,
        column.kind === "prose" ? "printed" : "printedCenter",
        cellInk(layout, source, column, own),
      );
      need(longestText(source, column, own), index, TEXT_SIZE);
    }
  });
  return height;
}

/** Width in digits that the printed texts of a figures column take without wrapping. */
export function figuresWidth(layout: FormLayout, column: Column, fields: readonly DrawnField[]): number {
  const texts = layout.form.sections
    .flatMap((section) => section.rows)
    .flatMap((row) => longestText(row, column, fieldsIn(fields, row, column)).split("\n"));
  return Math.max(widthNeeded(column.label, TEXT_SIZE), ...texts.map((text) => widthNeeded(text, TEXT_SIZE)));
}

function fieldsIn(fields: readonly DrawnField[], row: Row, column: Column): DrawnField[] {
  return fields.filter(({ place }) => place.field.row === row && place.field.column.id === column.id);
}

/** The printed text of a cell; several blanks of a narrow cell stand one under the other. */
function template(source: Row, column: Column, own: readonly DrawnField[]): string {
  const text = source.cells[column.id]?.text ?? own.map((field) => `{${field.place.field.key}}`).join("\n");
  return column.kind === "figures" && own.length > 1 ? text.replaceAll(/[ \u3000]+/g, "\n") : text;
}

/** The cell's own text with each figure in its place; a live formula where it has figures. */
function cellInk(layout: FormLayout, source: Row, column: Column, own: readonly DrawnField[]): Ink {
  const text = template(source, column, own);
  if (own.length === 0) return text === "" ? null : text;
  const figure = (field: DrawnField): string =>
    `${quotedSheetName(TABLE_SHEET)}!${absoluteName(field.place.row, columnOf(layout, "printed", column))}`;
  const formula = pieces(text, own)
    .map((piece) => (typeof piece === "string" ? textLiteral(piece) : figure(piece)))
    .join("&");
  const value = pieces(text, own)
    .map((piece) => (typeof piece === "string" ? piece : piece.printed))
    .join("");
  const only = own.length === 1 && column.kind === "figures" ? own[0] : undefined;
  if (only === undefined) return { formula, value };
  // A stroke alone says that the cell is not applicable; its measure would say nothing.
  const stroke = `"${PRINTED.notApplicable}"`;
  return {
    formula: `IF(${figure(only)}=${stroke},${stroke},${formula})`,
    value: only.printed === PRINTED.notApplicable ? PRINTED.notApplicable : value,
  };
}

function pieces(text: string, own: readonly DrawnField[]): (string | DrawnField)[] {
  return text
    .split(/(\{[a-z0-9_]+\})/)
    .filter((part) => part !== "")
    .map((part) => own.find((field) => part === `{${field.place.field.key}}`) ?? part);
}

/** The text as long as it may become. */
function longestText(source: Row, column: Column, own: readonly DrawnField[]): string {
  return pieces(template(source, column, own), own)
    .map((piece) => (typeof piece === "string" ? piece : longer(piece.printed, piece.place.field.spec)))
    .join("");
}

function longer(printed: string, spec: FieldSpec): string {
  const reserve = reserveFor(spec);
  return textWidth(printed) > textWidth(reserve) ? printed : reserve;
}

function reserveFor(spec: FieldSpec): string {
  switch (spec.kind) {
    case "count":
    case "decimal":
      return RESERVE.number;
    case "text":
      return RESERVE.text;
    case "date":
      return RESERVE.date;
    case "phone":
      return RESERVE.phone;
    case "yesNo":
    case "choice":
      return (spec.choices ?? []).reduce(
        (left, right) => (textWidth(right) > textWidth(left) ? right : left),
        "",
      );
  }
}
