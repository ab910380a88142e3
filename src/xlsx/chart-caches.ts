// The values a chart is drawn from, written beside their references: previews and Protected View show these.
import type { Area } from "../core/sheet/address";
import type { LongWorkbookPlan } from "../core/sheet/long-plan";
import type { CellContent, ChartPlan } from "../core/sheet/plan";
import { escapeText } from "./escape-text";

/** Charts of a plan in the order in which the library numbers their parts. */
export function chartsOf(plan: LongWorkbookPlan): readonly ChartPlan[] {
  return plan.sheets.flatMap((sheet) => sheet.charts ?? []);
}

/** The chart's part with a cache after each reference. */
export function withCaches(xml: string, chart: ChartPlan, plan: LongWorkbookPlan): string {
  const sheet = plan.sheets.find((one) => one.name === chart.sheet);
  const contents = (area: Area): (CellContent | undefined)[] => {
    const found = new Map(
      (sheet?.cells ?? [])
        .filter(({ row, column }) => column === area.left && row >= area.top && row <= area.bottom)
        .map(({ row, value }) => [row, value]),
    );
    return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => found.get(area.top + index));
  };
  const names = points(contents(chart.categories).map((value) => value ?? ""));
  const numbers = points(contents(chart.values).map((value) => (typeof value === "number" ? value : null)));
  return xml
    .replace(/<c:strRef><c:f>[^<]*<\/c:f>/, (found) => `${found}<c:strCache>${names}</c:strCache>`)
    .replace(
      /<c:numRef><c:f>[^<]*<\/c:f>/,
      (found) => `${found}<c:numCache><c:formatCode>General</c:formatCode>${numbers}</c:numCache>`,
    );
}

/** A cell without a number has no point. */
function points(values: readonly (CellContent | null)[]): string {
  const written = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${written.join("")}`;
}
