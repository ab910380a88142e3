// The periods of a form side by side: who is in, and what each figure comes to.
import { fieldsOf } from "../../campaign/fields";
import type { Form, Unit } from "../../campaign/schema";
import { sumDecimals } from "../../decimal";
import type { PeriodIn } from "./periods-in";

/** JSON-safe. */
export interface Overview {
  readonly form: string;
  readonly title: string;
  /** In time's order. */
  readonly periods: readonly {
    readonly number: number;
    /** ISO 8601 with zone. */
    readonly due: string;
    /** First and last day. */
    readonly start: string;
    readonly end: string;
    /** Codes of the units that are in, in roster order. */
    readonly returned: readonly string[];
    readonly expected: number;
    /** Codes of units that are not in, in roster order; null: not due yet, or nothing of it was handed in. */
    readonly missing: readonly string[] | null;
  }[];
  /** Figures that are summed, in form order. */
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly measure: string | null;
    readonly series: "cumulative" | "increment" | null;
    /** By period, exact decimals; null where nobody reported. */
    readonly totals: readonly (string | null)[];
    /** Units behind each of them. */
    readonly reported: readonly number[];
    /** Σ of increments; of a cumulative each unit's last; else null. */
    readonly overall: string | null;
  }[];
}

/** @param asked those of the periods that are asked for */
export function overviewOf(
  form: Form,
  units: readonly Unit[],
  periods: readonly PeriodIn[],
  asked: readonly PeriodIn[],
): Overview {
  const due = units.filter((unit) => unit.exempt === undefined);
  return {
    form: form.id,
    title: form.title,
    periods: periods.map((one) => ({
      ...one.period,
      returned: units.filter((unit) => one.units.has(unit.code)).map((unit) => unit.code),
      expected:
        due.length + units.filter((unit) => unit.exempt !== undefined && one.units.has(unit.code)).length,
      missing: asked.includes(one)
        ? due.filter((unit) => !one.units.has(unit.code)).map((unit) => unit.code)
        : null,
    })),
    fields: fieldsOf(form)
      .filter(({ rollup }) => rollup === "sum")
      .map(({ key, label, spec }) => {
        const byPeriod = periods.map((one) => valuesOf(one, key));
        const last = new Map(byPeriod.flatMap((values) => [...values]));
        const all =
          spec.series === "increment" ? byPeriod.flatMap((values) => [...values.values()]) : last.values();
        return {
          key,
          label,
          measure: spec.measure ?? null,
          series: spec.series ?? null,
          totals: byPeriod.map((values) => (values.size === 0 ? null : sumDecimals(values.values()))),
          reported: byPeriod.map((values) => values.size),
          overall: spec.series === undefined || last.size === 0 ? null : sumDecimals(all),
        };
      }),
  };
}

/** Unit code → its number of a field. */
function valuesOf({ units }: PeriodIn, key: string): ReadonlyMap<string, string> {
  return new Map(
    [...units].flatMap(([unit, numbers]) => {
      const value = numbers.get(key);
      return value === undefined ? [] : [[unit, value] as const];
    }),
  );
}
