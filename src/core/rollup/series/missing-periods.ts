// Units that lack a period which others have handed in.
import { momentOf } from "../../campaign/calendar";
import type { Campaign, Form, Unit } from "../../campaign/schema";
import { type Finding, finding } from "../../finding";
import { periodName } from "./period-name";
import type { PeriodIn } from "./periods-in";

/** Periods that are asked for: due by then, from the first on that anybody handed in. */
export function duePeriods(periods: readonly PeriodIn[], by: string): readonly PeriodIn[] {
  const first = periods.findIndex(({ units }) => units.size > 0);
  if (first < 0) return [];
  const then = momentOf(by) ?? 0;
  return periods.slice(first).filter(({ period }) => (momentOf(period.due) ?? 0) <= then);
}

/**
 * `series/missing`, one for each unit with all its periods that are not in.
 * @param asked the periods asked for
 */
export function missingPeriods(
  campaign: Campaign,
  form: Form,
  units: readonly Unit[],
  asked: readonly PeriodIn[],
): readonly Finding[] {
  return units.flatMap((unit) => {
    if (unit.exempt !== undefined) return [];
    const lacking = asked.filter((one) => !one.units.has(unit.code));
    if (lacking.length === 0) return [];
    const periods = lacking.map(({ period }) => periodName(period, campaign.zone));
    return [finding("series/missing", { form: form.title, periods }, { unit: unit.code })];
  });
}
