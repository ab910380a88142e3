// 打印: the notice's own table, its sentences with the figures in them, for paper and seal.
import type { Column, Row, Section } from "../../campaign/schema";
import { absoluteName, type Area, quotedSheetName } from "../../sheet/address";
import { type Ink, SheetPen } from "../../sheet/build";
import { heightFor, linesNeeded, rowHeight } from "../../sheet/measure";
import { splitPages } from "../../sheet/pages";
import type { SheetPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import { type Computed, textLiteral } from "./computed";
import type { FormInput } from "../input";
import { checkCodeColumn, columnOf, type FormLayout, TABLE_SHEET } from "../layout";
import type { DrawnField } from "./fields";
import { unitCell } from "./header";

const WIDTHS: Readonly<Record<Column["kind"], number>> = {
  section: 16,
  item: 44,
  requirement: 34,
  unit: 28,
  figures: 20,
  prose: 48,
};
const PROSE_ITEM_WIDTH = 14;
const MARGINS = { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7 };
const TEXT_SIZE = 11;
const SMALL_SIZE = 10;

export function planPrint(
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  checkCode: string,
): SheetPlan {
  const pen = new SheetPen();
  const { form } = layout;
  const prose = form.columns.some((column) => column.kind === "prose");
  const widths = form.columns.map((column) =>
    prose && column.kind === "item" ? PROSE_ITEM_WIDTH : WIDTHS[column.kind],
  );
  const width = widths.reduce((sum, each) => sum + each, 0);
  const last = form.columns.length;
  const whole = (row: number): Area => ({ top: row, left: 1, bottom: row, right: last });
  const rows: { row: number; height: number }[] = [];

  pen.spread(whole(1), "title", form.title);
  rows.push({ row: 1, height: rowHeight(linesNeeded(form.title, width, 18), 18) + 6 });
  const header = headerLine(layout, input);
  pen.spread(whole(2), "body", header);
  rows.push({
    row: 2,
    height: rowHeight(Math.max(2, linesNeeded(header.value, width, TEXT_SIZE)), TEXT_SIZE),
  });
  const headRow = 3;
  drawHeads(pen, form.columns, headRow);
  rows.push({ row: headRow, height: 26 });

  let row = headRow + 1;
  const drawn: { section: Section; row: number; height: number }[] = [];
  for (const section of form.sections) {
    for (const source of section.rows) {
      drawn.push({
        section,
        row,
        height: drawRow(pen, layout, input, fields, source, row, widths, isBare(section)),
      });
      row += 1;
    }
  }
  const above = rows.reduce((sum, each) => sum + each.height, 0);
  const pages = splitPages(
    drawn,
    drawn.map((each) => each.height),
    width,
    MARGINS,
    { above: above + 60, head: 26 },
  );
  for (const section of form.sections) {
    // A section that goes on over the page says its name again there, as the notices themselves do.
    for (const part of pages
      .map((page) => page.filter((each) => each.section === section))
      .filter((each) => each.length > 0)) {
      drawSection(pen, form.columns, section, part[0]?.row as number, part[part.length - 1]?.row as number);
    }
  }
  rows.push(...drawn.map(({ row: at, height }) => ({ row: at, height })));
  const code: Computed<string> = {
    formula: `"${PRINTED.checkCode} "&SUBSTITUTE(${tableCell(layout.progressRow, checkCodeColumn(layout))},"${PRINTED.checkCode} ","")`,
    value: `${PRINTED.checkCode} ${checkCode}`,
  };
  pen.spread(whole(row), "body", PRINTED.signature);
  rows.push({ row, height: heightFor(PRINTED.signature, width, TEXT_SIZE) + 12 });
  pen.spread(whole(row + 1), "note", code);
  rows.push({ row: row + 1, height: 18 });
  return pen.done({
    name: PRINTED.printSheet,
    visibility: "visible",
    columns: widths.map((each, index) => ({ column: index + 1, width: each })),
    rows,
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: row + 1, right: last },
      titleRows: { from: headRow, to: headRow },
      ...(pages.length === 1 ? { pagesTall: 1 } : {}),
      margins: MARGINS,
      footer: "第 &P 页，共 &N 页",
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

function drawHeads(pen: SheetPen, columns: readonly Column[], row: number): void {
  for (let from = 0; from < columns.length;) {
    let to = from;
    while (to + 1 < columns.length && columns[to + 1]?.label === columns[from]?.label) to += 1;
    pen.spread(
      { top: row, left: from + 1, bottom: row, right: to + 1 },
      "columnHead",
      columns[from]?.label ?? "",
    );
    from = to + 1;
  }
}

/** Where no row of a section has an item, the section's name stands for it. */
function isBare(section: Section): boolean {
  return section.rows.every((each) => each.item === undefined);
}

function drawSection(
  pen: SheetPen,
  columns: readonly Column[],
  section: Section,
  first: number,
  last: number,
): void {
  const at = columns.findIndex((column) => column.kind === "section") + 1;
  if (at === 0) return;
  const item = columns.findIndex((column) => column.kind === "item") + 1;
  pen.spread(
    { top: first, left: at, bottom: last, right: isBare(section) && item > 0 ? item : at },
    "section",
    section.label,
  );
}

/** Draws one row of the notice's table; returns the height it needs. */
function drawRow(
  pen: SheetPen,
  layout: FormLayout,
  input: FormInput,
  fields: readonly DrawnField[],
  source: Row,
  row: number,
  widths: readonly number[],
  bare: boolean,
): number {
  let height = 22;
  const need = (text: string, width: number, size: number, spare = 0): void => {
    height = Math.max(height, rowHeight(linesNeeded(text, width, size) + spare, size));
  };
  layout.form.columns.forEach((column, index) => {
    const width = widths[index] as number;
    const at = index + 1;
    if (column.kind === "item" && !bare) {
      pen.put(row, at, "label", source.item ?? null);
      need(source.item ?? "", width, TEXT_SIZE);
    } else if (column.kind === "requirement") {
      pen.put(row, at, "requirement", source.requirement ?? null);
      need(source.requirement ?? "", width, SMALL_SIZE);
    } else if (column.kind === "unit") {
      const unit = unitText(layout, input);
      pen.put(row, at, "printedCenter", unit);
      need(unit.value, width, TEXT_SIZE);
    } else if (column.kind === "figures" || column.kind === "prose") {
      const own = fields.filter(
        (field) => field.place.field.row === source && field.place.field.column.id === column.id,
      );
      const ink = cellInk(layout, source, column, own);
      pen.put(row, at, column.kind === "prose" ? "printed" : "printedCenter", ink);
      const texts = own.filter((field) => field.place.field.spec.kind === "text").length;
      need(inkText(ink), width, TEXT_SIZE, texts);
    }
  });
  return height;
}

/** The cell's own text with each figure in its place; a live formula where it has figures. */
function cellInk(layout: FormLayout, source: Row, column: Column, own: readonly DrawnField[]): Ink {
  const cell = source.cells[column.id];
  if (cell === undefined) return null;
  if (own.length === 0) return cell.text === undefined || cell.text === "" ? null : cell.text;
  const text = cell.text ?? own.map((field) => `{${field.place.field.key}}`).join("　");
  const formula: string[] = [];
  let value = "";
  for (const part of text.split(/(\{[a-z0-9_]+\})/)) {
    if (part === "") continue;
    const drawn = own.find((field) => part === `{${field.place.field.key}}`);
    if (drawn === undefined) {
      formula.push(textLiteral(part));
      value += part;
    } else {
      formula.push(tableCell(drawn.place.row, columnOf(layout, "printed", column)));
      value += drawn.printed;
    }
  }
  return { formula: formula.join("&"), value };
}

function inkText(ink: Ink): string {
  if (ink === null) return "";
  return String(typeof ink === "object" ? ink.value : ink);
}

function tableCell(row: number, column: number): string {
  return `${quotedSheetName(TABLE_SHEET)}!${absoluteName(row, column)}`;
}

/** The header fields on one line, as the notice prints them, live. */
function headerLine(layout: FormLayout, input: FormInput): Computed<string> {
  const parts = layout.header.map(({ field, row, blank }) => {
    const label = `${field.label}：`;
    if (field.role === "unit") {
      const unit = unitText(layout, input);
      return { formula: `${textLiteral(label)}&${unit.formula}`, value: label + unit.value };
    }
    const band = `${quotedSheetName(TABLE_SHEET)}!${absoluteName(row, 1)}:${absoluteName(row, layout.columns.length)}`;
    const cell = `INDEX(${band},${blank.left})`;
    const typed = input.values.get(field.key);
    const room = "　　　　　　";
    if (field.kind === "date") {
      return {
        formula: `${textLiteral(label)}&IF(ISERROR(${cell}),"",IF(ISNUMBER(${cell}),YEAR(${cell})&"年"&MONTH(${cell})&"月"&DAY(${cell})&"日",IF(LEN(${cell})=0,"${room}",${cell}&"")))`,
        value:
          label +
          (typed === undefined || typed === ""
            ? room
            : typeof typed === "number"
              ? serialText(typed)
              : String(typed)),
      };
    }
    return {
      formula: `${textLiteral(label)}&IF(ISERROR(${cell}),"",IF(LEN(${cell})=0,"${room}",${cell}&""))`,
      value: label + (typed === undefined || typed === "" ? room : String(typed)),
    };
  });
  return {
    formula: parts.map((part) => part.formula).join(`&"　　"&`) || `""`,
    value: parts.map((part) => part.value).join("　　"),
  };
}

/** 1900-system serial → 2023年6月30日. */
function serialText(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

function unitText(layout: FormLayout, input: FormInput): Computed<string> {
  const cell = unitCell(layout, quotedSheetName(TABLE_SHEET));
  const chosen = input.unit?.name ?? unitChosen(layout, input);
  const room = "　　　　　　　　";
  if (cell === null) return { formula: `"${room}"`, value: room };
  return { formula: `IF(LEN(${cell})=0,"${room}",${cell}&"")`, value: chosen === "" ? room : chosen };
}

function unitChosen(layout: FormLayout, input: FormInput): string {
  const place = layout.header.find((each) => each.field.role === "unit");
  const typed = place === undefined ? undefined : input.values.get(place.field.key);
  return typed === undefined ? "" : String(typed);
}
