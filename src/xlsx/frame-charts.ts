// Charts as the writing library takes them.
import { areaName, absoluteAreaName, quotedSheetName, type Area } from "../core/sheet/address";
import { CHART_FORMATS, CHART_LOOK } from "../core/sheet/chart-look";
import type { ChartPlan } from "../core/sheet/plan";
import { escapeString } from "./escape-text";

export function frameChart({ title, area, sheet, categories, values, shown }: ChartPlan) {
  const source = (cells: Area): string => `${quotedSheetName(sheet)}!${absoluteAreaName(cells)}`;
  return {
    type: "bar" as const,
    barGrouping: "clustered" as const,
    title: escapeString(title),
    titleFontSize: CHART_LOOK.titleSize,
    titleFontFamily: CHART_LOOK.titleFont,
    altText: escapeString(`${title}（${areaName(values)}）`),
    frameTitle: escapeString(title),
    series: [{ categories: source(categories), values: source(values), color: CHART_LOOK.color }],
    anchor: {
      from: { row: area.top - 1, col: area.left - 1 },
      to: { row: area.bottom, col: area.right },
    },
    gapWidth: CHART_LOOK.gap,
    legend: false as const,
    dataLabels: {
      showValue: true,
      position: "outEnd" as const,
      numberFormat: { formatCode: CHART_FORMATS[shown], sourceLinked: false },
      fontFamily: CHART_LOOK.font,
      fontSize: CHART_LOOK.size,
    },
    chartSpaceBorderColor: CHART_LOOK.frame,
    axes: {
      // The first category on top.
      x: {
        reverse: true,
        majorTickMark: "none" as const,
        labelFontFamily: CHART_LOOK.font,
        labelFontSize: CHART_LOOK.size,
      },
      y: {
        hidden: true,
        scale: shown === "percent" ? { min: 0, max: CHART_LOOK.percentEnd } : { min: 0 },
      },
    },
  };
}
