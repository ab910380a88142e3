// Unit by unit the figures that count: what it returned, with what the office said of it.
import type { Field } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Figure } from "../form/figure";
import { figuresByKey } from "../returns/complete";
import type { UnitReturn } from "../returns/return";
import type { Act, StandingActs } from "./acts";
import type { OfficeWord } from "./office-word";
import { speak } from "./office-word";

/** One unit's figures as they count. */
export interface StandingFigures {
  readonly unit: string;
  /** null: nothing is in, or all of it is set aside. */
  readonly incoming: UnitReturn | null;
  /** In form order; without a return only those that the office itself gave. */
  readonly figures: readonly Figure[];
  /** Field key → what the office said, where it said something. */
  readonly words: ReadonlyMap<string, OfficeWord>;
}

/** In roster order, one for every unit. */
export function standingFigures(
  units: readonly Unit[],
  fields: readonly Field[],
  kept: readonly UnitReturn[],
  acts: readonly Act[],
  standing: StandingActs,
): readonly StandingFigures[] {
  const byUnit = new Map(kept.map((incoming) => [incoming.unit, incoming]));
  const spokenOf = new Set(acts.flatMap((act) => ("field" in act ? [act.unit] : [])));
  return units.map((unit) => {
    const incoming = byUnit.get(unit.code) ?? null;
    // Most units are as they came: nothing to look up.
    if (!spokenOf.has(unit.code))
      return { unit: unit.code, incoming, figures: incoming?.figures ?? [], words: new Map() };
    return spokenFigures(unit.code, fields, incoming, standing);
  });
}

function spokenFigures(
  unit: string,
  fields: readonly Field[],
  incoming: UnitReturn | null,
  standing: StandingActs,
): StandingFigures {
  const own = figuresByKey(incoming?.figures ?? []);
  const spoken = fields.map((field) => speak(unit, field, own.get(field.key) ?? null, standing));
  return {
    unit,
    incoming,
    figures: spoken.flatMap(({ figure }) => (figure === null ? [] : [figure])),
    words: new Map(
      spoken.flatMap(({ word }, index) => (word === null ? [] : [[(fields[index] as Field).key, word]])),
    ),
  };
}
