// Where everything stands on 统计表: the one description that writes a form and reads it back.
import type { Field } from "../campaign/fields";
import { fieldsOf } from "../campaign/fields";
import type { Column, Form, HeaderField, Row, Section } from "../campaign/schema";
import { PRINTED } from "../text/printed";
import { linesNeeded, rowHeight, textWidth } from "../sheet/measure";

/** What a sheet column is for. `id` of the form's column where it belongs to one. */
export type ColumnRole =
  | "keys"
  | "section"
  | "item"
  | "requirement"
  | "unit"
  | "phrase"
  | "value"
  | "measure"
  | "status"
  | "required"
  | "state"
  | "printed"
  | "weight";

export interface LayoutColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Key-row text: role, or "id" / "id:role" for the columns of a figures or prose column. */
  readonly id: string;
  readonly source: Column | null;
  readonly label: string;
  readonly width: number;
  readonly hidden: boolean;
}

/** One sheet row of the table. */
export interface Line {
  readonly row: number;
  readonly height: number;
  readonly section: Section;
  readonly source: Row;
  /** What stands in the item column (grid) or the phrase column (prose). */
  readonly label: string;
  /** A line under its row: one of several blanks of one cell. */
  readonly under: boolean;
  readonly fields: readonly Field[];
}

export interface HeaderPlace {
  readonly field: HeaderField;
  readonly row: number;
  readonly label: { readonly left: number; readonly right: number };
  readonly blank: { readonly left: number; readonly right: number };
}

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

const WIDTH = {
  section: 20,
  item: 46,
  requirement: 40,
  unit: 26,
  phrase: 44,
  measure: 9,
  status: 10,
  proseSection: 14,
  proseItem: 18,
  proseValue: 20,
};
const TEXT_SIZE = 11;
const SMALL_SIZE = 10;

export function layoutForm(form: Form): FormLayout {
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
}

/** Every field with the cell it stands in, in form order. */
export function placesOf(layout: FormLayout): readonly FieldPlace[] {
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
}

/** What the hidden key column says of a line: its field keys in column order, or "#" and the row's id where it has none. */
export function keyTextOf(line: Line): string {
  return line.fields.length === 0 ? `#${line.source.id}` : line.fields.map((field) => field.key).join(" ");
}

