// 统计表: the sheet a unit fills, drawn from the layout.
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import type { SheetPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import { asksForNumbers } from "../asks-for-numbers";
import { type FormInput, unitOf } from "../input";
import { checkCodeColumn, columnOf, type FormLayout, KEY_COLUMN, keyTextOf, TABLE_SHEET } from "../layout";
import { nameRange, sectorRange, stampText } from "../stamp";
import { checkCode } from "./check-code";
import type { CheckLines } from "./check-lines";
import { type DrawnField, drawFields } from "./fields";
import { drawHeader, unitCell } from "./header";
import { progress } from "./progress";
import { blockOf } from "./requirement";
import { drawClosed, drawHeads, drawLabels } from "./table-labels";
import { linePages, sheetColumns, sheetRows, tablePrint } from "./table-size";

export interface TableSheet {
  readonly sheet: SheetPlan;
  readonly fields: readonly DrawnField[];
  readonly checkCode: string;
}

export function planTable(
  layout: FormLayout,
  input: FormInput,
  subtitle: string,
  checks: CheckLines,
): TableSheet {
  const pen = new SheetPen();
  const foot = footText(layout);
  const rows = sheetRows(layout, input, { subtitle, foot });
  const pages = linePages(layout, rows);
  drawKeys(pen, layout, input);
  pen.spread(shownRow(layout, layout.titleRow), "title", layout.form.title);
  pen.spread(shownRow(layout, layout.subtitleRow), "subtitle", subtitle);
  drawHeader(pen, layout, input);
  drawHeads(pen, layout);
  drawLabels(pen, layout, pages);
  const sectorCells = drawSectors(pen, layout, input);
  const fields = drawFields(pen, layout, input, sectorCells, checks);
  drawClosed(pen, layout, fields);
  const code = drawProgress(pen, layout, fields, checks);
  pen.spread(shownRow(layout, layout.footRow), "note", foot);
  const sheet = pen.done({
    name: TABLE_SHEET,
    visibility: "visible",
    columns: sheetColumns(layout, input),
    rows,
    freeze: { rows: layout.headRow, columns: 0 },
    print: tablePrint(layout, pages),
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: firstBlank(layout, input, fields),
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

/** In the blank form: whether the unit chosen belongs to each sector; "" until one is chosen. */
function drawSectors(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
): ReadonlyMap<string, { row: number; column: number }> {
  const cells = new Map<string, { row: number; column: number }>();
  const unit = unitCell(layout);
  if (input.unit !== null || unit === null) return cells;
  const chosen = unitOf(input);
  input.campaign.sectors.forEach((sector, index) => {
    const column = layout.lastShown + 1 + index;
    const flags = sectorRange(input.campaign, index);
    pen.put(layout.subtitleRow, column, "hidden", {
      formula: `IFERROR(INDEX(${flags},MATCH(${unit},${nameRange(input.campaign)},0)),"")`,
      value: chosen === null ? "" : chosen.sectors.includes(sector.id) ? 1 : 0,
    });
    cells.set(sector.id, { row: layout.subtitleRow, column });
  });
  return cells;
}

/** 已填 n / 应填 N and what needs mending on the left, 校验码 on the right; returns the code. */
function drawProgress(
  pen: SheetPen,
  layout: FormLayout,
  fields: readonly DrawnField[],
  checks: CheckLines,
): string {
  const status = columnOf(layout, "status");
  const middle = checkCodeColumn(layout) - 1;
  const row = layout.progressRow;
  const left = { top: row, left: layout.firstShown, bottom: row, right: middle };
  pen.spread(left, "progress", progress(layout, fields, checks));
  const shares = fields.map((field) => field.share);
  const code = checkCode(blockOf(layout, "weight"), shares);
  pen.spread({ top: row, left: middle + 1, bottom: row, right: status }, "checkCode", {
    formula: `"${PRINTED.checkCode} "&${code.formula}`,
    value: `${PRINTED.checkCode} ${code.value}`,
  });
  return code.value;
}

function footText(layout: FormLayout): string {
  const how = asksForNumbers(layout.form) ? PRINTED.fillYellow + PRINTED.fillNumbers : PRINTED.fillYellow;
  return [`填写说明：${how}`, ...layout.form.notes].join("\n");
}

function firstBlank(
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
): { row: number; column: number } {
  const unit = layout.unitPlace;
  if (unit !== null && unitOf(input) === null) return { row: unit.row, column: unit.left };
  const open = fields.find((field) => field.open && field.blank) ?? fields.find((field) => field.open);
  if (open === undefined) return { row: layout.titleRow, column: layout.firstShown };
  return { row: open.place.row, column: open.place.column };
}

function shownRow(layout: FormLayout, row: number): Area {
  return { top: row, left: layout.firstShown, bottom: row, right: layout.lastShown };
}
