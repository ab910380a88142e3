// What stands in a field, as read: a figure with what was typed and where.

import type { ReadingDoubt } from "../doubt";

export type { ReadingDoubt };

/**
 * How one typed cell reads, given its field (Law V1, V2). `value` is canonical: a decimal without
 * exponent or leading zeros ("12", "0.5"), a date as "2023-06-30", the choice's own text.
 */
export type Reading =
  | {
      readonly state: "number";
      readonly value: string;
      /** Rewritten exactly, to be listed as 按…计. */ readonly soft: boolean;
    }
  | { readonly state: "text"; readonly value: string }
  | { readonly state: "choice"; readonly value: string; readonly soft: boolean }
  | { readonly state: "date"; readonly value: string; readonly soft: boolean }
  | { readonly state: "blank" }
  | { readonly state: "not-applicable" }
  /** One likely reading, counted only after a person confirms it. */
  | { readonly state: "offered"; readonly value: string; readonly doubt: ReadingDoubt }
  | { readonly state: "unread"; readonly doubt: ReadingDoubt };

/** A reading in its place. */
export type Figure = Reading & {
  readonly field: string;
  /** As typed, before any reading; null where nothing was. */
  readonly typed: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
};

/** A reading put in its place, each kind spelled out: thousands of returns hold nothing but these. */
export function figureOf(
  reading: Reading,
  field: string,
  typed: string | null,
  sheet: string | null,
  cell: string | null,
): Figure {
  const { state } = reading;
  switch (state) {
    case "number":
    case "choice":
    case "date":
      return { state, value: reading.value, soft: reading.soft, field, typed, sheet, cell };
    case "text":
      return { state, value: reading.value, field, typed, sheet, cell };
    case "blank":
    case "not-applicable":
      return { state, field, typed, sheet, cell };
    case "offered":
      return { state, value: reading.value, doubt: reading.doubt, field, typed, sheet, cell };
    case "unread":
      return { state, doubt: reading.doubt, field, typed, sheet, cell };
  }
}
