// Charts of a sheet: where they lie, and what they are drawn from.
import { areaName, type Area } from "./address";
import { isArea } from "./area-set";
import type { LongSheetPlan } from "./long-plan";
import type { ChartPlan } from "./plan";
import { checkText, LONGEST_MESSAGE_TEXT } from "./text-limits";

export function checkCharts(sheet: LongSheetPlan, sheets: ReadonlySet<string>): readonly string[] {
  return (sheet.charts ?? []).flatMap((chart, index) =>
    checkChart(chart, sheets).map((problem) => `${sheet.name}: chart ${index + 1}: ${problem}`),
  );
}

function checkChart(chart: ChartPlan, sheets: ReadonlySet<string>): readonly string[] {
  const { title, area, categories, values } = chart;
  const problems = [...checkText("the title", title, LONGEST_MESSAGE_TEXT)];
  if (!sheets.has(chart.sheet)) problems.push(`the sheet ${chart.sheet} is not there`);
  for (const one of [area, categories, values]) {
    if (!isArea(one)) problems.push(`${areaName(one)} is not inside the sheet`);
  }
  const rows = (one: Area): number => one.bottom - one.top;
  const single = (one: Area): boolean => one.left === one.right;
  if (!single(categories) || !single(values) || rows(categories) !== rows(values))
    problems.push(`${areaName(categories)} and ${areaName(values)} are no two columns of as many rows`);
  return problems;
}
