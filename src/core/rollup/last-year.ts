// Another year's totals, kept beside this year's to compare with.
import type { Campaign } from "../campaign/schema";
import type { FieldTotal } from "./totals";

/** What of last year's rollup is compared; JSON-safe. */
export interface LastYear {
  /** When it was made, ISO 8601 with zone. */
  readonly made: string;
  readonly fields: readonly Pick<FieldTotal, "key" | "measure" | "rollup" | "total">[];
}

/** Of a rollup the sums alone: texts and answers are not compared. */
export function lastYearOf({ made, fields }: LastYear): LastYear {
  const sums = fields.filter(({ rollup }) => rollup === "sum");
  return { made, fields: sums.map(({ key, measure, rollup, total }) => ({ key, measure, rollup, total })) };
}

interface Gathered {
  readonly campaign: Pick<Campaign, "id">;
  readonly form: string;
  readonly period: string | null;
}

/** Whether they are of one campaign, form and period: a year is not compared with itself. */
export function isSameGathering(one: Gathered, other: Gathered): boolean {
  return one.campaign.id === other.campaign.id && one.form === other.form && one.period === other.period;
}
