// Draws a chart through Microsoft's client library: lying bars, the first category on top.
import { CHART_FORMATS, CHART_LOOK } from "../../core/sheet/chart-look";
import type { ChartChange } from "./step";

/** A new chart on `sheet`, drawn from cells of `source`. ExcelApi 1.8. */
export function drawChart(sheet: Excel.Worksheet, source: Excel.Worksheet, change: ChartChange): void {
  const [values, categories] = [source.getRange(change.values), source.getRange(change.categories)];
  const chart = sheet.charts.add("BarClustered", values, "Columns");
  chart.title.text = change.title;
  setFont(chart.title.format.font, CHART_LOOK.titleFont, CHART_LOOK.titleSize);
  chart.legend.visible = false;
  chart.format.border.color = `#${CHART_LOOK.frame}`;
  drawBars(chart.series.getItemAt(0), values, categories, change);
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = true;
  categoryAxis.majorTickMark = "None";
  setFont(categoryAxis.format.font, CHART_LOOK.font, CHART_LOOK.size);
  valueAxis.minimum = 0;
  if (change.shown === "percent") valueAxis.maximum = CHART_LOOK.percentEnd;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  chart.setPosition(change.from, change.to);
  values.untrack();
  categories.untrack();
}

/** Said cell by cell: what Excel takes for heads and names of a range it is only given is its own guess. */
function drawBars(
  series: Excel.ChartSeries,
  values: Excel.Range,
  categories: Excel.Range,
  { shown }: ChartChange,
): void {
  series.setValues(values);
  series.setXAxisValues(categories);
  series.gapWidth = CHART_LOOK.gap;
  series.format.fill.setSolidColor(`#${CHART_LOOK.color}`);
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position = "OutsideEnd";
  dataLabels.numberFormat = CHART_FORMATS[shown];
  setFont(dataLabels.format.font, CHART_LOOK.font, CHART_LOOK.size);
}

function setFont(font: Excel.ChartFont, name: string, size: number): void {
  font.name = name;
  font.size = size;
}

/** Takes all charts off a sheet that has `count` of them. */
export function removeCharts(sheet: Excel.Worksheet, count: number): void {
  for (let i = 0; i < count; i += 1) sheet.charts.getItemAt(0).delete();
}
