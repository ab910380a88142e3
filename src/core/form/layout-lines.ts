// The lines of 统计表: one for each grid row, one for each blank of a sentence.
import type { Field } from "../campaign/fields";
import type { Form, Row, Section } from "../campaign/schema";
import { heightFor, rowHeight } from "../sheet/measure";
import { closedText, type ColumnRole, type LayoutColumn, SMALL_SIZE, TEXT_SIZE } from "./layout-columns";

/** One sheet row of the table. */
export interface Line {
  readonly row: number;
  /** Points. */
  readonly height: number;
  readonly section: Section;
  readonly source: Row;
  /** What stands in the item column (grid) or the phrase column (prose). */
  readonly label: string;
  /** A line under its row: one of several blanks of one cell. */
  readonly under: boolean;
  readonly fields: readonly Field[];
}

const LEAST_HEIGHT = 20;

export function layoutLines(
  form: Form,
  fields: readonly Field[],
  columns: readonly LayoutColumn[],
  firstRow: number,
): Line[] {
  const lines: Line[] = [];
  for (const section of form.sections) {
    const first = lines.length;
    for (const row of section.rows) {
      const own = fields.filter((field) => field.row === row && field.section === section);
      const drafts = draftLines(row, own);
      const heights = lineHeights(row, drafts, columns);
      drafts.forEach((draft, index) => {
        const height = heights[index] as number;
        lines.push({ ...draft, row: firstRow + lines.length, height, section, source: row });
      });
    }
    makeRoom(lines, first, heightFor(section.label, widthOf(columns, "section"), TEXT_SIZE));
  }
  return lines;
}

/** Text of the item column as drawn: lines under a row stand a character in. */
export function itemText(line: Line): string {
  return line.under ? `　${line.label}` : line.label;
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
    ...crowded.map((field) => ({ label: field.label, under: true, fields: [field] })),
  ];
}

/** Heights so that each line's own texts fit, and the merged requirement and item over all lines of the row. */
function lineHeights(row: Row, drafts: readonly Draft[], columns: readonly LayoutColumn[]): number[] {
  const prose = columns.some((column) => column.role === "phrase");
  const measure = (text: string | undefined, role: ColumnRole, size: number): number =>
    text === undefined || widthOf(columns, role) === 0 ? 0 : heightFor(text, widthOf(columns, role), size);
  const own = drafts.map((draft) =>
    Math.max(
      LEAST_HEIGHT,
      measure(draft.under ? `　${draft.label}` : draft.label, prose ? "phrase" : "item", TEXT_SIZE),
      textRoom(draft),
      draft.under ? 0 : closedHeight(row, columns),
    ),
  );
  const needed = Math.max(
    measure(row.requirement, "requirement", SMALL_SIZE),
    prose ? measure(row.item, "item", TEXT_SIZE) : 0,
  );
  return shared(own, needed);
}

/** The heights, each raised by as much, so that together they reach what is needed. */
function shared(heights: readonly number[], needed: number): number[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const extra = Math.max(0, needed - total) / heights.length;
  return heights.map((height) => Math.ceil(height + extra));
}

/** Raises the lines from `first` on, should a section's label be taller than all of them. */
function makeRoom(lines: Line[], first: number, needed: number): void {
  const heights = shared(
    lines.slice(first).map((line) => line.height),
    needed,
  );
  heights.forEach((height, index) => {
    lines[first + index] = { ...(lines[first + index] as Line), height };
  });
}

/** Printed text in a cell that is not filled stands across value and measure. */
function closedHeight(row: Row, columns: readonly LayoutColumn[]): number {
  const heights = columns
    .filter((column) => column.role === "value")
    .map((column) => {
      const text = closedText(row, column.source?.id);
      const measure = columns.find((each) => each.role === "measure" && each.source === column.source);
      return text === null ? 0 : heightFor(text, column.width + (measure?.width ?? 0), SMALL_SIZE);
    });
  return Math.max(0, ...heights);
}

/** A text blank gets room for two lines. */
function textRoom(draft: Draft): number {
  return draft.fields.some((field) => field.spec.kind === "text") ? rowHeight(2, TEXT_SIZE) : 0;
}

function widthOf(columns: readonly LayoutColumn[], role: ColumnRole): number {
  return columns.find((column) => column.role === role)?.width ?? 0;
}
