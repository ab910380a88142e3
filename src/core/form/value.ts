// One typed cell and its field → what it reads as: counted, offered, blank, not applicable, unread.
import { choicesOf } from "../campaign/fields";
import type { FieldSpec } from "../campaign/schema";
import type { CellValue } from "../sheet/snapshot";
import type { Reading } from "./figure";
import { readChoice } from "./value/choice";
import { readDate } from "./value/date";
import { isExternal } from "./value/external";
import { readNumberText, readRealNumber } from "./value/number";
import { readPhone } from "./value/phone";
import { readText } from "./value/text";

/** A cell as a snapshot holds it; `value` null where it is empty. */
export interface TypedCell {
  readonly value: CellValue | null;
  readonly shown?: "date" | "time" | "percent";
  /** Without "="; its cached result is `value`. */
  readonly formula?: string;
}

export interface ReadingContext {
  /** What the office's campaign always means by a word, as a decimal: { "无": "0" }. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Law V: exact readings are counted, likely ones offered, the rest unread with the reason; never a silent 0. */
export function readValue(typed: TypedCell, field: FieldSpec, context: ReadingContext = {}): Reading {
  if (typed.formula !== undefined && isExternal(typed.formula)) return unread("externalLink");
  const { value } = typed;
  if (value === null) return { state: "blank" };
  if (typeof value === "object") return unread("errorValue");
  switch (field.kind) {
    case "count":
    case "decimal":
      if (typeof value === "boolean") return unread("boolean");
      return typeof value === "number"
        ? readRealNumber(value, typed.shown, field)
        : readNumberText(value, field, context.words ?? {});
    case "text":
      return readText(value, typed.shown);
    case "yesNo":
      return readChoice(value, choicesOf(field), true);
    case "choice":
      return readChoice(value, choicesOf(field), false);
    case "date":
      return readDate(value, typed.shown);
    case "phone":
      return readPhone(value, typed.shown);
  }
}

function unread(doubt: "externalLink" | "errorValue" | "boolean"): Reading {
  return { state: "unread", doubt };
}
