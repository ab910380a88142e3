// 汇总表: the notice's own table with the total of every field and how many units stand behind it.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import type { Line } from "../../form/layout";
import { layoutForm } from "../../form/layout";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import type { ConsolidatedColumns } from "./consolidated-columns";
import { consolidatedColumns } from "./consolidated-columns";
import { drawLabels, labelSpans, raisedHeights } from "./consolidated-labels";
import { drawLines } from "./consolidated-lines";
import { CONSOLIDATED, type TotalPlaces } from "./consolidated-places";
import { drawFormTotals } from "./form-totals";
import { heightOf } from "./list-sheet";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 };

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
  places: TotalPlaces,
  texts: ConsolidatedTexts,
  words: RollupWords,
): SheetPlan {
  const pen = new SheetPen();
  const layout = layoutForm(form);
  const columns = consolidatedColumns(form, fields, words);
  drawTop(pen, rollup, columns, texts, words);
  drawHeads(pen, columns, words);
  const own = drawLines(pen, rollup, layout, columns, fields, CONSOLIDATED.first, words);
  const foot = CONSOLIDATED.first + own.length;
  const totals = drawFormTotals(pen, rollup, fields, columns, places.fields, foot, words);
  const note = foot + totals.length;
  const right = columns.remark.column;
  pen.spread(across(note, right), "note", words.totalsNote);
  pen.spread(across(note + 1, right), "body", words.signature);
  const top = topRows(texts, columns);
  const bottom = [
    ...totals,
    { row: note, height: heightOf(words.totalsNote, columns.total, "note") },
    { row: note + 1, height: 36 },
  ];
  const { heights, starts } = layPages(layout.lines, columns, own, { top, bottom });
  drawLabels(pen, CONSOLIDATED.first, labelSpans(layout.lines, columns, new Set(starts)));
  return pen.done({
    name: SHEETS.consolidated,
    visibility: "visible",
    columns: columns.widths.map((width, index) => ({ column: index + 1, width })),
    rows: [
      ...top,
      ...heights.map((height, index) => ({ row: CONSOLIDATED.first + index, height })),
      ...bottom,
    ],
    freeze: { rows: CONSOLIDATED.first - 1, columns: 0 },
    print: {
      orientation: "landscape",
      area: { top: CONSOLIDATED.title, left: 1, bottom: note + 1, right },
      titleRows: { from: CONSOLIDATED.head, to: CONSOLIDATED.head + 1 },
      ...pageCuts(starts.map((index) => CONSOLIDATED.first + index)),
      margins: MARGINS,
      footer: words.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: CONSOLIDATED.first, column: 1 },
    gridLines: false,
  });
}

/**
 * Heights with room for merged labels, and the lines that begin a new page. The lines of a grid's row stay together;
 * those of a sentence, often a page of them, are parted, and their label is said again.
 */
function layPages(
  lines: readonly Line[],
  columns: ConsolidatedColumns,
  own: readonly number[],
  around: { readonly top: readonly RowPlan[]; readonly bottom: readonly RowPlan[] },
): { readonly heights: readonly number[]; readonly starts: readonly number[] } {
  const whole = raisedHeights(labelSpans(lines, columns, new Set()), own);
  const blocks: number[][] = [];
  const together = columns.answers.every((answer) => answer.phrase === null);
  lines.forEach((line, index) => {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && together && lines[index - 1]?.source === line.source) last.push(index);
    else blocks.push([index]);
  });
  const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
  const pages = splitPages(
    blocks,
    blocks.map((block) => sum(block.map((index) => whole[index] as number))),
    columns.total,
    MARGINS,
    {
      above: sum(around.top.map((row) => row.height)),
      head: sum(around.top.slice(-2).map((row) => row.height)),
      below: sum(around.bottom.map((row) => row.height)),
    },
    "landscape",
  );
  const starts = pages.slice(1).map((page) => page[0]?.[0] as number);
  return { heights: raisedHeights(labelSpans(lines, columns, new Set(starts)), whole), starts };
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
  pen.spread(across(CONSOLIDATED.title, right), "title", texts.title);
  pen.spread(across(CONSOLIDATED.spans, right), "subtitle", texts.spans);
  pen.spread(across(CONSOLIDATED.office, right), "body", words.office(rollup.campaign.office));
  pen.spread(across(CONSOLIDATED.rate, right), "body", texts.rate);
}

function topRows(texts: ConsolidatedTexts, columns: ConsolidatedColumns): RowPlan[] {
  const heads = columns.answers.map((answer) => heightOf(answer.label, answer.width, "columnHead"));
  return [
    { row: CONSOLIDATED.title, height: heightOf(texts.title, columns.total, "title") },
    { row: CONSOLIDATED.spans, height: 24 },
    { row: CONSOLIDATED.office, height: 22 },
    { row: CONSOLIDATED.rate, height: 22 },
    { row: CONSOLIDATED.head, height: Math.max(22, ...heads) },
    { row: CONSOLIDATED.head + 1, height: 22 },
  ];
}

/** The notice's heads; under each column of figures what stands there now. */
function drawHeads(pen: SheetPen, columns: ConsolidatedColumns, words: RollupWords): void {
  const both = (column: number, label: string): void =>
    pen.spread(
      { top: CONSOLIDATED.head, left: column, bottom: CONSOLIDATED.head + 1, right: column },
      "columnHead",
      label,
    );
  const [first, second] = columns.labels;
  // The notice prints 活动项目 once over both of its columns.
  if (first !== undefined && second !== undefined && first.label === second.label) {
    const area = {
      top: CONSOLIDATED.head,
      left: first.column,
      bottom: CONSOLIDATED.head + 1,
      right: second.column,
    };
    pen.spread(area, "columnHead", first.label);
  } else for (const { column, label } of columns.labels) both(column, label);
  both(columns.remark.column, columns.remark.label);
  for (const answer of columns.answers) {
    const left = answer.phrase ?? answer.total;
    pen.spread(
      { top: CONSOLIDATED.head, left, bottom: CONSOLIDATED.head, right: answer.reported },
      "columnHead",
      answer.label,
    );
    if (answer.phrase !== null) pen.put(CONSOLIDATED.head + 1, answer.phrase, "columnHead", words.field);
    pen.put(CONSOLIDATED.head + 1, answer.total, "columnHead", words.total);
    if (answer.measure !== null) pen.put(CONSOLIDATED.head + 1, answer.measure, "columnHead", words.measure);
    pen.put(CONSOLIDATED.head + 1, answer.reported, "columnHead", words.reportedHead);
  }
}
