// A number field's cell: a count or a decimal, exact, offered, or unread with its reason.
import { canonical, fromNumber, isWhole, placesOf, shiftDecimal } from "../../decimal";
import type { FieldSpec } from "../../campaign/schema";
import type { Reading, ReadingDoubt } from "../figure";
import { doubtOf } from "./doubt";
import { compact, foldText } from "./fold";
import { isNotApplicable, isUntouched, saysNone } from "./marks";
import { isMoney, measureOf } from "./measure";
import type { Measure } from "./measure";
import { offerOf } from "./offer";
import { isShare, readQuantity } from "./quantity";

/** Longer texts are never one quantity; it also bounds every search below. */
const LONGEST = 200;
/** Excel itself keeps 15 digits; beyond that what was typed is already lost. */
const MOST_DIGITS = 15;
/** A campaign can ask for 6 places; a real number with more was computed, not typed. */
const MOST_PLACES = 6;

/** A real number in a number field; `shown` says that Excel shows it as something else. */
export function readRealNumber(n: number, shown: string | undefined, field: FieldSpec): Reading {
  if (shown === "date" || shown === "time") return unread(shown);
  const measure = measureOf(field.measure);
  const value = fromNumber(n);
  if (value === null) return unread("errorValue");
  if (shown === "percent") {
    return measure.own === "%" ? checked(shiftDecimal(value, 2), false, field) : unread("percent");
  }
  if (measure.own === "%" && isShare(value)) return unread("ambiguous");
  return bareDoubt(value, field, measure) ?? residue(n, value, field) ?? checked(value, false, field);
}

/** 0.1+0.2 shows as 0.3 in Excel but is not: the 15 digits shown are offered. */
function residue(n: number, value: string, field: FieldSpec): Reading | null {
  if (field.kind === "count" || placesOf(value) <= MOST_PLACES) return null;
  const shown = fromNumber(Number(n.toPrecision(MOST_DIGITS))) as string;
  return placesOf(shown) <= MOST_PLACES ? offered(shown, "residue", field) : unread("residue");
}

/** Turns the letters after it round: the screen shows 12 for 21, so what was meant cannot be told. */
const OVERRIDE = /[\u202d\u202e]/;

/** A text in a number field; `words` are the campaign's own: { "无": "0" }. */
export function readNumberText(
  typed: string,
  field: FieldSpec,
  words: Readonly<Record<string, string>>,
): Reading {
  const { text, hidden } = foldText(typed);
  if (OVERRIDE.test(typed) && text !== "") return unread("ambiguous");
  const measure = measureOf(field.measure);
  const meant = wordValue(text, words);
  if (meant !== null) return checked(meant, true, field);
  if (isUntouched(text, measure.own) || text === foldText(field.hint ?? "").text) return { state: "blank" };
  if (isNotApplicable(text, measure.own)) return { state: "not-applicable" };
  if (text.length > LONGEST) return unread("noNumber");
  if (saysNone(text, measure.own)) return { state: "offered", value: "0", doubt: "none" };
  const bare = bareDoubt(text, field, measure);
  if (bare !== null) return bare;
  const quantity = readQuantity(text, measure);
  if (quantity?.read === "exact") return checked(quantity.value, quantity.soft || hidden, field, text);
  if (quantity?.read === "doubtful") return unread(quantity.doubt);
  const offer = quantity ?? offerOf(text, measure);
  return offer === null ? unread(doubtOf(text)) : offered(offer.value, offer.doubt, field);
}

function wordValue(text: string, words: Readonly<Record<string, string>>): string | null {
  const word = Object.keys(words).find((key) => foldText(key).text === text);
  return word === undefined ? null : canonical(words[word] as string);
}

/** Digits alone that are more likely a mobile number, a day (20230630), or 1,200 in another country's style. */
function bareDoubt(text: string, field: FieldSpec, measure: Measure): Reading | null {
  if (field.kind !== "count" || isMoney(measure)) return null;
  if (/^1[3-9]\d{9}$/.test(text)) return unread("phone");
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text)) return unread("date");
  return /^[1-9]\d{0,2}\.000$/.test(text) ? unread("ambiguous") : null;
}

/** The value against its kind; `text` names a broken count better (6.30 is a day). */
function checked(value: string, soft: boolean, field: FieldSpec, text = ""): Reading {
  const wrong = wrongWith(value, field);
  if (wrong === null) return { state: "number", value, soft };
  return unread(wrong === "fraction" && doubtOf(compact(text)) === "date" ? "date" : wrong);
}

function offered(value: string, doubt: ReadingDoubt, field: FieldSpec): Reading {
  const wrong = wrongWith(value, field);
  return wrong === null ? { state: "offered", value, doubt } : unread(wrong);
}

function wrongWith(value: string, field: FieldSpec): ReadingDoubt | null {
  if (value.startsWith("-")) return "negative";
  if ((value.split(".")[0]?.length as number) > MOST_DIGITS) return "tooLarge";
  if (field.kind === "count" && !isWhole(value)) return "fraction";
  return value.replace(".", "").replace(/^0+/, "").length > MOST_DIGITS ? "residue" : null;
}

function unread(doubt: ReadingDoubt): Reading {
  return { state: "unread", doubt };
}
