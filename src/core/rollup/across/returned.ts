// A counted return as the checks across returns see it: whose, and its numbers as they count.
import type { Field } from "../../campaign/fields";
import type { Unit } from "../../campaign/schema";
import type { Place } from "../../finding";
import { OTHER } from "../../form/explanations";
import type { Figure } from "../../form/figure";
import type { UnitReturn } from "../../returns/return";
import type { StandingFigures } from "../standing-figures";

/** A figure that is counted as a number. */
export type NumberFigure = Extract<Figure, { readonly state: "number" }>;

export interface Returned {
  readonly unit: Unit;
  readonly incoming: UnitReturn;
  /** Field key → its number, in form order; with the office's corrections. */
  readonly numbers: ReadonlyMap<string, NumberFigure>;
  /** What the unit wrote under 其他需要说明的情况: it answers for all that no rule says. */
  readonly remark: string | null;
}

/** @param figures one for each unit, in the units' order; units without a return are left out */
export function returnedOf(
  units: readonly Unit[],
  fields: readonly Field[],
  figures: readonly StandingFigures[],
): readonly Returned[] {
  const summed = new Set(fields.filter(({ rollup }) => rollup === "sum").map(({ key }) => key));
  return units.flatMap((unit, index) => {
    const { incoming, figures: own } = figures[index] as StandingFigures;
    if (incoming === null) return [];
    const numbers = new Map<string, NumberFigure>();
    for (const figure of own)
      if (figure.state === "number" && summed.has(figure.field)) numbers.set(figure.field, figure);
    const remark = incoming.explanations?.find(({ rule }) => rule === OTHER)?.text ?? null;
    return [{ unit, incoming, numbers, remark }];
  });
}

/** Where a finding about a return stands: at one of its figures, or with the return as a whole. */
export function placeIn({ unit, incoming }: Returned, figure?: Figure): Place {
  const { field, sheet = null, cell = null } = figure ?? {};
  return {
    unit: unit.code,
    file: incoming.file.path,
    ...(field === undefined ? {} : { field }),
    ...(sheet === null ? {} : { sheet }),
    ...(cell === null ? {} : { cell }),
  };
}

/** What a finding's arguments carry of the unit's own remark. */
export function remarkOf({ remark }: Returned): { readonly explanation?: string } {
  return remark === null ? {} : { explanation: remark };
}
