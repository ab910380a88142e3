// An earlier rollup → what each of its units gave then, for the forms that are issued next.
import { fieldsOf } from "../campaign/fields";
import { periodOf } from "../campaign/periods";
import type { Form } from "../campaign/schema";
import type { LastFigures } from "../form/input";
import { formIn, type Rollup } from "./rollup";

/**
 * By unit code; what counted, of fields that ask the same in the same measure.
 * @param form that is issued now
 */
export function lastFiguresOf(earlier: Rollup, form: Form): ReadonlyMap<string, LastFigures> {
  const name = nameOf(earlier);
  const asked = new Map(fieldsOf(form).map(({ key, spec }) => [key, spec]));
  const same = fieldsOf(formIn(earlier.campaign, earlier.form)).map(({ key, spec }) => {
    const now = asked.get(key);
    return now !== undefined && now.kind === spec.kind && now.measure === spec.measure;
  });
  const { units, fields, cells } = earlier.matrix;
  return new Map(
    units.flatMap((unit, row) => {
      const figures: Record<string, string> = {};
      (cells[row] ?? []).forEach(({ standing, figure }, column) => {
        if (standing === "counted" && same[column] === true && figure !== null && "value" in figure)
          figures[fields[column] as string] = figure.value;
      });
      const last = { record: "tallysheet-last", name, figures } as const;
      return Object.keys(figures).length === 0 ? [] : [[unit, last] as const];
    }),
  );
}

/** Which time a rollup is of: the number of its period, null where its form is due once; and the year. */
export function timeOf({ campaign, form, period }: Rollup): {
  readonly number: number | null;
  readonly year: string;
} {
  const number = periodOf(campaign, formIn(campaign, form), period)?.number ?? null;
  return { number, year: campaign.period.end.slice(0, 4) };
}

/** 第1期, or the year: 2022年. */
function nameOf(rollup: Rollup): string {
  const { number, year } = timeOf(rollup);
  return number === null ? `${year}年` : `第${number}期`;
}
