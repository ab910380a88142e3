// Charts as the writing library takes them: lying bars in one calm colour, numbers beside them.
import { areaName, absoluteAreaName, quotedSheetName, type Area } from "../core/sheet/address";
import { FONT_NAMES } from "../core/sheet/looks";
import type { ChartPlan } from "../core/sheet/plan";
import { escapeString } from "./escape-text";

const COLOR = "4472C4";
const GRID = "D9D9D9";
const FONT = FONT_NAMES.song;
/** A little beyond the whole, for the number beside the bar. */
const PERCENT_END = 1.15;
/** Nothing is written where there is no bar: a cell may be blank or zero, and the table says which. */
const FORMATS: Readonly<Record<ChartPlan["shown"], string>> = { number: "General;-General;", percent: "0%" };

export function frameChart({ title, area, sheet, categories, values, shown }: ChartPlan) {
  const source = (cells: Area): string => `${quotedSheetName(sheet)}!${absoluteAreaName(cells)}`;
  return {
    type: "bar" as const,
    barGrouping: "clustered" as const,
    title: escapeString(title),
    titleFontSize: 12,
    titleFontFamily: FONT_NAMES.hei,
    altText: escapeString(`${title}（${areaName(values)}）`),
    frameTitle: escapeString(title),
    series: [{ categories: source(categories), values: source(values), color: COLOR }],
    anchor: {
      from: { row: area.top - 1, col: area.left - 1 },
      to: { row: area.bottom, col: area.right },
    },
    gapWidth: 60,
    legend: false as const,
    dataLabels: {
      showValue: true,
      position: "outEnd" as const,
      numberFormat: { formatCode: FORMATS[shown], sourceLinked: false },
      fontFamily: FONT,
      fontSize: 9,
    },
    chartSpaceBorderColor: GRID,
    axes: {
      // The first category on top.
      x: { reverse: true, majorTickMark: "none" as const, labelFontFamily: FONT, labelFontSize: 9 },
      y: {
        hidden: true,
        scale: shown === "percent" ? { min: 0, max: PERCENT_END } : { min: 0 },
      },
    },
  };
}
