// 汇总表: the notice's own table with the total of every field and how many units stand behind it.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import type { FormLayout, Line } from "../../form/layout";
import { layoutForm } from "../../form/layout";
import { type Area, absoluteName } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import type { Answer, ConsolidatedColumns } from "./consolidated-columns";
import { consolidatedColumns } from "./consolidated-columns";
import { drawLabels } from "./consolidated-labels";
import type { TotalCells } from "./form-totals";
import { drawFormTotals } from "./form-totals";
import { heightOf } from "./list-sheet";
import { shownText } from "./shown";
import { remarkText, reportedInk, totalInk } from "./total-cell";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const TITLE_ROW = 1;
const SPAN_ROW = 2;
const OFFICE_ROW = 3;
const RATE_ROW = 4;
/** Two header rows; then the lines. */
const HEAD_ROW = 5;
const FIRST_ROW = 7;
const LEAST_HEIGHT = 24;

export interface ConsolidatedTexts {
  readonly title: string;
  readonly spans: string;
  /** How many units stand behind the totals, as 报送情况 says it. */
  readonly rate: { readonly formula: string; readonly value: string };
}

export function planConsolidated(
  rollup: Rollup,
  form: Form,
  fields: readonly Field[],
  texts: ConsolidatedTexts,
  words: RollupWords,
): SheetPlan {
  const pen = new SheetPen();
  const layout = layoutForm(form);
  const columns = consolidatedColumns(form, fields, words);
  drawTop(pen, rollup, columns, texts, words);
  drawHeads(pen, columns, words);
  const heights = drawLines(pen, rollup, layout, columns, fields, words);
  const foot = FIRST_ROW + heights.length;
  const totals = drawFormTotals(pen, rollup, fields, columns, totalCells(layout, columns), foot, words);
  const note = foot + totals.length;
  const right = columns.remark.column;
  pen.spread(across(note, right), "note", words.totalsNote);
  pen.spread(across(note + 1, right), "body", words.signature);
  return pen.done({
    name: SHEETS.consolidated,
    visibility: "visible",
    columns: columns.widths.map((width, index) => ({ column: index + 1, width })),
    rows: [
      ...topRows(texts, columns),
      ...heights,
      ...totals,
      { row: note, height: heightOf(words.totalsNote, columns.total, "note") },
      { row: note + 1, height: 36 },
    ],
    freeze: { rows: FIRST_ROW - 1, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: TITLE_ROW, left: 1, bottom: note + 1, right },
      titleRows: { from: HEAD_ROW, to: HEAD_ROW + 1 },
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
      footer: words.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: FIRST_ROW, column: 1 },
    gridLines: false,
  });
}

function across(row: number, right: number): Area {
  return { top: row, left: 1, bottom: row, right };
}

function drawTop(
  pen: SheetPen,
  rollup: Rollup,
  columns: ConsolidatedColumns,
  texts: ConsolidatedTexts,
  words: RollupWords,
): void {
  const right = columns.remark.column;
  pen.spread(across(TITLE_ROW, right), "title", texts.title);
  pen.spread(across(SPAN_ROW, right), "subtitle", texts.spans);
  pen.spread(across(OFFICE_ROW, right), "body", words.office(rollup.campaign.office));
  pen.spread(across(RATE_ROW, right), "body", texts.rate);
}

function topRows(texts: ConsolidatedTexts, columns: ConsolidatedColumns): RowPlan[] {
  const heads = columns.answers.map((answer) => heightOf(answer.label, answer.width, "columnHead"));
  return [
    { row: TITLE_ROW, height: heightOf(texts.title, columns.total, "title") },
    { row: SPAN_ROW, height: 24 },
    { row: OFFICE_ROW, height: 22 },
    { row: RATE_ROW, height: 22 },
    { row: HEAD_ROW, height: Math.max(22, ...heads) },
    { row: HEAD_ROW + 1, height: 22 },
  ];
}

