// The two campaigns' forms, every field filled with something that occurs once, and marked as what it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Field } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form, Unit } from "../../../src/core/campaign/schema";
import { closedTextOf, columnOf, type FormLayout, layoutForm, placesOf } from "../../../src/core/form/layout";
import { planForm } from "../../../src/core/form/plan";
import type { CellContent } from "../../../src/core/sheet/plan";
import { writeWorkbook } from "../../../src/xlsx/write";
import { type Book, type Mark, type Table, tableSheet } from "./book";
import { parseBook } from "./parse-book";

export interface FilledForm {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: Unit;
  readonly layout: FormLayout;
  readonly bytes: Uint8Array;
  readonly book: Book;
  /** Field key → what was typed, where it occurs once in the whole workbook. */
  readonly typed: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, Field>;
}

export const CAMPAIGNS = ["zhoushan-2023", "lianglukou-2020"] as const;

export async function filledForm(id: (typeof CAMPAIGNS)[number]): Promise<FilledForm> {
  const path = join(__dirname, `../../../assets/campaigns/${id}.json`);
  const { value: campaign } = loadCampaign(readFileSync(path, "utf8"));
  const form = campaign?.forms[0];
  const unit = campaign?.roster.units[0];
  if (campaign === null || form === undefined || unit === undefined)
    throw new Error(`${id} cannot be loaded`);
  const layout = layoutForm(form);
  const values = new Map<string, CellContent>(
    layout.fields.map((field, i) => [field.key, valueFor(field, i)]),
  );
  const plan = planForm({ campaign, form, period: null, unit, issued: "2023-05-19T09:00:00+08:00", values });
  const bytes = await writeWorkbook(plan);
  const book = parseBook(bytes);
  mark(tableSheet(book).content.table, layout);
  const unique = [...values].filter(([, value]) => value !== "是");
  return {
    campaign,
    form,
    unit,
    layout,
    bytes,
    book,
    typed: new Map(unique.map(([key, value]) => [key, String(value)])),
    fields: new Map(layout.fields.map((field) => [field.key, field])),
  };
}

function valueFor(field: Field, index: number): CellContent {
  switch (field.spec.kind) {
    case "count":
    case "decimal":
      return 100_001 + index;
    case "yesNo":
      return "是";
    case "text":
    case "phone":
    case "choice":
    case "date":
      return `第${100_001 + index}项`;
  }
}

function mark(table: Table, layout: FormLayout): void {
  const at = new Map(table.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const put = (row: number, column: number, own: Mark): void => {
    const cell = at.get(`${row}:${column}`);
    if (cell !== undefined && cell.value !== null) cell.mark = own;
  };
  const prose = layout.columns.some((column) => column.role === "phrase");
  const labels = columnOf(layout, prose ? "phrase" : "item");
  for (const column of layout.columns) {
    table.idOfColumn.set(column.column, column.id);
    if (column.role !== "keys") put(layout.keyRow, column.column, { kind: "columnKey", id: column.id });
    if (column.role === "value" && !prose)
      put(layout.headRow, column.column, { kind: "head", id: column.id });
  }
  layout.lines.forEach((line, index) => {
    table.lineOfRow.set(line.row, index);
    put(line.row, 1, { kind: "key", line: index });
    if (line.fields.length > 0) put(line.row, labels, { kind: "label", line: index, readable: true });
    for (const column of layout.columns) {
      if (column.role === "measure") put(line.row, column.column, { kind: "measure" });
      if (column.role === "value" && closedTextOf(line, column.source?.id) !== null)
        put(line.row, column.column, { kind: "hint", line: index });
    }
  });
  for (const { field, row, column } of placesOf(layout))
    put(row, column, { kind: "figure", field: field.key });
}
