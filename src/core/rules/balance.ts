// A rule that a total is the sum of its parts, with the imbalance where it is not.
import type { RuleOf } from "../campaign/schema";
import { multiplyDecimals, sumDecimals } from "../decimal";
import { comparingFormula } from "./comparing";
import { type Kind, sumOf, type Values } from "./kind";
import { sumWords, totalOf } from "./linear";

type Balance = RuleOf<"balance">;

export const balanceKind: Kind<Balance> = {
  holds: (rule, values) => imbalance(rule, values) === "0",
  formula: (rule, cells) =>
    comparingFormula({ left: sumOf([rule.total]), is: "=", right: sumOf(rule.parts) }, cells),
  state: (rule, words) => ({
    kind: "balance",
    total: sumWords(sumOf([rule.total]), words),
    parts: sumWords(sumOf(rule.parts), words),
    imbalance: words.values === null ? null : imbalance(rule, words.values),
  }),
};

/** Total minus parts. */
function imbalance({ total, parts }: Balance, values: Values): string {
  const sum = totalOf(sumOf(parts), values);
  return sumDecimals([values.number(total, "field"), multiplyDecimals("-1", sum)]);
}
