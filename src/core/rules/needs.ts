// A rule that where something is counted something else is too: 有隐患就有检查.
import type { RuleOf } from "../campaign/schema";
import { type Kind, sumOf } from "./kind";
import { isAboveZero, sumFormula, sumWords } from "./linear";

export const needsKind: Kind<RuleOf<"needs">> = {
  holds: (rule, values) => !isAboveZero(rule.given, values) || isAboveZero(rule.needed, values),
  formula: (rule, cells) =>
    `IF(${sumFormula(sumOf(rule.given), cells)}>0,${sumFormula(sumOf(rule.needed), cells)}>0,TRUE)`,
  state: (rule, words) => ({
    kind: "needs",
    given: sumWords(sumOf(rule.given), words),
    needed: sumWords(sumOf(rule.needed), words),
  }),
};
