// A final figure against the series it should come to: Σ of the increments, or the last cumulative.
import type { Field } from "../../campaign/fields";
import { fieldsOf } from "../../campaign/fields";
import type { Period } from "../../campaign/periods";
import type { Campaign, Form } from "../../campaign/schema";
import { multiplyDecimals, sumDecimals } from "../../decimal";
import { type Finding, finding } from "../../finding";
import { placeIn, remarkOf, type Returned } from "../across/returned";
import { periodName } from "./period-name";
import type { PeriodIn } from "./periods-in";

/**
 * `series/final-differs` with the difference. What lacks only because periods are not in is a note; a final figure
 * below what the periods say is a warning in any case.
 * @param source the form of the series, `periods` what is in of it
 */
export function finalDiffers(
  campaign: Campaign,
  fields: readonly Field[],
  source: Form,
  returned: readonly Returned[],
  periods: readonly PeriodIn[],
): readonly Finding[] {
  const kinds = new Map(fieldsOf(source).map(({ key, spec }) => [key, spec.series]));
  const linked = fields.flatMap((field) => {
    const { form, field: key = "" } = field.spec.fromSeries ?? {};
    const kind = kinds.get(key);
    return form === source.id && kind !== undefined ? [{ field, key, kind }] : [];
  });
  return returned.flatMap((one) =>
    linked.flatMap(({ field, key, kind }): Finding[] => {
      const figure = one.numbers.get(field.key);
      const sum = seriesOf(one.unit.code, key, kind, periods);
      if (figure === undefined || sum === null) return [];
      const difference = sumDecimals([figure.value, multiplyDecimals("-1", sum.value)]);
      if (difference === "0") return [];
      const args = {
        label: field.label,
        measure: field.spec.measure ?? "",
        final: figure.value,
        series: sum.value,
        difference,
        kind,
        form: source.title,
        periods: sum.periods,
        missing: sum.missing.map((period) => periodName(period, campaign.zone)),
        ...remarkOf(one),
      };
      const explained = sum.missing.length > 0 && !difference.startsWith("-");
      return [finding("series/final-differs", args, placeIn(one, figure), explained ? "note" : "warning")];
    }),
  );
}

interface Sum {
  readonly value: string;
  /** How many periods it is made of. */
  readonly periods: number;
  /** What could still change it: periods without the figure, of a cumulative those after the last one. */
  readonly missing: readonly Period[];
}

/** null where the unit gave the figure in no period. */
function seriesOf(
  unit: string,
  key: string,
  kind: "cumulative" | "increment",
  periods: readonly PeriodIn[],
): Sum | null {
  const all = periods.map(({ period, units }) => ({ period, value: units.get(unit)?.get(key) ?? null }));
  const given = all.filter((one): one is { period: Period; value: string } => one.value !== null);
  const last = given.at(-1);
  if (last === undefined) return null;
  const missing = all.filter(({ value }) => value === null).map(({ period }) => period);
  if (kind === "increment") {
    return { value: sumDecimals(given.map(({ value }) => value)), periods: given.length, missing };
  }
  const after = missing.filter(({ number }) => number > last.period.number);
  return { value: last.value, periods: given.length, missing: after };
}
