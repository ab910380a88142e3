// The notice's own table as a sheet to print: of one unit's form, or of a rollup with its totals.
import type { Column, Form, Section } from "../../campaign/schema";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { heightFor, linesNeeded, rowHeight } from "../../sheet/measure";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import { sectionWidth, TEXT_SIZE } from "../layout-columns";
import type { Computed } from "./computed";
import { neighbours } from "./neighbours";
import { drawPrintRow, figuresWidth, type PrintedField } from "./print-rows";

export interface Notice {
  readonly form: Form;
  /** Of the sheet. */
  readonly name: string;
  readonly title: string;
  /** The line under the title; null for none. */
  readonly header: Computed<string> | string | null;
  /** What the line may become longer by, as text. */
  readonly headerRoom: string;
  /** What a column of units says. */
  readonly unit: Computed<string>;
  readonly fields: readonly PrintedField[];
  readonly signature: string;
  /** The last line, under the signatures. */
  readonly foot: Computed<string> | string;
  readonly footer: string;
}

/** Digits of the Normal font. */
const WIDTHS = {
  item: 46,
  requirement: 34,
  unit: 28,
  prose: 48,
  leastFigures: 18,
  mostFigures: 30,
};
const PROSE_ITEM = 15;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7 };
const HEAD_HEIGHT = 26;
const HEAD_ROW = 3;

interface PrintRow {
  readonly section: Section;
  readonly row: number;
  readonly height: number;
}

/** A4, upright: title, header line, the table with each figure in its place, signatures. */
export function planNotice(notice: Notice): SheetPlan {
  const pen = new SheetPen();
  const { form, title, header, signature } = notice;
  const widths = columnWidths(form, notice.fields);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const last = form.columns.length;
  const whole = (row: number): Area => ({ top: row, left: 1, bottom: row, right: last });
  pen.spread(whole(1), "title", title);
  pen.spread(whole(2), "body", header);
  drawHeads(pen, form.columns);
  const drawn = drawRows(pen, notice, widths);
  const foot = HEAD_ROW + 1 + drawn.length;
  pen.spread(whole(foot), "body", signature);
  pen.spread(whole(foot + 1), "body", notice.foot);
  const above = [
    { row: 1, height: rowHeight(linesNeeded(title, width, 18), 18) + 6 },
    { row: 2, height: heightFor(textOf(header) + notice.headerRoom, width, TEXT_SIZE) + 8 },
    { row: HEAD_ROW, height: HEAD_HEIGHT },
  ];
  const below = [
    { row: foot, height: heightFor(signature, width, TEXT_SIZE) + 14 },
    {
      row: foot + 1,
      height: heightFor(textOf(notice.foot), width, TEXT_SIZE),
    },
  ];
  const pages = printPages(drawn, width, above, below);
  drawSections(pen, form, pages);
  return pen.done({
    name: notice.name,
    visibility: "visible",
    columns: widths.map((each, index) => ({ column: index + 1, width: each })),
    rows: [...above, ...drawn.map(({ row, height }) => ({ row, height })), ...below],
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: foot + 1, right: last },
      titleRows: { from: HEAD_ROW, to: HEAD_ROW },
      ...pageCuts(pages.slice(1).map((page) => page[0]?.row as number)),
      margins: MARGINS,
      footer: notice.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

function textOf(ink: Computed<string> | string | null): string {
  return typeof ink === "string" ? ink : (ink?.value ?? "");
}

function columnWidths(form: Form, fields: readonly PrintedField[]): number[] {
  const prose = form.columns.some((column) => column.kind === "prose");
  return form.columns.map((column) => {
    if (column.kind === "section") return sectionWidth(form);
    if (column.kind === "item" && prose) return PROSE_ITEM;
    if (column.kind !== "figures") return WIDTHS[column.kind];
    return Math.min(WIDTHS.mostFigures, Math.max(WIDTHS.leastFigures, figuresWidth(form, column, fields)));
  });
}

function drawRows(pen: SheetPen, { form, unit, fields }: Notice, widths: readonly number[]): PrintRow[] {
  const rows = form.sections.flatMap((section) => section.rows.map((source) => ({ section, source })));
  return rows.map(({ section, source }, index) => {
    const row = HEAD_ROW + 1 + index;
    const height = drawPrintRow(pen, form.columns, unit, fields, source, row, widths, isBare(section));
    return { section, row, height };
  });
}

function printPages(
  drawn: readonly PrintRow[],
  width: number,
  above: readonly RowPlan[],
  below: readonly RowPlan[],
): PrintRow[][] {
  const sum = (rows: readonly { readonly height: number }[]): number =>
    rows.reduce((total, each) => total + each.height, 0);
  const heights = drawn.map((each) => each.height);
  const fixed = { above: sum(above), head: HEAD_HEIGHT, below: sum(below) };
  return splitPages(drawn, heights, width, MARGINS, fixed);
}

function drawHeads(pen: SheetPen, columns: readonly Column[]): void {
  for (const group of neighbours(columns, (column) => column.label)) {
    const left = columns.indexOf(group[0] as Column) + 1;
    const area = { top: HEAD_ROW, left, bottom: HEAD_ROW, right: left + group.length - 1 };
    pen.spread(area, "columnHead", group[0]?.label ?? "");
  }
}

/** Where no row of a section has an item, the section's name stands for it. */
function isBare(section: Section): boolean {
  return section.rows.every((each) => each.item === undefined);
}

/** A section that goes on over the page says its name again there, as the notices themselves do. */
function drawSections(pen: SheetPen, form: Form, pages: readonly (readonly PrintRow[])[]): void {
  const at = form.columns.findIndex((column) => column.kind === "section") + 1;
  const item = form.columns.findIndex((column) => column.kind === "item") + 1;
  if (at === 0) return;
  for (const page of pages) {
    for (const part of neighbours(page, (each) => each.section)) {
      const [first, last] = [part[0] as PrintRow, part[part.length - 1] as PrintRow];
      const right = isBare(first.section) && item > 0 ? item : at;
      pen.spread({ top: first.row, left: at, bottom: last.row, right }, "section", first.section.label);
    }
  }
}
