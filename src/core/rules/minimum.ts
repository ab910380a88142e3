// A rule that the notice asks for at least so many: 至少召开1次集中学习会.
import type { RuleOf } from "../campaign/schema";
import { compares } from "../comparison";
import { comparingFormula } from "./comparing";
import { type Kind, sumOf } from "./kind";
import { sumWords, totalOf } from "./linear";

export const minimumKind: Kind<RuleOf<"minimum">> = {
  holds: (rule, values) =>
    compares(totalOf(sumOf(rule.fields), values), ">=", values.threshold(rule.atLeast)),
  formula: (rule, cells) =>
    comparingFormula(
      { left: sumOf(rule.fields), is: ">=", right: { ...sumOf([]), constant: rule.atLeast } },
      cells,
    ),
  state: (rule, words) => ({
    kind: "minimum",
    sum: sumWords(sumOf(rule.fields), words),
    atLeast: words.threshold(rule.atLeast),
    strength: rule.strength,
  }),
};