/** What is printed in a cell of a line that is not to be filled; null for nothing. */
export function closedTextOf(line: Line, columnId: string | undefined): string | null {
  const cell = columnId === undefined ? undefined : line.source.cells[columnId];
  if (line.under) return null;
  if (cell === undefined) return Object.keys(line.source.cells).length === 0 ? PRINTED.seeAbove : null;
  if (cell.fields.length > 1) return PRINTED.seeBelow;
  return cell.fields.length > 0 || cell.text === undefined || cell.text === "" ? null : cell.text;
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

function layoutColumns(form: Form, fields: readonly Field[]): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  const prose = form.columns.some((column) => column.kind === "prose");
  const add = (
    role: ColumnRole,
    source: Column | null,
    label: string,
    width: number,
    hidden = false,
  ): void => {
    const id =
      source === null ? role : role === "value" || source.kind === role ? source.id : `${source.id}:${role}`;
    columns.push({ column: columns.length + 1, role, id, source, label, width, hidden });
  };
  add("keys", null, "", 4, true);
  const filled = form.columns.filter((column) => column.kind === "figures" || column.kind === "prose");
  for (const column of form.columns) {
    if (column.kind === "section" || column.kind === "unit")
      add(
        column.kind,
        column,
        column.label,
        prose && column.kind === "section" ? WIDTH.proseSection : WIDTH[column.kind],
      );
    if (column.kind === "item") add("item", column, column.label, prose ? WIDTH.proseItem : WIDTH.item);
    if (column.kind === "requirement") add("requirement", column, column.label, WIDTH.requirement);
    if (column.kind === "prose") add("phrase", column, column.label, WIDTH.phrase);
    if (column.kind === "figures" || column.kind === "prose") {
      const own = fields.filter((field) => field.column.id === column.id);
      const text = own.some((field) => field.spec.kind === "text" || field.spec.kind === "phone");
      add(
        "value",
        column,
        column.label,
        prose || text ? WIDTH.proseValue : Math.max(11, textWidth(column.label) + 4),
      );
      if (own.some((field) => field.spec.measure !== undefined))
        add("measure", column, column.label, WIDTH.measure);
    }
  }
  add("status", null, "填报状态", WIDTH.status);
  for (const column of filled) {
    for (const role of ["required", "state", "printed", "weight"] as const) add(role, column, "", 6, true);
  }
  return columns;
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

/** Header fields two to a row: label and blank on the left half, label and blank on the right. */
function layoutHeader(form: Form, shown: readonly LayoutColumn[], firstRow: number): HeaderPlace[] {
  const number = (index: number): number => (shown[Math.min(index, shown.length - 1)] as LayoutColumn).column;
  const last = number(shown.length - 1);
  const value = shown.findIndex((column) => column.role === "phrase" || column.role === "value");
  const right = Math.max(2, value);
  const leftLabel = { left: number(0), right: number(right >= 3 ? right - 2 : 0) };
  const leftBlank = { left: leftLabel.right + 1, right: number(right - 1) };
  const rightLabelEnd = number(
    shown[right]?.role === "value" && shown[right + 1]?.role === "measure" ? right + 1 : right,
  );
  const rightLabel = { left: number(right), right: rightLabelEnd };
  const rightBlank = { left: rightLabelEnd + 1, right: last };
  return form.header.map((field, index) => ({
    field,
    row: firstRow + Math.floor(index / 2),
    label: index % 2 === 0 ? leftLabel : rightLabel,
    blank: index % 2 === 0 ? leftBlank : rightBlank,
  }));
}

function layoutLines(
  form: Form,
  fields: readonly Field[],
  columns: readonly LayoutColumn[],
  firstRow: number,
): Line[] {
  const lines: Line[] = [];
  for (const section of form.sections) {
    for (const row of section.rows) {
      const own = fields.filter((field) => field.row === row && field.section === section);
      const drafts = draftLines(row, own);
      const heights = lineHeights(row, section, drafts, columns);
      drafts.forEach((draft, index) => {
        lines.push({
          ...draft,
          row: firstRow + lines.length,
          height: heights[index] as number,
          section,
          source: row,
        });
      });
    }
  }
  return lines;
}

type Draft = Pick<Line, "label" | "under" | "fields">;

/** A prose row takes a line a blank; a grid row one line, and one more for each of several blanks in a cell. */
function draftLines(row: Row, own: readonly Field[]): Draft[] {
  const prose = own.filter((field) => field.column.kind === "prose");
  if (prose.length > 0) {
    return prose.map((field) => ({ label: field.label, under: false, fields: [field] }));
  }
  const crowded = own.filter((field) => field.cell.fields.length > 1);
  const single = own.filter((field) => field.cell.fields.length === 1);
  return [
    { label: row.item ?? "", under: false, fields: single },
    ...crowded.map((field) => ({ label: field.spec.label ?? field.label, under: true, fields: [field] })),
  ];
}

/** Heights so that each line's own label fits, and the merged requirement, item and section over all of them. */
function lineHeights(
  row: Row,
  section: Section,
  drafts: readonly Draft[],
  columns: readonly LayoutColumn[],
): number[] {
  const width = (role: ColumnRole): number => columns.find((column) => column.role === role)?.width ?? 20;
  const prose = columns.some((column) => column.role === "phrase");
  const measure = (text: string | undefined, role: ColumnRole, size: number): number =>
    text === undefined ? 0 : rowHeight(linesNeeded(text, width(role), size), size);
  const closed = Math.max(
    0,
    ...Object.values(row.cells).map((cell) =>
      cell.fields.length === 0 ? closedHeight(cell.text, columns) : 0,
    ),
  );
  const own = drafts.map((draft) =>
    Math.max(
      22,
      measure(draft.label, prose ? "phrase" : "item", TEXT_SIZE),
      textRoom(draft),
      draft.under ? 0 : closed,
    ),
  );
  const total = own.reduce((sum, height) => sum + height, 0);
  const needed = Math.max(
    prose ? measure(row.requirement, "requirement", SMALL_SIZE) : 0,
    prose ? measure(row.item, "item", TEXT_SIZE) : 0,
    section.rows.length === 1 ? measure(section.label, "section", TEXT_SIZE) : 0,
  );
  const extra = Math.max(0, needed - total) / drafts.length;
  return own.map((height) => Math.ceil(height + extra));
}

/** Printed text in a cell that is not filled stands across value and measure. */
function closedHeight(text: string | undefined, columns: readonly LayoutColumn[]): number {
  const widths = columns
    .filter((column) => column.role === "value" || column.role === "measure")
    .map((column) => column.width);
  return text === undefined
    ? 0
    : rowHeight(
        linesNeeded(
          text,
          Math.min(...widths.filter((each) => each > WIDTH.measure)) + WIDTH.measure,
          SMALL_SIZE,
        ),
        SMALL_SIZE,
      );
}

/** A text blank gets room for two lines. */
function textRoom(draft: Draft): number {
  return draft.fields.some((field) => field.spec.kind === "text") ? rowHeight(2, TEXT_SIZE) : 0;
}
