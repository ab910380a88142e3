// 打印: the notice's own table, its sentences with the figures in them, for paper and seal.
import type { Column, Section } from "../../campaign/schema";
import { absoluteName, type Area, quotedSheetName } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { heightFor, linesNeeded, rowHeight } from "../../sheet/measure";
import { splitPages } from "../../sheet/pages";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import { PRINTED, signatureLine } from "../../text/printed";
import type { FormInput } from "../input";
import { checkCodeColumn, type FormLayout, TABLE_SHEET } from "../layout";
import { sectionWidth, SMALL_SIZE, TEXT_SIZE } from "../layout-columns";
import type { Computed } from "./computed";
import type { DrawnField } from "./fields";
import { neighbours } from "./neighbours";
import { headerLine } from "./print-header";
import { drawPrintRow, figuresWidth } from "./print-rows";

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

export function planPrint(
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  checkCode: string,
): SheetPlan {
  const pen = new SheetPen();
  const { form } = layout;
  const widths = columnWidths(layout, fields);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const last = form.columns.length;
  const whole = (row: number): Area => ({ top: row, left: 1, bottom: row, right: last });
  const header = headerLine(layout, input);
  pen.spread(whole(1), "title", form.title);
  pen.spread(whole(2), "body", layout.header.length === 0 ? null : header);
  drawHeads(pen, form.columns);
  const drawn = drawRows(pen, layout, input, fields, widths);
  const foot = HEAD_ROW + 1 + drawn.length;
  const signature = signatureOf(layout);
  pen.spread(whole(foot), "body", signature);
  pen.spread(whole(foot + 1), "note", codeLine(layout, checkCode));
  const above = [
    { row: 1, height: rowHeight(linesNeeded(form.title, width, 18), 18) + 6 },
    { row: 2, height: heightFor(header.value + nameRoom(input), width, TEXT_SIZE) + 8 },
    { row: HEAD_ROW, height: HEAD_HEIGHT },
  ];
  const below = [
    { row: foot, height: heightFor(signature, width, TEXT_SIZE) + 14 },
    { row: foot + 1, height: rowHeight(1, SMALL_SIZE) },
  ];
  const pages = printPages(drawn, width, above, below);
  drawSections(pen, layout, pages);
  return pen.done({
    name: PRINTED.printSheet,
    visibility: "visible",
    columns: widths.map((each, index) => ({ column: index + 1, width: each })),
    rows: [...above, ...drawn.map(({ row, height }) => ({ row, height })), ...below],
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: foot + 1, right: last },
      titleRows: { from: HEAD_ROW, to: HEAD_ROW },
      ...(pages.length === 1
        ? { pagesTall: 1 }
        : { pageStarts: pages.slice(1).map((page) => page[0]?.row as number) }),
      margins: MARGINS,
      footer: "第 &P 页，共 &N 页",
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

function columnWidths(layout: FormLayout, fields: readonly DrawnField[]): number[] {
  const prose = layout.form.columns.some((column) => column.kind === "prose");
  return layout.form.columns.map((column) => {
    if (column.kind === "section") return sectionWidth(layout.form);
    if (column.kind === "item" && prose) return PROSE_ITEM;
    if (column.kind !== "figures") return WIDTHS[column.kind];
    return Math.min(WIDTHS.mostFigures, Math.max(WIDTHS.leastFigures, figuresWidth(layout, column, fields)));
  });
}

function drawRows(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  widths: readonly number[],
): PrintRow[] {
  const rows = layout.form.sections.flatMap((section) => section.rows.map((source) => ({ section, source })));
  return rows.map(({ section, source }, index) => {
    const row = HEAD_ROW + 1 + index;
    const height = drawPrintRow(pen, layout, input, fields, source, row, widths, isBare(section));
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
function drawSections(pen: SheetPen, layout: FormLayout, pages: readonly (readonly PrintRow[])[]): void {
  const at = layout.form.columns.findIndex((column) => column.kind === "section") + 1;
  const item = layout.form.columns.findIndex((column) => column.kind === "item") + 1;
  if (at === 0) return;
  for (const page of pages) {
    for (const part of neighbours(page, (each) => each.section)) {
      const [first, last] = [part[0] as PrintRow, part[part.length - 1] as PrintRow];
      const right = isBare(first.section) && item > 0 ? item : at;
      pen.spread({ top: first.row, left: at, bottom: last.row, right }, "section", first.section.label);
    }
  }
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
function codeLine(layout: FormLayout, checkCode: string): Computed<string> {
  const cell = `${quotedSheetName(TABLE_SHEET)}!${absoluteName(layout.progressRow, checkCodeColumn(layout))}`;
  return {
    formula: `${cell}&"${PRINTED.checkCodeNote}"`,
    value: `${PRINTED.checkCode} ${checkCode}${PRINTED.checkCodeNote}`,
  };
}
