// Where everything stands on 统计表: the one description that writes a form and reads it back.
import type { Field } from "../campaign/fields";
import { fieldsOf } from "../campaign/fields";
import type { Column, Form } from "../campaign/schema";
import { onceFor } from "../once-for";
import { closedText, type ColumnRole, type LayoutColumn, layoutColumns } from "./layout-columns";
import { type HeaderPlace, layoutHeader } from "./layout-header";
import { layoutLines, type Line } from "./layout-lines";

export type { ColumnRole, LayoutColumn, HeaderPlace, Line };

export interface FormLayout {
  readonly form: Form;
  readonly fields: readonly Field[];
  readonly columns: readonly LayoutColumn[];
  readonly firstShown: number;
  readonly lastShown: number;
  readonly keyRow: number;
  readonly titleRow: number;
  readonly subtitleRow: number;
  readonly header: readonly HeaderPlace[];
  /** Where the unit's name stands: a header field, or the 单位 column of the first line. */
  readonly unitPlace: { readonly row: number; readonly left: number; readonly right: number } | null;
  readonly progressRow: number;
  readonly headRow: number;
  readonly lines: readonly Line[];
  /** First row under the table: locked, so that ranges ending here are never dragged along. */
  readonly footRow: number;
}

export interface FieldPlace {
  readonly field: Field;
  readonly line: Line;
  readonly row: number;
  readonly column: number;
}

export const TABLE_SHEET = "统计表";
export const KEY_COLUMN = 1;

export const layoutForm = onceFor((form: Form): FormLayout => {
  const fields = fieldsOf(form);
  const columns = layoutColumns(form, fields);
  const shown = columns.filter((column) => !column.hidden);
  const keyRow = 1;
  const titleRow = 2;
  const subtitleRow = 3;
  const header = layoutHeader(form, shown, subtitleRow + 1);
  const progressRow = subtitleRow + 1 + Math.ceil(form.header.length / 2);
  const headRow = progressRow + 1;
  const lines = layoutLines(form, fields, columns, headRow + 1);
  return {
    form,
    fields,
    columns,
    firstShown: (shown[0] as LayoutColumn).column,
    lastShown: (shown[shown.length - 1] as LayoutColumn).column,
    keyRow,
    titleRow,
    subtitleRow,
    header,
    unitPlace: unitPlace(header, columns, headRow + 1),
    progressRow,
    headRow,
    lines,
    footRow: headRow + 1 + lines.length,
  };
});

/** Every field with the cell it stands in, in form order. */
export const placesOf = onceFor((layout: FormLayout): readonly FieldPlace[] => {
  const values = new Map(
    layout.columns.filter((c) => c.role === "value").map((c) => [c.source?.id, c.column]),
  );
  return layout.lines.flatMap((line) =>
    line.fields.map((field) => ({
      field,
      line,
      row: line.row,
      column: values.get(field.column.id) as number,
    })),
  );
});

/** What the hidden key column says of a line: its field keys in column order, or "#" and the row's id where it has none. */
export function keyTextOf(line: Line): string {
  return line.fields.length === 0 ? `#${line.source.id}` : line.fields.map((field) => field.key).join(" ");
}

/** What is printed in a cell of a line that is not to be filled; null for nothing. */
export function closedTextOf(line: Line, columnId: string | undefined): string | null {
  return line.under ? null : closedText(line.source, columnId);
}

/** Where the 校验码 begins in the progress row; it ends with the status column. */
export function checkCodeColumn(layout: FormLayout): number {
  return Math.max(layout.firstShown + 1, columnOf(layout, "status") - 2);
}

/** The column of a role, for a form column where there are several. */
export function columnOf(layout: FormLayout, role: ColumnRole, source?: Column): number {
  const found = layout.columns.find(
    (c) => c.role === role && (source === undefined || c.source?.id === source.id),
  );
  if (found === undefined) throw new Error(`layout has no column ${role}`);
  return found.column;
}

function unitPlace(
  header: readonly HeaderPlace[],
  columns: readonly LayoutColumn[],
  firstLine: number,
): FormLayout["unitPlace"] {
  const place = header.find((each) => each.field.role === "unit");
  if (place !== undefined) return { row: place.row, ...place.blank };
  const column = columns.find((each) => each.role === "unit");
  return column === undefined ? null : { row: firstLine, left: column.column, right: column.column };
}
