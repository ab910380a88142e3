// 各期情况: a form's periods side by side, who is in and what each figure comes to.
import type { Ink } from "../../sheet/build";
import type { SheetPlan } from "../../sheet/plan";
import type { Language } from "../../text/sentences";
import { printClock } from "../clock";
import type { Rollup } from "../rollup";
import type { Overview } from "../series/overview";
import { type ListBlock, type ListColumn, planList } from "./list-sheet";
import { SERIES_WORDS, type SeriesWords } from "./series-words";
import { type RollupWords, SHEETS } from "./words";

/** Digits of the Normal font: label, measure, kind, each period, the last column. */
const WIDTHS = { label: 34, measure: 10, kind: 10, period: 18, last: 16 } as const;

/** @param index of several such sheets in one workbook */
export function planSeries(
  rollup: Rollup,
  overview: Overview,
  index: number,
  words: RollupWords,
  language: Language,
): SheetPlan {
  const own = SERIES_WORDS[language];
  const { periods, title } = overview;
  return planList({
    name: index === 0 ? SHEETS.series : `${SHEETS.series}${index + 1}`,
    title: `${title}\u3000${SHEETS.series}`,
    notes: [own.note(title)],
    widths: [WIDTHS.label, WIDTHS.measure, WIDTHS.kind, ...periods.map(() => WIDTHS.period), WIDTHS.last],
    blocks: [periodBlock(rollup, overview, own), fieldBlock(overview, own), unitBlock(rollup, overview, own)],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function heads({ periods }: Overview, own: SeriesWords): readonly ListColumn[] {
  return periods.map(({ number }) => ({ label: own.period(number), look: "printedCenter" }));
}

/** One line for each thing there is to say of a period. */
function periodBlock({ campaign }: Rollup, overview: Overview, own: SeriesWords): ListBlock {
  const { periods } = overview;
  const line = (label: string, say: (period: Overview["periods"][number]) => Ink): readonly Ink[] => [
    label,
    ...periods.map(say),
    null,
  ];
  return {
    heading: own.byPeriod,
    columns: [
      { label: own.item, look: "label", span: 3 },
      ...heads(overview, own),
      { label: "", look: "printedCenter" },
    ],
    rows: [
      line(own.span, ({ start, end }) => `${dayText(start)}${own.to}${dayText(end)}`),
      line(own.due, ({ due }) => printClock(due, campaign.zone).slice("2021-".length)),
      line(own.expected, ({ expected }) => expected),
      line(own.returned, ({ returned }) => returned.length),
      line(own.missing, ({ missing }) => missing?.length ?? own.none),
    ],
  };
}

function fieldBlock(overview: Overview, own: SeriesWords): ListBlock {
  return {
    heading: own.byField,
    columns: [
      { label: own.field, look: "label" },
      { label: own.measure, look: "printedCenter" },
      { label: own.kind, look: "printedCenter" },
      ...heads(overview, own),
      { label: own.overall, look: "printedCenter" },
    ],
    rows: overview.fields.map(({ label, measure, series, totals, overall }) => [
      label,
      measure,
      own.kinds[series ?? "none"],
      ...totals.map((total) => shown(total, own)),
      shown(overall, own),
    ]),
  };
}

function unitBlock({ units }: Rollup, overview: Overview, own: SeriesWords): ListBlock {
  const { periods } = overview;
  const missing = periods.map((period) => new Set(period.missing ?? []));
  const returned = periods.map((period) => new Set(period.returned));
  return {
    heading: own.byUnit,
    columns: [
      { label: own.unit, look: "label" },
      { label: own.code, look: "printedCenter", span: 2 },
      ...heads(overview, own),
      { label: own.missingCount, look: "printedCenter" },
    ],
    rows: units.map(({ code, name }) => [
      name,
      code,
      ...periods.map((period, index) => {
        if (returned[index]?.has(code) === true) return own.status.in;
        if (missing[index]?.has(code) === true) return own.status.missing;
        return period.missing === null ? own.status.open : own.status.exempt;
      }),
      missing.filter((codes) => codes.has(code)).length,
    ]),
  };
}

function shown(total: string | null, own: SeriesWords): Ink {
  return total === null ? own.none : Number(total);
}

/** "6月9日" */
function dayText(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}月${day}日`;
}
