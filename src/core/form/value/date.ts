// A date field's cell: serials of the 1900 system and the ways a day is written.
import { dayOfSerial } from "../../sheet/day-serial";
import type { Reading, ReadingDoubt } from "../figure";
import { foldText } from "./fold";
import { isNotApplicable, isUntouched } from "./marks";
import { readNumeral } from "./numeral";

const FIRST_YEAR = 1950;
const LAST_YEAR = 2099;

export function readDate(value: string | number | boolean, shown: string | undefined): Reading {
  if (typeof value === "boolean") return unread("boolean");
  return typeof value === "number" ? readSerial(value, shown) : readDateText(value);
}

/** 45107 → "2023-06-30"; null outside the years a campaign can lie in. The time of day is dropped. */
export function serialDate(serial: number): string | null {
  if (!Number.isFinite(serial) || Math.abs(serial) > 1e6) return null;
  const day = dayOfSerial(serial);
  return dateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function readSerial(n: number, shown: string | undefined): Reading {
  if (shown === "time") return unread("time");
  if (shown === "percent") return unread("percent");
  // 20230630 typed as a number.
  if (Number.isInteger(n) && n >= 19_000_000 && n < 21_000_000) return readDateText(String(n));
  const value = serialDate(n);
  if (value === null) return unread("notADate");
  return { state: "date", value, soft: !Number.isInteger(n) };
}

/** Clean forms first; `soft` ones are rewritten. A time after the day is dropped and makes it soft. */
const FORMS: readonly { readonly pattern: RegExp; readonly soft: boolean }[] = [
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, soft: false },
  { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, soft: false },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, soft: false },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*号?$/, soft: true },
  { pattern: /^(\d{4})\s*[.、,]\s*(\d{1,2})\s*[.、,]\s*(\d{1,2})\s*[.日号]?$/, soft: true },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, soft: true },
  { pattern: /^(\d{4}) (\d{1,2}) (\d{1,2})$/, soft: true },
];
const TIME = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const WEEKDAY = /\s*[(]?(?:星期|周)[一二三四五六日天][)]?$/;
const NO_YEAR = /^(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/;
const SHORT_YEAR = /^(\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?$/;
const LONGEST = 60;

function readDateText(typed: string): Reading {
  const { text, hidden } = foldText(typed);
  if (isUntouched(text, "") || /^[年月日\s_]+$/.test(text)) return { state: "blank" };
  if (isNotApplicable(text, "")) return { state: "not-applicable" };
  if (text.length > LONGEST) return unread("notADate");
  const arabic = inArabic(text);
  const day = arabic.replace(TIME, "").replace(WEEKDAY, "");
  for (const { pattern, soft } of FORMS) {
    const match = pattern.exec(day);
    if (match === null) continue;
    const value = dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (value === null) return unread("noSuchDate");
    return { state: "date", value, soft: soft || hidden || day !== text };
  }
  return readPartial(day);
}

/** 6月30日 lacks its year, 23.6.30 half of it. */
function readPartial(text: string): Reading {
  const short = SHORT_YEAR.exec(text);
  if (short !== null) {
    const value = dateOf(2000 + Number(short[1]), Number(short[2]), Number(short[3]));
    return value === null ? unread("noSuchDate") : { state: "offered", value, doubt: "noYear" };
  }
  const match = NO_YEAR.exec(text);
  if (match === null) return unread(/\d\s*[日号]?\s*[-~至到]\s*\d.*\d/.test(text) ? "range" : "notADate");
  // 2000 is a leap year: 2月29日 may be.
  return unread(dateOf(2000, Number(match[1]), Number(match[2])) === null ? "noSuchDate" : "noYear");
}

/** 二〇二三年六月三十日 → 2023年6月30日; other texts as they are. */
function inArabic(text: string): string {
  return text.replaceAll(
    /([零〇○一二三四五六七八九十廿卅]{1,4})\s*([年月日号])/g,
    (all, word: string, sign: string) => {
      const numeral = readNumeral(word);
      return numeral?.length === word.length ? numeral.value + sign : all;
    },
  );
}

/** Canonical date; null where there is no such day. */
function dateOf(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return made.toISOString().slice(0, 10);
}

function unread(doubt: ReadingDoubt): Reading {
  return { state: "unread", doubt };
}
