// What is in of each period of a form: the unit's counted return of that period, and its numbers.
import { fieldsOf } from "../../campaign/fields";
import { type Period, periodsOf } from "../../campaign/periods";
import type { Campaign, Form } from "../../campaign/schema";
import type { UnitReturn } from "../../returns/return";
import type { StandingActs } from "../acts";
import { mergeReturns } from "../merge";

/** Field key → canonical decimal of a figure that counts as a number. */
export type Numbers = ReadonlyMap<string, string>;

export interface PeriodIn {
  readonly period: Period;
  /** Unit code → its numbers; units that are not in have none. */
  readonly units: ReadonlyMap<string, Numbers>;
}

/**
 * One for each period of the form, in time's order: as the units gave their figures. What the office corrected stands
 * in the rollup of the period it corrected.
 * @param returns of any form and period
 */
export function periodsIn(
  campaign: Campaign,
  form: Form,
  returns: readonly UnitReturn[],
  standing: StandingActs,
): readonly PeriodIn[] {
  const summed = new Set(
    fieldsOf(form)
      .filter(({ rollup }) => rollup === "sum")
      .map(({ key }) => key),
  );
  return periodsOf(campaign, form).map((period) => {
    const own = returns.filter((incoming) => incoming.form === form.id && incoming.period === period.due);
    const { kept } = mergeReturns(campaign, form, period.due, own, [], standing);
    return { period, units: new Map(kept.map((incoming) => [incoming.unit, numbersOf(incoming, summed)])) };
  });
}

function numbersOf({ figures }: UnitReturn, summed: ReadonlySet<string>): Numbers {
  return new Map(
    figures.flatMap((figure): [string, string][] =>
      figure.state === "number" && summed.has(figure.field) ? [[figure.field, figure.value]] : [],
    ),
  );
}
