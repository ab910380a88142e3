// A rule that one sum over another lies within bounds: at most 500 people a session.
import type { RuleOf, Side, Threshold } from "../campaign/schema";
import type { Comparison } from "../comparison";
import { compares } from "../comparison";
import { multiplyDecimals } from "../decimal";
import { comparingFormula } from "./comparing";
import { type Kind, sumOf, type Values } from "./kind";
import { sumFormula, sumWords, totalOf } from "./linear";
import { quotient } from "./quotient";

type Ratio = RuleOf<"ratio">;

interface Bound {
  readonly is: Comparison;
  readonly value: string;
}

/** Compared by cross-multiplication, so never rounded; nothing to compare where the divisor is 0. */
export const ratioKind: Kind<Ratio> = {
  holds: (rule, values) => {
    const { of, per } = sums(rule, values);
    if (per === "0") return true;
    return boundsOf(rule, values.threshold).every(({ is, value }) =>
      compares(of, is, multiplyDecimals(value, per)),
    );
  },
  formula: (rule, cells) => {
    const tests = boundsOf(rule, cells.threshold).map(({ is, value }) =>
      comparingFormula({ left: sumOf(rule.of), is, right: times(rule.per, value) }, cells),
    );
    const all = tests.length === 1 ? (tests[0] as string) : `AND(${tests.join(",")})`;
    return `IF(${sumFormula(sumOf(rule.per), cells)}=0,TRUE,${all})`;
  },
  state: (rule, words) => {
    const { values } = words;
    const bounds = boundsOf(rule, words.threshold).map(({ value }) => value);
    const { of, per } = values === null ? { of: "0", per: "0" } : sums(rule, values);
    return {
      kind: "ratio",
      of: sumWords(sumOf(rule.of), words),
      per: sumWords(sumOf(rule.per), words),
      atLeast: rule.atLeast === undefined ? null : words.threshold(rule.atLeast),
      atMost: rule.atMost === undefined ? null : words.threshold(rule.atMost),
      ratio: per === "0" ? null : quotient(of, per, bounds),
    };
  },
};

function sums(rule: Ratio, values: Values): { readonly of: string; readonly per: string } {
  return { of: totalOf(sumOf(rule.of), values), per: totalOf(sumOf(rule.per), values) };
}

function boundsOf({ atLeast, atMost }: Ratio, threshold: (one: Threshold) => string): readonly Bound[] {
  return [
    ...(atLeast === undefined ? [] : [{ is: ">=", value: threshold(atLeast) } as const]),
    ...(atMost === undefined ? [] : [{ is: "<=", value: threshold(atMost) } as const]),
  ];
}

/** Each of the fields times the bound. */
function times(fields: readonly string[], value: string): Side {
  return { ...sumOf(fields), factors: Object.fromEntries(fields.map((key) => [key, Number(value)])) };
}