/** The notice's heads; under each column of figures what stands there now. */
function drawHeads(pen: SheetPen, columns: ConsolidatedColumns, words: RollupWords): void {
  const both = (column: number, label: string): void =>
    pen.spread({ top: HEAD_ROW, left: column, bottom: HEAD_ROW + 1, right: column }, "columnHead", label);
  const [first, second] = columns.labels;
  // The notice prints 活动项目 once over both of its columns.
  if (first !== undefined && second !== undefined && first.label === second.label) {
    const area = { top: HEAD_ROW, left: first.column, bottom: HEAD_ROW + 1, right: second.column };
    pen.spread(area, "columnHead", first.label);
  } else for (const { column, label } of columns.labels) both(column, label);
  both(columns.remark.column, columns.remark.label);
  for (const answer of columns.answers) {
    const left = answer.phrase ?? answer.total;
    pen.spread({ top: HEAD_ROW, left, bottom: HEAD_ROW, right: answer.reported }, "columnHead", answer.label);
    if (answer.phrase !== null) pen.put(HEAD_ROW + 1, answer.phrase, "columnHead", words.field);
    pen.put(HEAD_ROW + 1, answer.total, "columnHead", words.total);
    if (answer.measure !== null) pen.put(HEAD_ROW + 1, answer.measure, "columnHead", words.measure);
    pen.put(HEAD_ROW + 1, answer.reported, "columnHead", words.reportedHead);
  }
}

function drawLines(
  pen: SheetPen,
  rollup: Rollup,
  layout: FormLayout,
  columns: ConsolidatedColumns,
  fields: readonly Field[],
  words: RollupWords,
): RowPlan[] {
  const fieldAt = new Map(fields.map((field, index) => [field.key, index]));
  const heights = layout.lines.map((line, index) => {
    const row = FIRST_ROW + index;
    const remark = remarkOf(rollup, line, fieldAt, columns.remark.width, words);
    pen.put(row, columns.remark.column, "remark", remark === "" ? null : remark);
    for (const answer of columns.answers) {
      const field = line.fields.find((own) => own.column.id === answer.source.id);
      if (field === undefined) drawClosed(pen, row, answer, line, words);
      else drawField(pen, rollup, row, answer, field, fieldAt.get(field.key) as number, words);
    }
    return Math.max(
      LEAST_HEIGHT,
      heightOf(remark, columns.remark.width, "remark"),
      lineHeight(line, columns),
    );
  });
  drawLabels(pen, FIRST_ROW, layout.lines, columns, heights);
  return heights.map((height, index) => ({ row: FIRST_ROW + index, height: Math.ceil(height) }));
}

/** Where each field's total stands. */
function totalCells(layout: FormLayout, columns: ConsolidatedColumns): TotalCells {
  return new Map(
    layout.lines.flatMap((line, index) =>
      line.fields.map((field) => {
        const answer = columns.answers.find((one) => one.source.id === field.column.id) as Answer;
        return [field.key, absoluteName(FIRST_ROW + index, answer.total)] as const;
      }),
    ),
  );
}

function drawField(
  pen: SheetPen,
  rollup: Rollup,
  row: number,
  answer: Answer,
  field: Field,
  index: number,
  words: RollupWords,
): void {
  if (answer.phrase !== null) pen.put(row, answer.phrase, "phrase", field.label);
  pen.put(row, answer.total, "total", totalInk(rollup, field, index, words));
  if (answer.measure !== null) pen.put(row, answer.measure, "measure", field.spec.measure ?? null);
  pen.put(row, answer.reported, "status", reportedInk(rollup, field, index, words));
}

/** A cell in which the notice asks for nothing, or for something that stands elsewhere. */
function drawClosed(pen: SheetPen, row: number, answer: Answer, line: Line, words: RollupWords): void {
  const cells = line.source.cells;
  const cell = cells[answer.source.id];
  const none = Object.keys(cells).length === 0 ? words.seeAbove : null;
  const text = cell !== undefined && cell.fields.length > 1 ? words.seeBelow : (cell?.text ?? null);
  const area = { top: row, left: answer.phrase ?? answer.total, bottom: row, right: answer.reported };
  pen.spread(area, "closed", line.under ? null : (text ?? none));
}

function remarkOf(
  rollup: Rollup,
  line: Line,
  fieldAt: ReadonlyMap<string, number>,
  width: number,
  words: RollupWords,
): string {
  const texts = line.fields.map((field) =>
    remarkText(rollup, field, fieldAt.get(field.key) as number, width, words),
  );
  // One cell says the same for all figures of a line only once.
  return shownText([...new Set(texts)].filter((text) => text !== "").join("\n"));
}

function lineHeight(line: Line, columns: ConsolidatedColumns): number {
  const phrase = columns.answers.find((answer) => answer.phrase !== null);
  const width = phrase === undefined ? columns.itemWidth : phrase.phraseWidth;
  return heightOf(line.label, width, "label");
}
