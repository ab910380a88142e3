// All that a form is made from: whose, which, when, and what already stands in it.
import type { Campaign, Form, Unit } from "../campaign/schema";
import type { CellContent } from "../sheet/plan";

/** What a unit gave the time before. */
export interface LastFigures {
  readonly record: "tallysheet-last";
  /** Which time it was: 第1期, 2022年. */
  readonly name: string;
  /** Field key → what counted then: "12", "是". */
  readonly figures: Readonly<Record<string, string>>;
}

export interface FormInput {
  readonly campaign: Campaign;
  readonly form: Form;
  /** Due moment of the period for a form with a cadence; else null. */
  readonly period: string | null;
  /** null: the blank form (空白表), where the unit is chosen from the list. */
  readonly unit: Unit | null;
  /** When the form is issued, ISO 8601. */
  readonly issued: string;
  /** What stands in fields and header fields already, by key, as typed. */
  readonly values: ReadonlyMap<string, CellContent>;
  /** 核实说明 by rule id. */
  readonly explanations?: ReadonlyMap<string, string>;
  /** What the unit gave last time. */
  readonly last?: LastFigures;
  /** When the unit finished it, ISO 8601 with zone. */
  readonly finished?: string;
}

/** The unit a form stands for: its own, or the one chosen in the blank form; null while none is. */
export function unitOf(input: FormInput): Unit | null {
  if (input.unit !== null) return input.unit;
  const field = input.form.header.find((each) => each.role === "unit");
  const chosen = field === undefined ? undefined : input.values.get(field.key);
  return input.campaign.roster.units.find((unit) => unit.name === chosen) ?? null;
}
