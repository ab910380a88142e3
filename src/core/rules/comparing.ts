// left is right: one comparison of two linear sums, as a test, a formula and words.
import type { RuleOf } from "../campaign/schema";
import { type Comparison, compares } from "../comparison";
import { shiftDecimal } from "../decimal";
import type { ComparisonWords } from "../statement";
import type { Expressions, Values, Words } from "./kind";
import { sidePlaces, sumFormula, sumWords, totalOf } from "./linear";

export type Comparing = Pick<RuleOf<"compare">, "left" | "is" | "right">;

export function comparingHolds({ left, is, right }: Comparing, values: Values): boolean {
  return compares(totalOf(left, values), is, totalOf(right, values));
}

/** Places to which the difference of decimals is rounded: more than any field has, less than a double's dust. */
const ROUNDED = 9;

/** Both sides are multiplied so that no factor has a fraction: whole figures are then compared exactly. */
export function comparingFormula({ left, is, right }: Comparing, cells: Expressions): string {
  const places = Math.max(sidePlaces(left, cells.threshold), sidePlaces(right, cells.threshold));
  const scale = shiftDecimal("1", places);
  const [a, b] = [sumFormula(left, cells, scale), sumFormula(right, cells, scale)];
  if (cells.whole) return `${a}${SIGNS[is]}${b}`;
  return `ROUND(${a}-(${b}),${ROUNDED})${SIGNS[is]}0`;
}

const SIGNS: Readonly<Record<Comparison, string>> = {
  "=": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

export function comparingWords({ left, is, right }: Comparing, words: Words): ComparisonWords {
  return { left: sumWords(left, words), is, right: sumWords(right, words) };
}
