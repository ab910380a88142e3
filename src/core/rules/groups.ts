// Rules over groups of figures: all above 0 or none, and at most one above 0.
import type { RuleOf } from "../campaign/schema";
import { type Expressions, type Kind, sumOf, type Values, type Words } from "./kind";
import { isAboveZero, sumFormula, sumWords } from "./linear";

/** Sessions and attendance: both 0 or both above 0. */
export const togetherKind: Kind<RuleOf<"together">> = {
  holds: (rule, values) => [0, rule.groups.length].includes(countAbove(rule.groups, values)),
  formula: (rule, cells) => {
    const [first, ...others] = rule.groups.map((group) => aboveFormula(group, cells));
    const same = others.map((other) => `${first}=${other}`);
    return same.length === 1 ? (same[0] as string) : `AND(${same.join(",")})`;
  },
  state: (rule, words) => ({ kind: "together", groups: groupWords(rule.groups, words) }),
};

export const exclusiveKind: Kind<RuleOf<"exclusive">> = {
  holds: (rule, values) => countAbove(rule.groups, values) <= 1,
  formula: (rule, cells) => `${rule.groups.map((group) => aboveFormula(group, cells)).join("+")}<=1`,
  state: (rule, words) => ({ kind: "exclusive", groups: groupWords(rule.groups, words) }),
};

function countAbove(groups: readonly (readonly string[])[], values: Values): number {
  return groups.filter((group) => isAboveZero(group, values)).length;
}

function aboveFormula(group: readonly string[], cells: Expressions): string {
  return `(${sumFormula(sumOf(group), cells)}>0)`;
}

function groupWords(groups: readonly (readonly string[])[], words: Words) {
  return groups.map((group) => sumWords(sumOf(group), words));
}
