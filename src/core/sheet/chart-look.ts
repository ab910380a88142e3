// How a chart looks, whoever draws it: lying bars in one calm colour, numbers beside them.
import { FONT_NAMES } from "./looks";
import type { ChartPlan } from "./plan";

/** Colours RRGGBB, sizes in points. */
export const CHART_LOOK = {
  color: "4472C4",
  frame: "D9D9D9",
  titleFont: FONT_NAMES.hei,
  titleSize: 12,
  font: FONT_NAMES.song,
  size: 9,
  /** Percent of a bar's width between two. */
  gap: 60,
  /** A little beyond the whole, for the number beside the bar. */
  percentEnd: 1.15,
} as const;

/** Nothing is written where there is no bar: a cell may be blank or zero, and the table says which. */
export const CHART_FORMATS: Readonly<Record<ChartPlan["shown"], string>> = {
  number: "General;-General;",
  percent: "0%",
};
