// 分单位明细表: units × fields, each cell saying by mark and colour what it is.
import type { Field } from "../../campaign/fields";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import { linesNeeded, rowHeight, textWidth } from "../../sheet/measure";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import { heightOf } from "./list-sheet";
import { drawLegend } from "./matrix-legend";
import type { MatrixShown } from "./matrix-cell";
import { showCell } from "./matrix-cell";
import { fieldColumn, MATRIX, MATRIX_HEADS, unitRow } from "./places";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

const WIDTH = { code: 9, unit: 26, status: 8, number: 10, text: 24, widest: 60 };
const SIZE = 11;
/** Excel's highest row is 409 points: 26 lines. Longer texts get a wider column. */
const MOST_LINES = 26;
const LEAST_HEIGHT = 22;

export function planMatrix(
  rollup: Rollup,
  fields: readonly Field[],
  title: string,
  note: string,
  words: RollupWords,
): SheetPlan {
  const pen = new SheetPen();
  const shown = rollup.matrix.cells.map((row) =>
    row.map((cell, index) => showCell(cell, fields[index] as Field)),
  );
  const widths = fields.map((field, index) =>
    fieldWidth(
      field,
      shown.map((row) => row[index] as MatrixShown),
    ),
  );
  const right = MATRIX_HEADS + fields.length;
  const across = Math.min(right, MATRIX_HEADS + 9);
  pen.spread(line(MATRIX.titleRow, 1, across), "titleLeft", title);
  pen.spread(line(MATRIX.noteRow, 1, across), "note", note);
  drawHeads(pen, rollup, fields, words);
  const heights = rollup.units.map((_, index) =>
    drawUnit(pen, rollup, index, shown[index] ?? [], widths, words),
  );
  const last = unitRow(Math.max(1, rollup.units.length) - 1);
  const legend = drawLegend(pen, last + 2, words);
  return pen.done({
    name: SHEETS.matrix,
    visibility: "visible",
    columns: [WIDTH.code, WIDTH.unit, WIDTH.status, ...widths].map((width, index) => ({
      column: index + 1,
      width,
    })),
    rows: [...headRows(fields, widths), ...heights, ...legend],
    freeze: { rows: MATRIX.labelRow, columns: MATRIX_HEADS },
    filter: { top: MATRIX.labelRow, left: 1, bottom: last, right },
    print: {
      orientation: "landscape",
      area: { top: MATRIX.titleRow, left: 1, bottom: last + 1 + legend.length, right },
      titleRows: { from: MATRIX.sectionRow, to: MATRIX.labelRow },
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 },
      footer: words.footer,
      centered: false,
    },
    protection: { formatColumns: true, formatRows: true, sort: true, autoFilter: true },
    cursor: { row: MATRIX.firstRow, column: MATRIX_HEADS + 1 },
    gridLines: false,
  });
}

function drawHeads(pen: SheetPen, rollup: Rollup, fields: readonly Field[], words: RollupWords): void {
  [words.code, words.unit, words.status].forEach((label, index) => {
    // The filter's arrows stand in the lower header row, so these are not merged over both.
    pen.put(MATRIX.sectionRow, index + 1, "columnHead", null);
    pen.put(MATRIX.labelRow, index + 1, "columnHead", label);
  });
  for (const { from, to } of runs(fields)) {
    const label = (fields[from] as Field).section.label;
    pen.spread(line(MATRIX.sectionRow, fieldColumn(from), fieldColumn(to)), "columnHead", label);
  }
  pen.put(MATRIX.keyRow, 1, "hidden", `${rollup.campaign.id}|${rollup.form}|${rollup.period ?? ""}`);
  fields.forEach((field, index) => {
    pen.put(MATRIX.keyRow, fieldColumn(index), "hidden", field.key);
    pen.put(MATRIX.labelRow, fieldColumn(index), "columnHead", headOf(field));
  });
}

function headOf(field: Field): string {
  return field.spec.measure === undefined ? field.label : `${field.label}（${field.spec.measure}）`;
}

function drawUnit(
  pen: SheetPen,
  rollup: Rollup,
  index: number,
  shown: readonly MatrixShown[],
  widths: readonly number[],
  words: RollupWords,
): RowPlan {
  const row = unitRow(index);
  const unit = rollup.units[index] as Rollup["units"][number];
  pen.put(row, 1, "printedCenter", unit.code);
  pen.put(row, 2, "label", unit.name);
  pen.put(row, 3, statusLook(unit.status), words.statuses[unit.status]);
  let height = Math.max(
    LEAST_HEIGHT,
    heightOf(unit.name, WIDTH.unit, "label"),
    heightOf(unit.code, WIDTH.code, "label"),
  );
  shown.forEach(({ ink, look }, field) => {
    pen.put(row, fieldColumn(field), look, ink);
    height = Math.max(height, heightOf(ink, widths[field] as number, look));
  });
  return { row, height };
}

function statusLook(status: Rollup["units"][number]["status"]): LookName {
  if (status === "missing") return "cellMissing";
  return status === "late" ? "cellOffered" : "printedCenter";
}

/** Wide enough for the longest number, and for a text so that it fits into the highest row. */
function fieldWidth(field: Field, shown: readonly MatrixShown[]): number {
  const words = field.spec.kind === "text" || field.spec.kind === "choice" || field.spec.kind === "date";
  const least = words ? WIDTH.text : WIDTH.number;
  const texts = shown.map(({ ink }) => (typeof ink === "object" ? "" : String(ink)));
  const numbers = shown.filter(({ ink }) => typeof ink === "number").map(({ ink }) => String(ink).length + 3);
  const width = Math.max(least, ...numbers);
  const long = texts.filter((text) => linesNeeded(text, width, SIZE) > MOST_LINES);
  const needed = Math.max(0, ...long.map((text) => Math.ceil((textWidth(text) * 2.2) / MOST_LINES)));
  return Math.min(Math.max(width, needed), WIDTH.widest);
}

function headRows(fields: readonly Field[], widths: readonly number[]): RowPlan[] {
  const sections = runs(fields).map(({ from, to }) => {
    const width = widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    return linesNeeded((fields[from] as Field).section.label, width, SIZE);
  });
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

/** Neighbouring fields of one section. */
function runs(fields: readonly Field[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  fields.forEach((field, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && (fields[last.from] as Field).section === field.section) last.to = index;
    else found.push({ from: index, to: index });
  });
  return found;
}

function line(row: number, left: number, right: number): Area {
  return { top: row, left, bottom: row, right };
}
