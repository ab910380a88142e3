// What an office says at its desk, as acts of the record.
import { fieldsOf } from "../../core/campaign/fields";
import type { Act, MarkName } from "../../core/rollup/acts";
import { acceptOffers } from "../../core/rollup/accept-offers";
import { keepReturn } from "../../core/rollup/keep-return";
import { correctFigure, markUnit, moveReturn, restoreFigure } from "../../core/rollup/new-acts";
import { formIn, type Rollup } from "../../core/rollup/rollup";

export type Spoken =
  /** Offered readings are right: one, or all there are. */
  | { readonly say: "accept-offers"; readonly only: { readonly unit: string; readonly field: string } | null }
  /** Of a unit's returns this one counts. File by SHA-256, as everywhere. */
  | { readonly say: "keep"; readonly unit: string; readonly file: string }
  | {
      readonly say: "set-aside" | "take-in";
      readonly unit: string;
      readonly file: string;
      readonly reason: string;
    }
  /** `until`: a date, for an extension: to the end of that day on the office's clock. */
  | {
      readonly say: "mark";
      readonly units: readonly string[];
      readonly as: MarkName;
      readonly reason: string;
      readonly until: string | null;
    }
  /** `typed` "": emptied. Said again of a figure that was amended since, the correction stands. */
  | { readonly say: "correct"; readonly unit: string; readonly field: string; readonly typed: string }
  | { readonly say: "restore"; readonly unit: string; readonly field: string };

export function spokenActs(rollup: Rollup, spoken: Spoken, at: string): readonly Act[] {
  switch (spoken.say) {
    case "accept-offers": {
      const { only } = spoken;
      const all = acceptOffers(rollup, at);
      return only === null
        ? all
        : all.filter(({ unit, field }) => unit === only.unit && field === only.field);
    }
    case "keep":
      return [keepReturn(rollup, spoken.unit, spoken.file, at)];
    case "set-aside":
    case "take-in":
      return [moveReturn(rollup, spoken.say, spoken.unit, spoken.file, spoken.reason, at)];
    case "mark": {
      const { units, as, reason } = spoken;
      const until = spoken.until === null ? null : `${spoken.until}T23:59:59${rollup.campaign.zone}`;
      return units.map((unit) => markUnit(rollup, unit, as, reason, until, at));
    }
    case "correct":
      return [correctFigure(rollup, spoken.unit, fieldOf(rollup, spoken.field), spoken.typed, at)];
    case "restore":
      return [restoreFigure(rollup, spoken.unit, fieldOf(rollup, spoken.field), at)];
  }
}

function fieldOf(rollup: Rollup, key: string): ReturnType<typeof fieldsOf>[number] {
  const field = fieldsOf(formIn(rollup.campaign, rollup.form)).find((each) => each.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}
