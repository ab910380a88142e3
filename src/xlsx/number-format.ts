// Whether a number format shows a number as a date, a time or a percentage.

/** Absent kinds: numbers, fractions, currencies, text. */
export type FormatKind = "date" | "time" | "percent";

/**
 * Ids whose code is implied (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as its zh-cn table has them):
 * from, to, kind.
 */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: FormatKind])[] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 31, "date"],
  [32, 35, "time"],
  [36, 36, "date"],
  [45, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** Kind of a format by its id alone; a code in the file goes before it. */
export function builtInKind(id: number): FormatKind | undefined {
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2];
}

/** What of a code is letters to print, not letters with a meaning: quoted, escaped (\ and !), fill and space. */
const LITERAL = /"[^"]*"?|[\\!_*][\s\S]?/g;
/** [h], [mm], [ss]: hours and so on beyond 24 or 60. */
const ELAPSED = /\[(h+|m+|s+)\]/i;
/** [Red], [>=100], [$-804], [DBNum1]. */
const BRACKETS = /\[[^\]]*\]?/g;
/** "General" in the file's or the program's language: G/通用格式. */
const GENERAL = /general|g\/[^\x20-\x7e]+/gi;
const EXPONENT = /e[+-]/gi;

/**
 * Kind of a number format code; undefined for ordinary numbers. Any section that is a date makes it a date:
 * a date taken for a number does more harm than the reverse. `m` is a month unless hours or seconds stand by it.
 */
export function formatKind(code: string): FormatKind | undefined {
  const letters = code.replace(LITERAL, "");
  const bare = letters.replace(BRACKETS, "").replace(GENERAL, "").replace(EXPONENT, "").toLowerCase();
  const clock = ELAPSED.test(letters) || /[hs]/.test(bare);
  // y d: year, day; e g b: years of an era; aaa: weekday, where a/p is half of the day.
  if (/[ydegb]|aaa|mmm/.test(bare) || (!clock && bare.includes("m"))) return "date";
  if (clock) return "time";
  return bare.includes("%") ? "percent" : undefined;
}
