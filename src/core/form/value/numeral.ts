// Numerals, Arabic, Chinese and mixed (1万2千), read from the front of a text.
import { canonical } from "../../decimal";
import { valueOf } from "./chinese";
import type { Token } from "./chinese";

export interface Numeral {
  /** Canonical decimal, in ones. */
  readonly value: string;
  /** Arabic digits alone, with or without thousands commas: nothing was rewritten. */
  readonly plain: boolean;
  /** One number, its digits plain; powers may follow: 12, 3.5万, but not 1万2 or 三万. */
  readonly lone: boolean;
  /** Powers of ten that were words: "3.5万" → [4], "2千万" → [3, 4]. */
  readonly powers: readonly number[];
  /** Characters used up. */
  readonly length: number;
}

const DIGITS: Readonly<Record<string, number>> = signs([
  "零〇○",
  "一壹弌",
  "二贰貳弍两兩",
  "三叁參叄",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒",
  "八捌",
  "九玖",
]);
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const POWERS: Readonly<Record<string, number>> = {
  ...{ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 },
};
/** Chat style after Arabic digits: 2w is 2万, 5k is 5千. */
const CHAT: Readonly<Record<string, number>> = { w: 4, W: 4, k: 3, K: 3 };

const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d,.])/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?![\d,.]| \d)/;
const RUN = /^(?:\d+(?:\.\d+)?|\.\d+)(?![\d.])/;

/** The longest numeral at the front; null where there is none that can only be read one way. */
export function readNumeral(text: string): Numeral | null {
  const tokens: Token[] = [];
  let plain = true;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const arabic = readArabic(rest) ?? readPointed(rest);
    if (arabic !== null) {
      // 1千05 has lost its 零: neither 1500 nor surely 1005.
      if (tokens.length > 0 && /^0\d/.test(rest)) return null;
      tokens.push({ type: "arabic", value: arabic.value });
      plain = plain && arabic.plain;
      at += arabic.length;
      continue;
    }
    const word = readWord(rest, tokens.at(-1));
    if (word === null) break;
    tokens.push(word.token);
    plain = plain && !/^[a-z]/i.test(rest);
    at += word.length;
  }
  const value = valueOf(tokens);
  // A bare circle is a mark; among digits (二○二三) it is how official papers write 〇.
  if (value === null || text.slice(0, at).trim() === "○") return null;
  const powers = tokens.flatMap((token) => (token.type === "power" ? [token.power] : []));
  const lone =
    plain && tokens.filter((token) => token.type !== "power").length === 1 && tokens[0]?.type === "arabic";
  return { value, plain: lone && powers.length === 0, lone, powers, length: at };
}

/** Whether a text holds any sign a number is written with. */
export function holdsNumeral(text: string): boolean {
  return /[0-9零〇一壹二贰貳两兩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万萬亿億廿卅卌半俩仨\u2150-\u218f\u2460-\u249b]/.test(
    text,
  );
}

/** 三点五, but not 九点三十 and 三点五分, which are times of day. */
const POINTED = /^([一二三四五六七八九十零〇]{1,3})点([一二三四五六七八九零〇]+)(?![十拾分刻])/;

function readPointed(text: string): { value: string; plain: boolean; length: number } | null {
  const match = POINTED.exec(text);
  if (match === null) return null;
  const [run, left, right] = match as unknown as [string, string, string];
  const whole = readNumeral(left);
  if (whole?.length !== left.length) return null;
  const places = [...right].map((sign) => DIGITS[sign]).join("");
  return { value: canonical(`${whole.value}.${places}`) as string, plain: false, length: run.length };
}

function readArabic(text: string): { value: string; plain: boolean; length: number } | null {
  const comma = GROUPED.exec(text)?.[0];
  const space = comma === undefined ? SPACED.exec(text)?.[0] : undefined;
  const run = comma ?? space ?? RUN.exec(text)?.[0];
  if (run === undefined) return null;
  const digits = run.replaceAll(/[, ]/g, "");
  const value = canonical(digits.startsWith(".") ? `0${digits}` : digits) as string;
  const plain = space === undefined && !/^(?:0\d|\.)/.test(digits);
  return { value, plain, length: run.length };
}

/** One word of a numeral, a blank before a power of ten allowed: "3.5 万". */
function readWord(text: string, before: Token | undefined): { token: Token; length: number } | null {
  const skipped = before !== undefined && /^\s/.test(text) ? 1 : 0;
  const sign = text.charAt(skipped);
  const power = POWERS[sign];
  if (power !== undefined) return { token: { type: "power", power }, length: skipped + 1 };
  if (skipped > 0) return null;
  const chat = CHAT[sign];
  if (chat !== undefined && before?.type === "arabic" && !/^.[A-Za-z]/.test(text)) {
    return { token: { type: "power", power: chat }, length: 1 };
  }
  const digit = DIGITS[sign];
  if (digit !== undefined) return { token: { type: "digit", value: digit }, length: 1 };
  const tens = TENS[sign];
  return tens === undefined ? null : { token: { type: "tens", value: tens }, length: 1 };
}

function signs(rows: readonly string[]): Record<string, number> {
  return Object.fromEntries(rows.flatMap((row, digit) => [...row].map((sign) => [sign, digit])));
}
