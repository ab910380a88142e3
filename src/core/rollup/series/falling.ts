// A cumulative figure below what it was in an earlier period.
import type { Field } from "../../campaign/fields";
import type { Campaign } from "../../campaign/schema";
import type { Period } from "../../campaign/periods";
import { compareDecimals, multiplyDecimals, sumDecimals } from "../../decimal";
import { type Finding, finding } from "../../finding";
import { placeIn, remarkOf, type Returned } from "../across/returned";
import { periodName } from "./period-name";
import type { PeriodIn } from "./periods-in";

/**
 * `series/falling`, against the last earlier period in which the unit gave the figure.
 * @param current the period that is gathered, `returned` its returns
 */
export function falling(
  campaign: Campaign,
  fields: readonly Field[],
  current: Period,
  returned: readonly Returned[],
  periods: readonly PeriodIn[],
): readonly Finding[] {
  const earlier = periods.filter(({ period }) => period.number < current.number).reverse();
  const cumulative = fields.filter(({ spec }) => spec.series === "cumulative");
  return returned.flatMap((one) =>
    cumulative.flatMap((field): Finding[] => {
      const now = one.numbers.get(field.key);
      const before = earlier.find(({ units }) => units.get(one.unit.code)?.has(field.key) === true);
      const was = before?.units.get(one.unit.code)?.get(field.key);
      if (now === undefined || before === undefined || was === undefined) return [];
      if (compareDecimals(now.value, was) >= 0) return [];
      const args = {
        label: field.label,
        measure: field.spec.measure ?? "",
        now: now.value,
        before: was,
        drop: sumDecimals([was, multiplyDecimals("-1", now.value)]),
        since: periodName(before.period, campaign.zone),
        ...remarkOf(one),
      };
      return [finding("series/falling", args, placeIn(one, now))];
    }),
  );
}
