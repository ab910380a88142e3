// Why a text is not simply a number: the words and shapes that leave a doubt.
import { canonical } from "../../decimal";
import type { ReadingDoubt } from "../figure";
import { isMeasure } from "./measure";
import { holdsNumeral, readNumeral } from "./numeral";

const VAGUE = /几|若干|好些|许多|一些|有些|数[十百千万亿]|多[数个次]|少数|少量|不少(?!于)|很多|大量|多多/;
const LOWER =
  />|≥|≧|\+$|以上|及上|之上|超过|超出|超|逾|[上过][百千万亿]|至少|最少|起码|不少于|不低于|不下|高于|大于|多于|不止/;
const UPPER = /<|≤|≦|以下|以内|之内|不到|不足|不超|不满|未满|不多于|至多|最多|低于|小于|少于/;
const APPROXIMATE =
  /大约莫?|大概|大致|大体|约莫|约为|约有|约|将近|接近|靠近|近|差不多|估计|估算|估|预计|可能|左右|上下|有余|之多|余|多|来|许|[≈~]|\?$/g;

/** At least, at most, or no telling how many; null where no such word stands. */
export function boundOf(text: string): ReadingDoubt | null {
  // 不超过 holds 超过, 不少于 holds 少于: the longer word decides.
  const lower = LOWER.test(text.replaceAll(/不超过?|不多于/g, ""));
  if (lower) return "lowerBound";
  if (UPPER.test(text.replaceAll(/不少于|不低于/g, ""))) return "upperBound";
  return VAGUE.test(text) ? "approximate" : null;
}

/** The text without its approximating words; null where it has none. */
export function withoutApproximation(text: string): string | null {
  // A gap stays where a word stood, so that 10~20 does not become 1020.
  const rest = text.replaceAll(APPROXIMATE, "\n").trim();
  return rest === text ? null : rest;
}

/** Shapes that are something other than a quantity, the first that fits. */
const SHAPES: readonly (readonly [RegExp, ReadingDoubt])[] = [
  [
    /^#(?:REF|DIV\/0|NAME|NULL|VALUE|NUM|N\/A|CALC|SPILL|GETTING_DATA|FIELD|BLOCKED|CONNECT|UNKNOWN)[!?]?$/i,
    "errorValue",
  ],
  [/^(?:true|false)$/i, "boolean"],
  [/%|百分之|^[一二三四五六七八九\d]成$/, "percent"],
  [
    /(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}|\d{1,2}月|[一二三四五六七八九十]月|^\d{2,4}年|^\d{1,2}[日号]$/,
    "date",
  ],
  [/^\d{1,2}:\d{2}|\d点|点钟|时\d/, "time"],
  [/^\d{1,2}\.\d{2}$/, "date"],
  [/^\+?0?\d{2,4}[- ]\d{4}[- ]?\d{3,4}$|^\(0\d{2,3}\)\s*\d{7,8}$/, "phone"],
  [/[\d一二两三四五六七八九十百千万]\s*(?:[-~到至]|或者?)\s*[\d一二三四五六七八九十]/, "range"],
  [/[\d)]\s*[*×x+÷]\s*[\d(]/i, "arithmetic"],
  // A formula of a spreadsheet, or a command for one, as text.
  [/^[=@]/, "noNumber"],
  [/^-\s*[\d.一二三四五六七八九十]|^负/, "negative"],
];

/** What keeps a text that is no quantity from being one. Always an answer. */
export function doubtOf(text: string): ReadingDoubt {
  const shape = SHAPES.find(([pattern]) => pattern.test(text))?.[1];
  if (shape !== undefined) return shape;
  const bound = boundOf(text);
  if (bound !== null) return bound;
  if (/^\d+\.\d+$/.test(text) && canonical(text) !== null) return "fraction";
  if (withoutApproximation(text) !== null && holdsNumeral(text)) return "approximate";
  if ((text.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 1) return "several";
  const numeral = readNumeral(text);
  if (numeral !== null && isMeasure(text.slice(numeral.length).trim())) return "otherMeasure";
  return holdsNumeral(text) ? "ambiguous" : "noNumber";
}
