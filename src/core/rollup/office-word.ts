// A unit's figure and what the office said of it → the figure that counts.
import type { Field } from "../campaign/fields";
import type { Figure, Reading } from "../form/figure";
import type { Confirmation, Correction, StandingActs } from "./acts";
import { figureSubject, subjectOf } from "./acts";
import { meaningOf } from "./differences";

export interface OfficeWord {
  readonly by: "confirmation" | "correction";
  /** The unit's own figure; null where it has given none. */
  readonly original: Figure | null;
  /** What was said, the latest first: one, or corrections that differ. `typed` null: emptied. */
  readonly said: readonly { readonly typed: string | null; readonly at: string }[];
  /** What the correction corrected, where the unit has changed its figure since. */
  readonly amended: { readonly from: string | null } | null;
  /** Corrections that differ: none of them counts until a person chooses. */
  readonly twice: boolean;
}

export interface Spoken {
  /** As it counts; null where there is none. */
  readonly figure: Figure | null;
  /** null where the office said nothing, or nothing else than the unit. */
  readonly word: OfficeWord | null;
}

/** A correction is the office's own word and comes before the unit's; only an offered reading can be confirmed. */
export function speak(unit: string, field: Field, own: Figure | null, standing: StandingActs): Spoken {
  const stands = (standing.get(figureSubject(unit, field.key)) ?? []) as readonly Correction[];
  const corrections = stands.filter((act) => act.act === "correct");
  const [latest] = corrections;
  if (latest === undefined) return confirm(unit, field, own, standing);
  const corrected = figureOf(latest, own);
  const differs = corrections.some((act) => meaningOf(figureOf(act, own)) !== meaningOf(corrected));
  if (differs) return speakTwice(field, own, corrections);
  const { figure } = confirm(unit, field, corrected, standing);
  if (meaningOf(figure) === meaningOf(own)) return { figure: own, word: null };
  const unchanged = corrections.some((act) => meaningOf(act.original) === meaningOf(own));
  const said = [{ typed: latest.typed, at: latest.at }];
  const amended = unchanged ? null : { from: latest.original?.typed ?? null };
  return { figure, word: { by: "correction", original: own, said, amended, twice: false } };
}

function speakTwice(field: Field, own: Figure | null, corrections: readonly Correction[]): Spoken {
  const said = corrections.map(({ typed, at }) => ({ typed, at }));
  const typed = said.map((each) => each.typed ?? "").join("／");
  const figure: Figure = { state: "unread", doubt: "several", ...placeOf(field.key, own), typed };
  return { figure, word: { by: "correction", original: own, said, amended: null, twice: true } };
}

function confirm(unit: string, field: Field, own: Figure | null, standing: StandingActs): Spoken {
  if (own?.state !== "offered" || own.typed === null) return { figure: own, word: null };
  const { typed, value } = own;
  const wanted = { act: "confirm", unit, field: field.key, typed, value, at: "", over: [] } as const;
  const [confirmation] = (standing.get(subjectOf(wanted)) ?? []) as readonly Confirmation[];
  if (confirmation === undefined) return { figure: own, word: null };
  const figure: Figure = { ...confirmedReading(field, value), ...placeOf(field.key, own), typed };
  const said = [{ typed: value, at: confirmation.at }];
  return { figure, word: { by: "confirmation", original: own, said, amended: null, twice: false } };
}

/** The reading that was offered, now counted: listed as 按…计 where its kind can say so. */
function confirmedReading(field: Field, value: string): Reading {
  switch (field.spec.kind) {
    case "count":
    case "decimal":
      return { state: "number", value, soft: true };
    case "yesNo":
    case "choice":
      return { state: "choice", value, soft: true };
    case "date":
      return { state: "date", value, soft: true };
    case "text":
    case "phone":
      return { state: "text", value };
  }
}

function figureOf(correction: Correction, own: Figure | null): Figure {
  return { ...correction.reading, ...placeOf(correction.field, own), typed: correction.typed };
}

/** Where the unit's figure stood: the office's word takes its place. */
function placeOf(field: string, own: Figure | null): Pick<Figure, "field" | "sheet" | "cell"> {
  return { field, sheet: own?.sheet ?? null, cell: own?.cell ?? null };
}
