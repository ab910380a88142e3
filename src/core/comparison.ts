// How two decimals stand to each other: = ≠ < ≤ > ≥.
import { compareDecimals } from "./decimal";

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Exact; both are canonical decimals. */
export function compares(left: string, is: Comparison, right: string): boolean {
  const order = compareDecimals(left, right);
  switch (is) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
