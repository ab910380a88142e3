// Figures far off from those that the other units gave for the same field.
import type { Field } from "../../campaign/fields";
import type { Form } from "../../campaign/schema";
import type { AcrossLimits } from "../../campaign/settings";
import { fromNumber } from "../../decimal";
import { type Finding, finding } from "../../finding";
import { type NumberFigure, placeIn, remarkOf, type Returned } from "./returned";
import { usual } from "./spread";

interface Size {
  readonly from: Returned;
  readonly figure: NumberFigure;
  readonly size: number;
}

/**
 * `across/outlier`: beyond median ± factor × MAD of its field. Where the form declares a ratio of the field (人次 per
 * 场次), the ratio is compared and not the figure: many sessions honestly bring many people.
 */
export function outliers(
  form: Form,
  fields: readonly Field[],
  returned: readonly Returned[],
  limits: AcrossLimits,
): readonly Finding[] {
  const { across_outlier_factor: factor, across_outlier_returns: least } = limits;
  if (factor === 0 || least === 0) return [];
  const ratios = ratiosOf(form);
  const labels = new Map(fields.map(({ key, label }) => [key, label]));
  return fields.flatMap((field): Finding[] => {
    if (field.rollup !== "sum") return [];
    const per = ratios.get(field.key) ?? null;
    const sizes = returned.flatMap((one) => sizeOf(one, field.key, per));
    const step = per === null && field.spec.kind === "count" ? 1 : 0;
    const known = usual(
      sizes.map(({ size }) => size),
      { factor, least, step },
    );
    if (known === null) return [];
    const { median, reach } = known;
    const off = sizes.filter(({ size }) => Math.abs(size - median) > reach);
    const perLabels = per?.map((key) => labels.get(key) ?? key) ?? null;
    return off.map(({ from, figure, size }) => {
      const args = {
        label: field.label,
        value: figure.value,
        measure: field.spec.measure ?? "",
        per: perLabels,
        size: shown(size),
        median: shown(median),
        side: size > median ? ("high" as const) : ("low" as const),
        returns: sizes.length,
        ...remarkOf(from),
      };
      return finding("across/outlier", args, placeIn(from, figure));
    });
  });
}

/** Field → the fields it is held against, by the form's ratio rules; the first one where there are several. */
function ratiosOf(form: Form): ReadonlyMap<string, readonly string[]> {
  const ratios = new Map<string, readonly string[]>();
  for (const rule of form.rules) {
    if (rule.kind !== "ratio") continue;
    const [of, ...more] = rule.of;
    if (of !== undefined && more.length === 0 && !ratios.has(of)) ratios.set(of, rule.per);
  }
  return ratios;
}

/** [] where the unit gave no number, or nothing to hold it against. */
function sizeOf(from: Returned, key: string, per: readonly string[] | null): readonly Size[] {
  const figure = from.numbers.get(key);
  if (figure === undefined) return [];
  const value = Number(figure.value);
  if (per === null) return [{ from, figure, size: value }];
  const base = per.reduce((sum, other) => sum + Number(from.numbers.get(other)?.value ?? NaN), 0);
  return base > 0 ? [{ from, figure, size: value / base }] : [];
}

/** For a sentence: at most two places. */
function shown(size: number): string {
  return fromNumber(Math.round(size * 100) / 100) as string;
}
