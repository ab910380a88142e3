// Linear sums of figures: their value, their formula, their words.
import type { Side } from "../campaign/schema";
import { decimal } from "../campaign/settings";
import { compares } from "../comparison";
import { multiplyDecimals, placesOf, sumDecimals } from "../decimal";
import type { SumWords } from "../statement";
import { type Expressions, type Source, sumOf, type Values, type Words } from "./kind";

interface Term {
  readonly key: string;
  readonly of: Source;
  readonly times: string;
}

function termsOf(side: Side): readonly Term[] {
  const term = (of: Source) => (key: string) => ({ key, of, times: decimal(side.factors[key] ?? 1) });
  return [...side.fields.map(term("field")), ...side.attributes.map(term("attribute"))];
}

export function totalOf(side: Side, values: Values): string {
  const terms = termsOf(side).map(({ key, of, times }) => {
    const value = values.number(key, of);
    return times === "1" ? value : multiplyDecimals(times, value);
  });
  if (terms.length === 1 && side.constant === 0) return terms[0] as string;
  return sumDecimals([...terms, values.threshold(side.constant)]);
}

export function isAboveZero(fields: readonly string[], values: Values): boolean {
  return compares(totalOf(sumOf(fields), values), ">", "0");
}

export function sumWords(side: Side, words: Words): SumWords {
  return {
    terms: termsOf(side).map(({ key, of, times }) => ({ ...words.term(key, of), times })),
    constant: words.threshold(side.constant),
    total: words.values === null ? null : totalOf(side, words.values),
  };
}

/** Decimal places of its factors and its constant: times 10 to this power the sum of whole figures is whole. */
export function sidePlaces(side: Side, threshold: Expressions["threshold"]): number {
  const numbers = [...termsOf(side).map(({ times }) => times), threshold(side.constant)];
  return Math.max(...numbers.map(placesOf));
}

/** @param scale a power of 10 as a decimal, which the sum is multiplied by */
export function sumFormula(side: Side, cells: Expressions, scale = "1"): string {
  const terms = termsOf(side).map(({ key, of, times }) => ({
    factor: multiplyDecimals(times, scale),
    value: cells.number(key, of),
  }));
  const constant = multiplyDecimals(cells.threshold(side.constant), scale);
  const text = terms
    .map(({ factor, value }) =>
      signed(factor === "1" || factor === "-1" ? value : `${unsigned(factor)}*${value}`, factor),
    )
    .concat(constant === "0" && terms.length > 0 ? [] : [signed(unsigned(constant), constant)])
    .join("");
  return text.replace(/^\+/, "");
}

function signed(text: string, number: string): string {
  return number.startsWith("-") ? `-${text}` : `+${text}`;
}

function unsigned(number: string): string {
  return number.replace(/^-/, "");
}
