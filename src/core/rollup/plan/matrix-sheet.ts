// 分单位明细表: units × fields, each cell saying by mark and colour what it is.
import type { Field } from "../../campaign/fields";
import { fillValidation } from "../../form/sheets/fill-validation";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import type { LongSheetPlan } from "../../sheet/long-plan";
import { linesNeeded, rowHeight, textWidth } from "../../sheet/measure";
import { splitColumns } from "../../sheet/page-columns";
import type { RowPlan } from "../../sheet/plan";
import type { MatrixCell } from "../matrix";
import type { Rollup } from "../rollup";
import { drawLegend } from "./matrix-legend";
import { showCell } from "./matrix-cell";
import { HEAD_WIDTHS, matrixRows } from "./matrix-rows";
import { fieldColumn, HEAD, MATRIX, MATRIX_HEADS, matrixMark, unitRow } from "./places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const WIDTH = { number: 11.5, text: 24, widest: 60 };
const SIZE = 11;
/** Percent: legible, and some ten columns of figures on a landscape page. */
const PRINT_SCALE = 75;
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 };
/** Excel's highest row is 409 points: 26 lines. Longer texts get a wider column. */
const MOST_LINES = 26;
const MOST_SECTION_LINES = 3;

/** First and last index of fields side by side. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export function planMatrix(
  rollup: Rollup,
  fields: readonly Field[],
  title: string,
  note: string,
  words: RollupWords,
): LongSheetPlan {
  const pen = new SheetPen();
  const widths = fields.map((field, index) => fieldWidth(field, index, rollup));
  const right = MATRIX_HEADS + fields.length;
  const grouped = rollup.units.some((unit) => unit.group !== null);
  const across = Math.min(right, MATRIX_HEADS + 12);
  // Right of the columns that are printed on every page: there only a piece of it would stand.
  pen.spread(line(MATRIX.titleRow, HEAD.status, across), "titleLeft", title);
  pen.spread(line(MATRIX.noteRow, HEAD.status, across), "note", note);
  const { code, unit, group, status } = HEAD_WIDTHS;
  const heads = [code, unit, grouped ? group : 0, status];
  const pages = splitColumns(widths, PRINT_SCALE, MARGINS, {
    before: heads.reduce((sum, width) => sum + width, 0),
    repeated: code + unit,
  });
  const spans = pages.flatMap((page) => runs(fields, page));
  drawHeads(pen, rollup, fields, spans, widths, words);
  const last = unitRow(Math.max(1, rollup.units.length) - 1);
  openFigures(pen, fields, last);
  const legend = drawLegend(pen, last + 2, words);
  const sheet = pen.done({
    name: SHEETS.matrix,
    visibility: "visible",
    columns: [code, unit, group, status, ...widths].map((width, index) => ({
      column: index + 1,
      width,
      ...(index + 1 === HEAD.group && !grouped ? { hidden: true } : {}),
    })),
    rows: [...headRows(fields, widths, spans), ...legend],
    freeze: { rows: MATRIX.labelRow, columns: MATRIX_HEADS },
    filter: { top: MATRIX.labelRow, left: 1, bottom: last, right },
    print: {
      orientation: "landscape",
      // Without the legend: it would add a page of heads alone below each page, and the marks say what they are.
      area: { top: MATRIX.titleRow, left: 1, bottom: last, right },
      titleRows: { from: MATRIX.sectionRow, to: MATRIX.labelRow },
      titleColumns: { from: HEAD.code, to: HEAD.unit },
      pagesWide: 0,
      scale: PRINT_SCALE,
      pageColumns: pages.slice(1).map(({ from }) => fieldColumn(from)),
      margins: MARGINS,
      footer: words.footer,
      centered: false,
    },
    // Sorting open cells would part figures from their units.
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: true },
    cursor: { row: MATRIX.firstRow, column: MATRIX_HEADS + 1 },
    gridLines: false,
  });
  return rollup.units.length === 0
    ? sheet
    : { ...sheet, tables: [matrixRows(rollup, fields, widths, words)] };
}

/** The office corrects where the figure stands; all else is locked. */
function openFigures(pen: SheetPen, fields: readonly Field[], last: number): void {
  fields.forEach((field, index) => {
    const column = fieldColumn(index);
    const area = { top: MATRIX.firstRow, left: column, bottom: last, right: column };
    pen.unlock(area);
    // A prompt at every cell would be in the way of reading.
    const { rule, style, error, areas } = fillValidation(field, area);
    pen.validate({ rule, style, error, areas });
  });
}

