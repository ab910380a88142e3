// 图表: completeness by unit, and the totals of a few figures by unit, as bars over a small table.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { pageCuts, splitPages } from "../../sheet/pages";
import type { ChartPlan, RowPlan, SheetPlan } from "../../sheet/plan";
import type { GroupTotals } from "../groups";
import type { Rollup } from "../rollup";
import { type ChartSource, groupSource, unitSource } from "./chart-source";
import { heightOf } from "./list-sheet";
import { sheetTitle } from "./sheet-title";
import { shownText } from "./shown";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** Name, completeness, up to three figures; and a little room, so that no border lies on the paper's edge. */
const WIDTHS = [34, 16, 16, 16, 16, 1];
const CHARTED = 5;
const WIDTH = WIDTHS.reduce((sum, one) => sum + one, 0);
/** Bars that can be read in one chart. */
const MOST_BARS = 40;
const ROW_HEIGHT = 18;
/** Points of a chart: a title, and a bar each with room around. */
const CHART = { title: 48, bar: 22, least: 150 };
const MARGINS = { left: 0.6, right: 0.6, top: 0.6, bottom: 0.7 };
/** Above each chart a row is left free. */
const FIRST_ROW = 4;

/**
 * Null where no unit is due, or more are than can be drawn even by group.
 */
export function planCharts(
  rollup: Rollup,
  form: Form,
  fields: readonly Field[],
  groups: readonly GroupTotals[],
  words: RollupWords,
): SheetPlan | null {
  const drawn = (form.charts ?? []).flatMap((key) => {
    const index = fields.findIndex((field) => field.key === key);
    return index < 0 ? [] : [{ field: fields[index] as Field, index }];
  });
  const units = unitSource(rollup, drawn, words);
  const source = units.names.length <= MOST_BARS ? units : groupSource(rollup, groups, drawn, words);
  const bars = source.names.length;
  if (bars === 0 || bars > MOST_BARS) return null;

  const rowsEach = Math.ceil(Math.max(CHART.least, CHART.title + CHART.bar * bars) / ROW_HEIGHT);
  const head = FIRST_ROW + (rowsEach + 1) * source.series.length;
  const pen = new SheetPen();
  const title = sheetTitle(form.title, words.chartsTitle, WIDTH);
  pen.spread(across(1), "title", title);
  pen.spread(across(2), "note", words.chartsNote);
  const table = drawTable(pen, source, head);
  const charts = source.series.map((_, index) => chartOf(source, index, rowsEach, head));
  const pages = splitPages(
    [...charts.map(({ area }) => area.top - 1), head],
    [...charts.map(() => (rowsEach + 1) * ROW_HEIGHT), table.reduce((sum, row) => sum + row.height, 0)],
    WIDTH,
    MARGINS,
    { above: 70, head: 0, below: 0 },
  );
  return pen.done({
    name: SHEETS.charts,
    visibility: "visible",
    columns: WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rows: [
      { row: 1, height: heightOf(title, WIDTH, "title") + 8 },
      { row: 2, height: heightOf(words.chartsNote, WIDTH, "note") },
      ...Array.from({ length: head - FIRST_ROW + 1 }, (_, index) => ({
        row: FIRST_ROW - 1 + index,
        height: ROW_HEIGHT,
      })),
      ...table,
    ],
    charts,
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: head + bars, right: WIDTHS.length },
      ...pageCuts(pages.slice(1).map((page) => page[0] as number)),
      margins: MARGINS,
      footer: words.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}

/** Heads and a line a bar; returns their rows. */
function drawTable(pen: SheetPen, source: ChartSource, head: number): RowPlan[] {
  const labels = [source.nameHead, ...source.series.map(({ label }) => label)];
  labels.forEach((label, index) => pen.put(head, index + 1, "columnHead", label));
  const lines = source.names.map((name, index) => {
    const row = head + 1 + index;
    const text = typeof name === "string" ? shownText(name) : name;
    pen.put(row, 1, "label", text);
    source.series.forEach(({ inks, shown }, at) =>
      pen.put(row, at + 2, shown === "percent" ? "percent" : "number", inks[index] ?? null),
    );
    return { row, height: heightOf(text, WIDTHS[0] as number, "label") };
  });
  const heights = labels.map((label, index) => heightOf(label, WIDTHS[index] as number, "columnHead"));
  return [{ row: head, height: Math.max(...heights) }, ...lines];
}

function chartOf(source: ChartSource, index: number, rowsEach: number, head: number): ChartPlan {
  const { title, shown } = source.series[index] as ChartSource["series"][number];
  const top = FIRST_ROW + index * (rowsEach + 1);
  const column = (at: number): Area => ({
    top: head + 1,
    left: at,
    bottom: head + source.names.length,
    right: at,
  });
  return {
    title,
    area: { top, left: 1, bottom: top + rowsEach - 1, right: CHARTED },
    sheet: SHEETS.charts,
    categories: column(1),
    values: column(index + 2),
    shown,
  };
}

function across(row: number): Area {
  return { top: row, left: 1, bottom: row, right: WIDTHS.length };
}
