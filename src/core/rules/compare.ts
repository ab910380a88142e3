// A rule that compares two linear sums, under a condition or always: 整改隐患 ≤ 发现隐患.
import type { RuleOf } from "../campaign/schema";
import { comparingFormula, comparingHolds, comparingWords } from "./comparing";
import type { Kind } from "./kind";

export const compareKind: Kind<RuleOf<"compare">> = {
  holds: (rule, values) =>
    (rule.when !== undefined && !comparingHolds(rule.when, values)) || comparingHolds(rule, values),
  formula: (rule, cells) => {
    const test = comparingFormula(rule, cells);
    return rule.when === undefined ? test : `IF(${comparingFormula(rule.when, cells)},${test},TRUE)`;
  },
  state: (rule, words) => ({
    kind: "compare",
    ...comparingWords(rule, words),
    when: rule.when === undefined ? null : comparingWords(rule.when, words),
  }),
};
