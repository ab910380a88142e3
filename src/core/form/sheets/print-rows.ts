// The rows of 打印: the notice's own cells, each figure in its place, live.
import type { Field } from "../../campaign/fields";
import type { Column, FieldSpec, Form, Row } from "../../campaign/schema";
import type { Ink, SheetPen } from "../../sheet/build";
import { linesNeeded, rowHeight, textWidth, widthNeeded } from "../../sheet/measure";
import { PRINTED } from "../../text/printed";
import { SMALL_SIZE, TEXT_SIZE } from "../layout-columns";
import { type Computed, textLiteral } from "./computed";

/** A figure as it is printed. */
export interface PrintedField {
  readonly field: Field;
  /** Formula text that yields it as text; null where it is written as it is. */
  readonly formula: string | null;
  readonly value: string;
  /** Whether it may become a stroke alone: not applicable. */
  readonly stroked: boolean;
}

const LEAST_HEIGHT = 20;
/** Room kept for what will be filled in: a figure of six digits, a few words. */
const RESERVE = { number: "000000", text: "　".repeat(16), date: "2000年12月31日", phone: "0".repeat(12) };

/** Draws one row of the notice's table; returns the height in points it needs, filled in or not. */
export function drawPrintRow(
  pen: SheetPen,
  columns: readonly Column[],
  unit: Computed<string>,
  fields: readonly PrintedField[],
  source: Row,
  row: number,
  widths: readonly number[],
  bare: boolean,
): number {
  let height = LEAST_HEIGHT;
  const need = (text: string, index: number, size: number): void => {
    height = Math.max(height, rowHeight(linesNeeded(text, widths[index] as number, size), size));
  };
  columns.forEach((column, index) => {
    const at = index + 1;
    if (column.kind === "item" && !bare) {
      pen.put(row, at, "label", source.item ?? null);
      need(source.item ?? "", index, TEXT_SIZE);
    } else if (column.kind === "requirement") {
      pen.put(row, at, "requirement", source.requirement ?? null);
      need(source.requirement ?? "", index, SMALL_SIZE);
    } else if (column.kind === "unit") {
      pen.put(row, at, "printedCenter", unit);
      need(unit.value, index, TEXT_SIZE);
    } else if (column.kind === "figures" || column.kind === "prose") {
      const own = fieldsIn(fields, source, column);
      pen.put(row, at, column.kind === "prose" ? "printed" : "printedCenter", cellInk(source, column, own));
      need(longestText(source, column, own), index, TEXT_SIZE);
    }
  });
  return height;
}

/** Width in digits that the printed texts of a figures column take without wrapping. */
export function figuresWidth(form: Form, column: Column, fields: readonly PrintedField[]): number {
  const texts = form.sections
    .flatMap((section) => section.rows)
    .flatMap((row) => longestText(row, column, fieldsIn(fields, row, column)).split("\n"));
  return Math.max(widthNeeded(column.label, TEXT_SIZE), ...texts.map((text) => widthNeeded(text, TEXT_SIZE)));
}

function fieldsIn(fields: readonly PrintedField[], row: Row, column: Column): PrintedField[] {
  return fields.filter(({ field }) => field.row === row && field.column.id === column.id);
}

/** The printed text of a cell; several blanks of a narrow cell stand one under the other. */
function template(source: Row, column: Column, own: readonly PrintedField[]): string {
  const text = source.cells[column.id]?.text ?? own.map((field) => `{${field.field.key}}`).join("\n");
  return column.kind === "figures" && own.length > 1 ? text.replaceAll(/[ \u3000]+/g, "\n") : text;
}

/** The cell's own text with each figure in its place; a live formula where it has figures. */
function cellInk(source: Row, column: Column, own: readonly PrintedField[]): Ink {
  const text = template(source, column, own);
  const value = pieces(text, own)
    .map((piece) => (typeof piece === "string" ? piece : piece.value))
    .join("");
  if (own.every((field) => field.formula === null)) return value === "" ? null : value;
  const formula = pieces(text, own)
    .map((piece) =>
      typeof piece === "string" ? textLiteral(piece) : (piece.formula ?? textLiteral(piece.value)),
    )
    .join("&");
  const only = own.length === 1 && column.kind === "figures" ? own[0] : undefined;
  if (only === undefined || !only.stroked) return { formula, value };
  // A stroke alone says that the cell is not applicable; its measure would say nothing.
  const stroke = `"${PRINTED.notApplicable}"`;
  return {
    formula: `IF(${only.formula ?? textLiteral(only.value)}=${stroke},${stroke},${formula})`,
    value: only.value === PRINTED.notApplicable ? PRINTED.notApplicable : value,
  };
}

function pieces(text: string, own: readonly PrintedField[]): (string | PrintedField)[] {
  return text
    .split(/(\{[a-z0-9_]+\})/)
    .filter((part) => part !== "")
    .map((part) => own.find((field) => part === `{${field.field.key}}`) ?? part);
}

/** The text as long as it may become. */
function longestText(source: Row, column: Column, own: readonly PrintedField[]): string {
  return pieces(template(source, column, own), own)
    .map((piece) => (typeof piece === "string" ? piece : longer(piece.value, piece.field.spec)))
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
