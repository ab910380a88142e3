// 统计表: the sheet a unit fills, drawn from the layout.
import type { Campaign } from "../../campaign/schema";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { heightFor, linesNeeded, rowHeight } from "../../sheet/measure";
import { splitPages } from "../../sheet/pages";
import type { ColumnPlan, RowPlan, SheetPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import { checkCode } from "./check-code";
import type { FormInput } from "../input";
import {
  checkCodeColumn,
  closedTextOf,
  type FieldPlace,
  type FormLayout,
  KEY_COLUMN,
  keyTextOf,
  type Line,
  TABLE_SHEET,
  columnOf,
} from "../layout";
import { drawFields, progress, type DrawnField } from "./fields";
import { drawHeader, unitCell } from "./header";
import { bandOf } from "./requirement";
import { nameRange, sectorRange, stampText } from "../stamp";

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 };

export interface TableSheet {
  readonly sheet: SheetPlan;
  readonly fields: readonly DrawnField[];
  readonly checkCode: string;
}

export function planTable(layout: FormLayout, input: FormInput, subtitle: string): TableSheet {
  const pen = new SheetPen();
  drawKeys(pen, layout, input);
  drawTitle(pen, layout, subtitle);
  drawHeader(pen, layout, input);
  drawHeads(pen, layout);
  const pages = linePages(layout, subtitle);
  drawLabels(pen, layout, pages);
  const sectorCells = drawSectors(pen, layout, input);
  const fields = drawFields(pen, layout, input, sectorCells);
  drawClosed(pen, layout, fields);
  const code = drawProgress(pen, layout, fields);
  drawFoot(pen, layout);
  const first = firstBlank(layout, input, fields);
  const sheet = pen.done({
    name: TABLE_SHEET,
    visibility: "visible",
    columns: sheetColumns(layout, input.campaign),
    rows: sheetRows(layout, subtitle),
    freeze: { rows: layout.headRow, columns: 0 },
    print: {
      orientation: "portrait",
      area: {
        top: layout.titleRow,
        left: layout.firstShown,
        bottom: layout.footRow,
        right: layout.lastShown,
      },
      titleRows: { from: layout.headRow, to: layout.headRow },
      ...(pages.length === 1 ? { pagesTall: 1 } : {}),
      margins: MARGINS,
      footer: "第 &P 页，共 &N 页",
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: first,
    gridLines: false,
  });
  return { sheet, fields, checkCode: code };
}

/** The hidden first row and column: what each row and column is, in keys. */
function drawKeys(pen: SheetPen, layout: FormLayout, input: FormInput): void {
  for (const column of layout.columns) {
    pen.put(layout.keyRow, column.column, "hidden", column.role === "keys" ? stampText(input) : column.id);
  }
  for (const line of layout.lines) {
    pen.put(line.row, KEY_COLUMN, "hidden", keyTextOf(line));
  }
}

function drawTitle(pen: SheetPen, layout: FormLayout, subtitle: string): void {
  pen.spread(shownRow(layout, layout.titleRow), "title", layout.form.title);
  pen.spread(shownRow(layout, layout.subtitleRow), "subtitle", subtitle);
}

/** Column heads; neighbours with the same label share one. */
function drawHeads(pen: SheetPen, layout: FormLayout): void {
  const shown = layout.columns.filter((column) => !column.hidden);
  for (let from = 0; from < shown.length;) {
    let to = from;
    while (to + 1 < shown.length && shown[to + 1]?.label === shown[from]?.label) to += 1;
    const left = shown[from]?.column as number;
    const right = shown[to]?.column as number;
    pen.spread(
      { top: layout.headRow, left, bottom: layout.headRow, right },
      "columnHead",
      shown[from]?.label ?? "",
    );
    from = to + 1;
  }
}

/** Section, item, requirement and phrase cells, merged over the lines they hold for. */
function drawLabels(pen: SheetPen, layout: FormLayout, pages: readonly (readonly Line[])[]): void {
  const number = (role: Parameters<typeof columnOf>[1]): number | null =>
    layout.columns.find((column) => column.role === role)?.column ?? null;
  const [section, item, requirement, phrase] = [
    number("section"),
    number("item"),
    number("requirement"),
    number("phrase"),
  ];
  for (const group of groups(layout.lines, (line) => line.section)) {
    const bare = group.every((line) => line.source.item === undefined);
    if (section !== null) {
      // A section that goes on over the page says its name again there, as printed notices do.
      for (const part of pages
        .map((page) => group.filter((line) => page.includes(line)))
        .filter((each) => each.length > 0)) {
        pen.spread(
          span(part, section, bare && item !== null ? item : section),
          "section",
          part[0]?.section.label ?? "",
        );
      }
    }
    for (const rows of groups(group, (line) => line.source)) {
      const first = rows[0] as Line;
      if (requirement !== null)
        pen.spread(span(rows, requirement, requirement), "requirement", first.source.requirement ?? null);
      if (item === null || bare) continue;
      if (phrase === null)
        for (const line of rows)
          pen.put(line.row, item, "label", line.under ? `　${line.label}` : line.label);
      else pen.spread(span(rows, item, item), "label", first.source.item ?? null);
    }
  }
  if (phrase !== null) {
    for (const line of layout.lines)
      if (line.fields.length > 0) pen.put(line.row, phrase, "phrase", line.label);
  }
}

/** Cells of the table in which nothing is to be filled. */
function drawClosed(pen: SheetPen, layout: FormLayout, fields: readonly DrawnField[]): void {
  const taken = new Set(fields.map((field) => `${field.place.row}:${field.place.column}`));
  for (const line of layout.lines) {
    if (line.fields.length === 0) pen.put(line.row, columnOf(layout, "status"), "status", null);
    for (const column of layout.columns) {
      if (column.role !== "value" || taken.has(`${line.row}:${column.column}`)) continue;
      const next = layout.columns[column.column];
      const right = next?.role === "measure" && next.source === column.source ? next.column : column.column;
      const before = layout.columns[column.column - 2];
      const left = before?.role === "phrase" ? before.column : column.column;
      pen.spread(
        { top: line.row, left, bottom: line.row, right },
        "closed",
        closedTextOf(line, column.source?.id),
      );
    }
  }
}

/** In the blank form: whether the unit chosen belongs to each sector; "" until one is chosen. */
function drawSectors(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
): ReadonlyMap<string, { row: number; column: number }> {
  const cells = new Map<string, { row: number; column: number }>();
  const unit = unitCell(layout);
  if (input.unit !== null || unit === null) return cells;
  input.campaign.sectors.forEach((sector, index) => {
    const column = layout.lastShown + 1 + index;
    const flags = sectorRange(input.campaign, index);
    pen.put(layout.subtitleRow, column, "hidden", {
      formula: `IFERROR(INDEX(${flags},MATCH(${unit},${nameRange(input.campaign)},0)),"")`,
      value: "",
    });
    cells.set(sector.id, { row: layout.subtitleRow, column });
  });
  return cells;
}

/** 已填 n / 应填 N on the left, 校验码 on the right; returns the code. */
function drawProgress(pen: SheetPen, layout: FormLayout, fields: readonly DrawnField[]): string {
  const status = columnOf(layout, "status");
  const middle = checkCodeColumn(layout) - 1;
  const row = layout.progressRow;
  pen.spread(
    { top: row, left: layout.firstShown, bottom: row, right: middle },
    "progress",
    progress(layout, fields),
  );
  const bands = layout.columns
    .filter((column) => column.role === "weight")
    .map((column) => bandOf(layout, column.column));
  const code = checkCode(
    bands,
    fields.map((field) => field.share),
  );
  pen.spread({ top: row, left: middle + 1, bottom: row, right: status }, "progress", {
    formula: `"${PRINTED.checkCode} "&${code.formula}`,
    value: `${PRINTED.checkCode} ${code.value}`,
  });
  return code.value;
}

function drawFoot(pen: SheetPen, layout: FormLayout): void {
  pen.spread(shownRow(layout, layout.footRow), "note", footText(layout));
}

function footText(layout: FormLayout): string {
  return ["填写说明：没有发生的填 0，不要留空；只填数字，不写“场”“约”等字样。", ...layout.form.notes].join(
    "\n",
  );
}

function firstBlank(
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
): { row: number; column: number } {
  const unit = layout.unitPlace;
  if (input.unit === null && unit !== null) return { row: unit.row, column: unit.left };
  const open = fields.find((field) => field.open && field.blank) ?? fields.find((field) => field.open);
  const place: Pick<FieldPlace, "row" | "column"> = open?.place ?? {
    row: layout.titleRow,
    column: layout.firstShown,
  };
  return { row: place.row, column: place.column };
}

function sheetColumns(layout: FormLayout, campaign: Campaign): ColumnPlan[] {
  const own = layout.columns.map(({ column, width, hidden }) => ({
    column,
    width,
    ...(hidden ? { hidden } : {}),
  }));
  const last = own.length;
  const more = layout.lastShown + campaign.sectors.length - last;
  return [
    ...own,
    ...Array.from({ length: Math.max(0, more) }, (_, i) => ({
      column: last + 1 + i,
      width: 6,
      hidden: true,
    })),
  ];
}

function sheetRows(layout: FormLayout, subtitle: string): RowPlan[] {
  const width = shownWidth(layout);
  return [
    { row: layout.keyRow, height: 12, hidden: true },
    { row: layout.titleRow, height: rowHeight(linesNeeded(layout.form.title, width, 18), 18) },
    { row: layout.subtitleRow, height: Math.max(22, heightFor(subtitle, width, 11)) },
    ...[...new Set(layout.header.map((place) => place.row))].map((row) => ({ row, height: 24 })),
    { row: layout.progressRow, height: 24 },
    { row: layout.headRow, height: 30 },
    ...layout.lines.map((line) => ({ row: line.row, height: line.height })),
    { row: layout.footRow, height: rowHeight(linesNeeded(footText(layout), width, 10), 10) },
  ];
}

/** The lines of each printed page. A table that nearly fits one page is shrunk to it. */
function linePages(layout: FormLayout, subtitle: string): Line[][] {
  const rows = sheetRows(layout, subtitle).filter((row) => row.hidden !== true);
  const above = rows.filter((row) => row.row <= layout.headRow).reduce((sum, row) => sum + row.height, 0);
  const head = rows.find((row) => row.row === layout.headRow)?.height ?? 0;
  return splitPages(
    layout.lines,
    layout.lines.map((line) => line.height),
    shownWidth(layout),
    MARGINS,
    { above, head },
  );
}

function shownWidth(layout: FormLayout): number {
  return layout.columns.filter((column) => !column.hidden).reduce((sum, column) => sum + column.width, 0);
}

function shownRow(layout: FormLayout, row: number): Area {
  return { top: row, left: layout.firstShown, bottom: row, right: layout.lastShown };
}

function span(lines: readonly Line[], left: number, right: number): Area {
  const rows = lines.map((line) => line.row);
  return { top: Math.min(...rows), left, bottom: Math.max(...rows), right };
}

/** Neighbouring lines that share something. */
function groups<T>(lines: readonly Line[], of: (line: Line) => T): Line[][] {
  const found: Line[][] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if (last !== undefined && of(last[0] as Line) === of(line)) last.push(line);
    else found.push([line]);
  }
  return found;
}
