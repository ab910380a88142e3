// Texts of returns inside a sentence: on one line, without characters that steer a screen, not endless.
import type { FindingArgs, FindingCode } from "../finding";

/** A quoted text longer than this says no more than its beginning does. */
const LONGEST = 200;

const BREAKS = /[\s\u0085]*[\t-\r\u0085\u2028\u2029][\s\u0085]*/g;
/** Controls, and what turns the direction of writing. */
const STEERING = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Line breaks become blanks, steering characters a replacement sign: neither a terminal nor a list breaks. */
export function oneLine(sentence: string): string {
  return sentence.replaceAll(BREAKS, " ").replaceAll(STEERING, "\ufffd");
}

/** Long texts cut, however deep they lie; what the office itself wrote in its campaign stays whole. */
export function withoutLongTexts<C extends FindingCode>(code: C, args: FindingArgs[C]): FindingArgs[C] {
  return /^(campaign|rule)\//.test(code) ? args : (shortened(args) as FindingArgs[C]);
}

function shortened(value: unknown): unknown {
  if (typeof value === "string") return shortText(value);
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
}

/** A long text by its beginning, in whole characters. */
export function shortText(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join("")}…`;
}