/** @param spans neighbouring fields of one section and page: a label over two pages would be cut in half */
function drawHeads(
  pen: SheetPen,
  rollup: Rollup,
  fields: readonly Field[],
  spans: readonly Span[],
  widths: readonly number[],
  words: RollupWords,
): void {
  [words.code, words.unit, words.group, words.status].forEach((label, index) => {
    // The filter's arrows stand in the lower header row, so these are not merged over both.
    pen.put(MATRIX.sectionRow, index + 1, "columnHead", null);
    pen.put(MATRIX.labelRow, index + 1, "columnHead", label);
  });
  for (const span of spans) {
    const area = line(MATRIX.sectionRow, fieldColumn(span.from), fieldColumn(span.to));
    const label = (fields[span.from] as Field).section.label;
    // In a corner of a page there is no room; the field's own label is unique without it.
    pen.spread(area, "columnHead", sectionLines(span, label, widths) > MOST_SECTION_LINES ? null : label);
  }
  pen.put(MATRIX.keyRow, 1, "hidden", matrixMark(rollup));
  fields.forEach((field, index) => {
    pen.put(MATRIX.keyRow, fieldColumn(index), "hidden", field.key);
    pen.put(MATRIX.labelRow, fieldColumn(index), "columnHead", headOf(field));
  });
}

function headOf(field: Field): string {
  return field.spec.measure === undefined ? field.label : `${field.label}（${field.spec.measure}）`;
}

/** Wide enough for the longest number with its mark, and for a text so that it fits into the highest row. */
function fieldWidth(field: Field, index: number, { matrix }: Rollup): number {
  const words = field.spec.kind === "text" || field.spec.kind === "choice" || field.spec.kind === "date";
  let width = words ? WIDTH.text : WIDTH.number;
  const texts: string[] = [];
  for (const row of matrix.cells) {
    const { ink } = showCell(row[index] as MatrixCell, field);
    if (typeof ink === "number") width = Math.max(width, String(ink).length + 5);
    // A line holds one character at least.
    else if (ink !== null && ink.length >= MOST_LINES) texts.push(ink);
  }
  const long = texts.filter((text) => linesNeeded(text, width, SIZE) > MOST_LINES);
  const needed = long.map((text) => Math.ceil((textWidth(text) * 2.2) / MOST_LINES));
  return Math.min(
    needed.reduce((widest, one) => Math.max(widest, one), width),
    WIDTH.widest,
  );
}

function headRows(fields: readonly Field[], widths: readonly number[], spans: readonly Span[]): RowPlan[] {
  const sections = spans
    .map((span) => sectionLines(span, (fields[span.from] as Field).section.label, widths))
    .filter((lines) => lines <= MOST_SECTION_LINES);
  // The filter's arrow takes a corner: one line more.
  const labels = fields.map((field, index) => linesNeeded(headOf(field), widths[index] as number, SIZE) + 1);
  return [
    { row: MATRIX.keyRow, height: 12, hidden: true },
    { row: MATRIX.titleRow, height: 32 },
    { row: MATRIX.noteRow, height: 20 },
    { row: MATRIX.sectionRow, height: rowHeight(Math.max(1, ...sections), SIZE) },
    { row: MATRIX.labelRow, height: rowHeight(Math.max(1, ...labels), SIZE) },
  ];
}

function sectionLines({ from, to }: Span, label: string, widths: readonly number[]): number {
  const width = widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
  return linesNeeded(label, width, SIZE);
}

/** Neighbouring fields of one section, within a page. */
function runs(fields: readonly Field[], page: Span): Span[] {
  const found: { from: number; to: number }[] = [];
  for (let index = page.from; index <= page.to; index += 1) {
    const last = found[found.length - 1];
    const section = (fields[index] as Field).section;
    if (last !== undefined && (fields[last.from] as Field).section === section) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found;
}

function line(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}
