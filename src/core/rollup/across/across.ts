// What the returns say of each other: far off, copied, all zero, all round, parents, fill dates.
import type { Field } from "../../campaign/fields";
import type { Campaign, Form, Unit } from "../../campaign/schema";
import { acrossLimits } from "../../campaign/settings";
import type { Finding } from "../../finding";
import type { StandingFigures } from "../standing-figures";
import { fillDates } from "./fill-dates";
import { identical } from "./identical";
import { outliers } from "./outliers";
import { parentSums } from "./parent-sums";
import { returnedOf } from "./returned";
import { allRound, allZero } from "./whole-returns";

/**
 * `across/…`: warnings and notes, never errors (Law C2). In no order that says anything.
 * @param from first day that is reported on
 * @param figures one for each unit, in the units' order
 */
export function acrossFindings(
  campaign: Campaign,
  form: Form,
  from: string,
  units: readonly Unit[],
  fields: readonly Field[],
  figures: readonly StandingFigures[],
): readonly Finding[] {
  const limits = acrossLimits(campaign);
  const returned = returnedOf(units, fields, figures);
  return [
    ...outliers(form, fields, returned, limits),
    ...identical(returned, limits),
    ...allZero(returned, limits),
    ...allRound(returned, limits),
    ...parentSums(fields, returned, expectedOf(units)),
    ...fillDates(form, from, campaign.zone, returned),
  ];
}

/** Group → how many of its units must report; the one that bears its name is not of it. */
function expectedOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { group, name, exempt } of units) {
    if (group === undefined || group === name || exempt !== undefined) continue;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
