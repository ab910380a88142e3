// The periods of a form that is due again and again: their numbers, days and due moments.
import { clockAt, momentOf, printDate } from "./calendar";
import { fieldsOf } from "./fields";
import type { Campaign, Form } from "./schema";

/** From the day after the last report was due to the day this one is: what “本周” means to the unit. */
export interface Period {
  /** From 1 on, by time. */
  readonly number: number;
  /** ISO 8601 with zone, as the campaign writes it. */
  readonly due: string;
  /** First and last day, by the campaign's clock. */
  readonly start: string;
  readonly end: string;
}

/** In time's order; [] for a form without a cadence. */
export function periodsOf(campaign: Campaign, form: Form): readonly Period[] {
  const dues = [...(form.cadence?.due ?? [])].sort((a, b) => (momentOf(a) ?? 0) - (momentOf(b) ?? 0));
  const days = dues.map((due) => clockAt(due, campaign.zone).date);
  return dues.map((due, index) => {
    const end = days[index] as string;
    const before = days[index - 1];
    const start = before === undefined ? campaign.period.start : dayAfter(before);
    return { number: index + 1, due, start: start < end ? start : end, end };
  });
}

/** null for a form without a cadence, and for a moment that is none of its own. */
export function periodOf(campaign: Campaign, form: Form, due: string | null): Period | null {
  return periodsOf(campaign, form).find((period) => period.due === due) ?? null;
}

/** What a form is about: the days of its period, or the campaign's. */
export function spanOf(
  campaign: Campaign,
  form: Form,
  due: string | null,
): { readonly number: number | null; readonly start: string; readonly end: string } {
  return periodOf(campaign, form, due) ?? { number: null, ...campaign.period };
}

/** "2023年6月1日（星期四）至2023年6月30日（星期五）", in a period "第2期，2021年6月9日（星期三）至…". */
export function printSpan(campaign: Campaign, form: Form, due: string | null): string {
  const { number, start, end } = spanOf(campaign, form, due);
  const days = `${printDate(start)}至${printDate(end)}`;
  return number === null ? days : `第${number}期，${days}`;
}

/** Whether figures of `form` should come to those of the series `source`. */
export function comesFrom(form: Form, source: string): boolean {
  return fieldsOf(form).some(({ spec }) => spec.fromSeries?.form === source);
}

/** "2021-06-08" → "2021-06-09" */
function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
