// The sheet columns of 统计表: the form's own, the status, and hidden ones that know about each figure.
import type { Field } from "../campaign/fields";
import type { Column, Form, Row } from "../campaign/schema";
import { widthNeeded } from "../sheet/measure";
import { PRINTED } from "../text/printed";

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
  | "weight"
  | "checked";

export interface LayoutColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Key-row text: role, or "id" / "id:role" for the columns of a figures or prose column. */
  readonly id: string;
  readonly source: Column | null;
  readonly label: string;
  /** Digits of the Normal font. */
  readonly width: number;
  readonly hidden: boolean;
}

/** Digits of the Normal font; prose forms have more columns on the same paper. */
const GRID = { item: 46, requirement: 40, text: 22 };
const PROSE = { item: 15, requirement: 28, text: 16 };
const WIDTH = {
  leastSection: 12,
  mostSection: 20,
  unit: 26,
  phrase: 36,
  leastValue: 12,
  leastMeasure: 7,
  mostClosed: 28,
  status: 10,
};
export const TEXT_SIZE = 11;
export const SMALL_SIZE = 10;

export function layoutColumns(form: Form, fields: readonly Field[]): LayoutColumn[] {
  const columns: LayoutColumn[] = [];
  const widths = form.columns.some((column) => column.kind === "prose") ? PROSE : GRID;
  const add = (role: ColumnRole, source: Column | null, width: number, hidden = false): void => {
    const id =
      source === null ? role : role === "value" || source.kind === role ? source.id : `${source.id}:${role}`;
    const label = hidden ? "" : (source?.label ?? PRINTED.status);
    columns.push({ column: columns.length + 1, role, id, source, label, width, hidden });
  };
  add("keys", null, 4, true);
  for (const column of form.columns) {
    switch (column.kind) {
      case "section":
        add("section", column, sectionWidth(form));
        break;
      case "item":
      case "requirement":
        add(column.kind, column, widths[column.kind]);
        break;
      case "unit":
        add("unit", column, WIDTH.unit);
        break;
      case "figures":
      case "prose": {
        const own = fields.filter((field) => field.column.id === column.id);
        const measure = measureWidth(own);
        if (column.kind === "prose") add("phrase", column, WIDTH.phrase);
        add("value", column, valueWidth(form, column, own, measure, widths.text));
        if (measure > 0) add("measure", column, measure);
      }
    }
  }
  add("status", null, WIDTH.status);
  // By role, so that one range holds the states of a line, and of the form.
  const filled = form.columns.filter((each) => each.kind === "figures" || each.kind === "prose");
  for (const role of ["required", "state", "printed", "weight", "checked"] as const) {
    for (const column of filled) add(role, column, 6, true);
  }
  return columns;
}

/** What is printed in a cell of a row that is not to be filled; null for nothing. */
export function closedText(row: Row, columnId: string | undefined): string | null {
  const cell = columnId === undefined ? undefined : row.cells[columnId];
  if (cell === undefined) return Object.keys(row.cells).length === 0 ? PRINTED.seeAbove : null;
  if (cell.fields.length > 1) return PRINTED.seeBelow;
  return cell.fields.length > 0 || cell.text === undefined || cell.text === "" ? null : cell.text;
}

/** Digits for the section column: its labels on one line, if they are short. */
export function sectionWidth(form: Form): number {
  const labels = form.sections.map((section) => widthNeeded(section.label, TEXT_SIZE));
  return Math.min(WIDTH.mostSection, Math.max(WIDTH.leastSection, ...labels));
}

/** 0 where no field of the column has a measure. */
function measureWidth(fields: readonly Field[]): number {
  const measures = fields.flatMap((field) => field.spec.measure ?? []);
  if (measures.length === 0) return 0;
  return Math.max(WIDTH.leastMeasure, ...measures.map((each) => widthNeeded(each, TEXT_SIZE)));
}

/** Wide enough, together with its measure, for its head and for what is printed where nothing is filled. */
function valueWidth(
  form: Form,
  column: Column,
  fields: readonly Field[],
  measure: number,
  textWidth: number,
): number {
  const isText = fields.some((field) => field.spec.kind === "text" || field.spec.kind === "phone");
  if (column.kind === "prose" || isText) return textWidth;
  const closed = form.sections
    .flatMap((section) => section.rows)
    .map((row) => widthNeeded(closedText(row, column.id) ?? "", SMALL_SIZE));
  const printed = Math.max(
    widthNeeded(column.label, TEXT_SIZE),
    Math.min(WIDTH.mostClosed, Math.max(0, ...closed)),
  );
  return Math.max(WIDTH.leastValue, printed - measure);
}
