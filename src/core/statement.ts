// A rule in the words of its form, with what its figures are: data for a sentence.
import type { Comparison } from "./comparison";

/** One operand. Numbers are canonical decimals. */
export interface TermWords {
  /** "整改隐患（个）" */
  readonly label: string;
  readonly times: string;
  /** Null where it is blank, or the rule is stated without figures. */
  readonly value: string | null;
}

/** Σ times × term + constant; `total` null where the rule is stated without figures. */
export interface SumWords {
  readonly terms: readonly TermWords[];
  readonly constant: string;
  readonly total: string | null;
}

export interface ComparisonWords {
  readonly left: SumWords;
  readonly is: Comparison;
  readonly right: SumWords;
}

export type Strength = "demanded" | "inPrinciple" | "encouraged";

/** One shape for each kind of rule; the same data gives the rule in words and what was found. */
export type Statement =
  | ({ readonly kind: "compare"; readonly when: ComparisonWords | null } & ComparisonWords)
  | {
      readonly kind: "balance";
      readonly total: SumWords;
      readonly parts: SumWords;
      /** Total minus parts. */
      readonly imbalance: string | null;
    }
  | { readonly kind: "together" | "exclusive"; readonly groups: readonly SumWords[] }
  | { readonly kind: "needs"; readonly given: SumWords; readonly needed: SumWords }
  | {
      readonly kind: "ratio";
      readonly of: SumWords;
      readonly per: SumWords;
      readonly atLeast: string | null;
      readonly atMost: string | null;
      /** Of / per, with as many places as show on which side of the bounds it lies. */
      readonly ratio: string | null;
    }
  | { readonly kind: "textCount"; readonly text: TermWords; readonly count: TermWords }
  | {
      readonly kind: "minimum";
      readonly sum: SumWords;
      readonly atLeast: string;
      readonly strength: Strength;
    }
  | { readonly kind: "answer"; readonly field: TermWords; readonly not: string };

/** A figure that a rule speaks of, and its cell where it stands in one. */
export interface RuleCell {
  readonly field: string;
  readonly label: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}
