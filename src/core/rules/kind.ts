// What each kind of rule can do: hold or not, be a formula, be put into words.
import type { Rule, Side, Threshold } from "../campaign/schema";
import type { Statement, TermWords } from "../statement";

/** What an operand is taken from. */
export type Source = "field" | "attribute";

/** The operands' values, when none is waited for. */
export interface Values {
  /** A canonical decimal; a blank field is "0". */
  readonly number: (key: string, of: Source) => string;
  /** A text or choice; null where there is none. */
  readonly text: (field: string) => string | null;
  readonly threshold: (threshold: Threshold) => string;
}

/** The operands as texts of a formula, when none is waited for and each is of its kind. */
export interface Expressions {
  /** A number, blank being 0. */
  readonly number: (key: string, of: Source) => string;
  /** A text without the blanks at its ends. */
  readonly text: (field: string) => string;
  /** TRUE where a text field holds more than a mark for nothing. */
  readonly hasText: (field: string) => string;
  readonly threshold: (threshold: Threshold) => string;
  /** Whether all operands are whole: no binary dust to round away. */
  readonly whole: boolean;
}

/** The operands as sentences name them, with their values where there are figures. */
export interface Words {
  readonly term: (key: string, of: Source) => TermWords;
  readonly threshold: (threshold: Threshold) => string;
  /** Null where the rule is stated without figures. */
  readonly values: Values | null;
}

export interface Kind<R extends Rule> {
  readonly holds: (rule: R, values: Values) => boolean;
  /** TRUE where the rule holds; functions of Excel 2007. */
  readonly formula: (rule: R, cells: Expressions) => string;
  readonly state: (rule: R, words: Words) => Statement;
}

/** A plain sum of fields, as the linear sum it is. */
export function sumOf(fields: readonly string[]): Side {
  return { fields: [...fields], attributes: [], factors: {}, constant: 0 };
}
