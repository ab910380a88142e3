// Rules that an untouched form or an honest all-zero return would break.
import { compares } from "../comparison";
import { multiplyDecimals, sumDecimals } from "../decimal";
import { type Finding, finding, type Place } from "../finding";
import { canonicalJson } from "./digest";
import { sidesOf } from "./rule-operands";
import type { Campaign, Rule, Side, Unit } from "./schema";
import { decimal, type Settings, settingsOf, thresholdValue } from "./settings";

type Attributes = Unit["attributes"];

/**
 * Law C2: a unit with no activity at all must be able to finish its form, so no error may fail where every
 * figure is 0 and every text blank. An untouched form shows 待填, so nothing that counts blanks as zero may fail there.
 */
export function failsUntouched(campaign: Campaign, rule: Rule, place: Place): readonly Finding[] {
  const settings = settingsOf(campaign);
  const fails = attributesFor(campaign, rule).some((attributes) => !holdsAtZero(rule, attributes, settings));
  const args = { rule: rule.id };
  if (!fails) return [];
  if (rule.missing === "zero") return [finding("campaign/rule-fails-blank", args, place)];
  if (rule.severity !== "error" || rule.trial) return [];
  return [finding("campaign/rule-fails-zero", args, place)];
}

/** What differs between units that the rule asks of, each once: of 5,000 units few differ in it. */
function attributesFor({ roster }: Campaign, rule: Rule): readonly Attributes[] {
  const keys = new Set(sidesOf(rule).flatMap(({ side }) => side.attributes));
  const asked = ({ attributes }: Unit): Attributes =>
    Object.fromEntries(Object.entries(attributes).filter(([key]) => keys.has(key)));
  const different = new Map(
    (keys.size === 0 ? [] : roster.units).map((unit) => [canonicalJson(asked(unit)), asked(unit)]),
  );
  return [{}, ...different.values()];
}

function holdsAtZero(rule: Rule, attributes: Attributes, settings: Settings): boolean {
  switch (rule.kind) {
    case "compare": {
      const { left, is, right, when } = rule;
      const at = (side: Side): string | null => sumAtZero(side, attributes, settings);
      const holds = (a: Side, by: typeof is, b: Side): boolean => {
        const [x, y] = [at(a), at(b)];
        // A unit without the attribute is not asked.
        return x === null || y === null || compares(x, by, y);
      };
      if (when !== undefined && !holds(when.left, when.is, when.right)) return true;
      return holds(left, is, right);
    }
    case "minimum":
      return false;
    case "balance":
    case "together":
    case "exclusive":
    case "needs":
    case "ratio":
    case "textCount":
    case "answer":
      return true;
  }
}

/** What is left where every field is 0: attributes and the constant. */
function sumAtZero(side: Side, attributes: Attributes, settings: Settings): string | null {
  const terms: string[] = [thresholdValue(side.constant, settings)];
  for (const key of side.attributes) {
    const value = attributes[key];
    if (value === undefined) return null;
    terms.push(multiplyDecimals(decimal(side.factors[key] ?? 1), decimal(value)));
  }
  return sumDecimals(terms);
}
