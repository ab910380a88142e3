// Rules that can never hold, alone or together: the linear ones are held against each other.
import { type Comparison, compares } from "../comparison";
import { multiplyDecimals, sumDecimals } from "../decimal";
import { type Finding, finding } from "../finding";
import { type Path, pathText } from "./path";
import type { Campaign, Form, Rule, Side } from "./schema";
import { decimal, type Settings, settingsOf, thresholdValue } from "./settings";

/** Tells a unit's attribute from a field of the same key. */
const ATTRIBUTE = "attribute ";

/** Σ factor × operand is constant: `factors` by operand, none of them 0. */
interface Bound {
  readonly factors: ReadonlyMap<string, string>;
  readonly is: Comparison;
  readonly constant: string;
}

/**
 * `campaign/rule-impossible` for a rule that no figures satisfy, and for one that an earlier rule leaves no
 * figures to. Only rules without condition are compared, and only those over the same sum or its multiple;
 * what takes three rules to contradict is not found.
 */
export function contradictions(campaign: Campaign, form: Form, at: Path): readonly Finding[] {
  const settings = settingsOf(campaign);
  const bounds = form.rules.map((rule) => boundsOf(rule, settings));
  return form.rules.flatMap((rule, r) => {
    const own = bounds[r] as readonly Bound[];
    const place = { path: pathText([...at, r]) };
    if (own.some((one) => own.some((other) => isImpossible(one, other)))) {
      return [finding("campaign/rule-impossible", { rule: rule.id, other: null }, place)];
    }
    const before = form.rules
      .slice(0, r)
      .filter((_, b) =>
        (bounds[b] as readonly Bound[]).some((one) => own.some((other) => isImpossible(one, other))),
      );
    return before
      .filter((one) => mayMeet(one, rule))
      .map((one) => finding("campaign/rule-impossible", { rule: rule.id, other: one.id }, place));
  });
}

/** Rules for different sectors may say what they like. */
function mayMeet(one: Rule, other: Rule): boolean {
  if (one.sectors === undefined || other.sectors === undefined) return true;
  return one.sectors.some((sector) => other.sectors?.includes(sector));
}

function boundsOf(rule: Rule, settings: Settings): readonly Bound[] {
  if (rule.off === true) return [];
  switch (rule.kind) {
    case "compare": {
      if (rule.when !== undefined) return [];
      const bound = boundOf(rule.left, rule.is, rule.right, settings);
      return [bound, ...notBelowZero(bound)];
    }
    case "minimum": {
      const factors = new Map(rule.fields.map((key) => [key, "1"]));
      return [{ factors, is: ">=", constant: decimal(rule.atLeast) }];
    }
    case "ratio": {
      const { atLeast, atMost } = rule;
      // The ratio itself is what is bounded; its name cannot be a key's.
      const factors = new Map([[`${rule.of.join("+")}/${rule.per.join("+")}`, "1"]]);
      return [
        ...(atLeast === undefined
          ? []
          : [{ factors, is: ">=", constant: thresholdValue(atLeast, settings) } as const]),
        ...(atMost === undefined
          ? []
          : [{ factors, is: "<=", constant: thresholdValue(atMost, settings) } as const]),
      ];
    }
    case "balance": {
      const parts = rule.parts.map((key) => [key, "-1"] as const);
      return [{ factors: collect([[rule.total, "1"], ...parts]), is: "=", constant: "0" }];
    }
    case "together":
    case "exclusive":
    case "needs":
    case "textCount":
    case "answer":
      return [];
  }
}

function boundOf(left: Side, is: Comparison, right: Side, settings: Settings): Bound {
  const terms = (side: Side, sign: string): readonly (readonly [string, string])[] => {
    const factor = (key: string): string => multiplyDecimals(sign, decimal(side.factors[key] ?? 1));
    return [
      ...side.fields.map((key) => [key, factor(key)] as const),
      ...side.attributes.map((key) => [ATTRIBUTE + key, factor(key)] as const),
    ];
  };
  const constant = sumDecimals([
    thresholdValue(right.constant, settings),
    multiplyDecimals("-1", thresholdValue(left.constant, settings)),
  ]);
  return { factors: collect([...terms(left, "1"), ...terms(right, "-1")]), is, constant };
}

function collect(terms: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const factors = new Map<string, string>();
  for (const [key, factor] of terms) factors.set(key, sumDecimals([factors.get(key) ?? "0", factor]));
  return new Map([...factors].filter(([, factor]) => factor !== "0").sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fields are counted, so a sum of them is at least 0; of nothing it is 0. */
function notBelowZero({ factors }: Bound): readonly Bound[] {
  if (factors.size === 0) return [{ factors, is: "=", constant: "0" }];
  const signs = new Set([...factors.values()].map((factor) => factor.startsWith("-")));
  if (signs.size > 1 || [...factors.keys()].some((key) => key.startsWith(ATTRIBUTE))) return [];
  return [{ factors, is: signs.has(true) ? "<=" : ">=", constant: "0" }];
}

/** Whether two bounds over one sum, or over multiples of it, leave nothing between them. */
function isImpossible(one: Bound, other: Bound): boolean {
  const scale = scaleBetween(one, other);
  if (scale === null) return false;
  // one × b and other × a speak of the same sum; a below 0 turns the second around.
  const { a, b } = scale;
  const first = { is: turned(one.is, b), constant: multiplyDecimals(one.constant, b) };
  const second = { is: turned(other.is, a), constant: multiplyDecimals(other.constant, a) };
  return !meet(first, second);
}

/** a and b such that one × b = other × a in every factor; null where there are none. */
function scaleBetween(one: Bound, other: Bound): { readonly a: string; readonly b: string } | null {
  const keys = [...one.factors.keys()];
  if (keys.join() !== [...other.factors.keys()].join()) return null;
  if (keys.length === 0) return { a: "1", b: "1" };
  const a = one.factors.get(keys[0] as string) as string;
  const b = other.factors.get(keys[0] as string) as string;
  const same = keys.every(
    (key) =>
      multiplyDecimals(one.factors.get(key) as string, b) ===
      multiplyDecimals(other.factors.get(key) as string, a),
  );
  return same ? { a, b } : null;
}

const TURNED: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function turned(is: Comparison, by: string): Comparison {
  return by.startsWith("-") ? TURNED[is] : is;
}

type Limit = { readonly is: Comparison; readonly constant: string };

/** Whether some number keeps both limits. */
function meet(one: Limit, other: Limit): boolean {
  if (one.is === "=") return compares(one.constant, other.is, other.constant);
  if (other.is === "=") return compares(other.constant, one.is, one.constant);
  if (one.is === "!=" || other.is === "!=" || one.is[0] === other.is[0]) return true;
  const [low, high] = one.is.startsWith(">") ? [one, other] : [other, one];
  const both = low.is === ">=" && high.is === "<=";
  return compares(low.constant, both ? "<=" : "<", high.constant);
}
