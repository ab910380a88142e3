// The periods of a form and the form they lead to: what they say of each other, and their figures side by side.
import type { Field } from "../../campaign/fields";
import { comesFrom, type Period, periodOf } from "../../campaign/periods";
import type { Campaign, Form, Unit } from "../../campaign/schema";
import type { Finding } from "../../finding";
import type { UnitReturn } from "../../returns/return";
import type { StandingActs } from "../acts";
import { type Returned, returnedOf } from "../across/returned";
import type { StandingFigures } from "../standing-figures";
import { falling } from "./falling";
import { finalDiffers } from "./final-differs";
import { duePeriods, missingPeriods } from "./missing-periods";
import { type Overview, overviewOf } from "./overview";
import { type PeriodIn, periodsIn } from "./periods-in";

/** One gathering, as its series are looked at. */
export interface SeriesInput {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** When the rollup is made, ISO 8601 with zone. */
  readonly made: string;
  readonly units: readonly Unit[];
  readonly fields: readonly Field[];
  /** One for each unit, in the units' order. */
  readonly figures: readonly StandingFigures[];
  /** All there are, of any form and period. */
  readonly returns: readonly UnitReturn[];
  readonly standing: StandingActs;
}

export interface Series {
  readonly findings: readonly Finding[];
  /** Of the form with periods, and of each that leads to this form and of which something is in. */
  readonly overviews: readonly Overview[];
}

export function seriesOf(input: SeriesInput): Series {
  const { campaign, form, period } = input;
  const current = periodOf(campaign, form, period);
  const sources = campaign.forms.filter((other) => comesFrom(form, other.id));
  if (current === null && sources.length === 0) return { findings: [], overviews: [] };
  const returned = returnedOf(input.units, input.fields, input.figures);
  const parts = [
    ...(current === null ? [] : [ownPeriods(input, current, returned)]),
    ...sources.map((source) => leadingPeriods(input, source, returned)),
  ];
  return {
    findings: parts.flatMap(({ findings }) => findings),
    overviews: parts.flatMap(({ overviews }) => overviews),
  };
}

/** The form that is gathered has periods: the earlier ones against this one. */
function ownPeriods(input: SeriesInput, current: Period, returned: readonly Returned[]): Series {
  const { campaign, form, fields, units, made } = input;
  const periods = periodsIn(campaign, form, input.returns, input.standing).map((one): PeriodIn =>
    one.period.due === current.due ? { ...one, units: numbersOf(returned) } : one,
  );
  const asked = duePeriods(periods, made);
  const earlier = asked.filter(({ period }) => period.number < current.number);
  return {
    findings: [
      ...falling(campaign, fields, current, returned, periods),
      ...missingPeriods(campaign, form, units, earlier),
    ],
    overviews: [overviewOf(form, units, periods, asked)],
  };
}

/** Figures of the form that is gathered should come to those of a form with periods. */
function leadingPeriods(input: SeriesInput, source: Form, returned: readonly Returned[]): Series {
  const { campaign, fields, units, made } = input;
  const periods = periodsIn(campaign, source, input.returns, input.standing);
  const asked = duePeriods(periods, made);
  if (periods.every((one) => one.units.size === 0)) return { findings: [], overviews: [] };
  return {
    findings: [
      ...finalDiffers(campaign, fields, source, returned, periods),
      ...missingPeriods(campaign, source, units, asked),
    ],
    overviews: [overviewOf(source, units, periods, asked)],
  };
}

/** With the office's corrections. */
function numbersOf(returned: readonly Returned[]): PeriodIn["units"] {
  return new Map(
    returned.map(({ unit, numbers }) => [
      unit.code,
      new Map([...numbers].map(([key, { value }]) => [key, value])),
    ]),
  );
}
