// Units of measurement as written after a figure: a field's own, its kin, and others.
import { onceForText } from "../../once-for";
import { compact, foldText } from "./fold";

/** A field's measure: 万元 is { own: "万元", power: 4, base: "元" }. */
export interface Measure {
  readonly own: string;
  readonly power: number;
  readonly base: string;
}

/** Words that count the same thing: one in place of another is read and listed. */
const KIN: readonly (readonly string[])[] = [
  ["场", "场次", "次"],
  ["人", "人次", "名", "位"],
  ["个", "项", "件", "条", "处", "家", "起"],
  ["份", "册", "张", "本", "篇", "部"],
  ["幢", "栋", "座", "座次"],
  ["元", "圆", "块", "块钱"],
  ["平方米", "平米", "㎡", "m²", "m2"],
  ["公里", "千米", "km"],
  ["公斤", "千克", "kg"],
  ["%"],
];

/** Common measures outside every kin: known, so that "5天" in 场 can be named for what it is. */
const OTHERS = [
  "户",
  "天",
  "年",
  "月",
  "日",
  "小时",
  "分钟",
  "期",
  "期次",
  "支",
  "台",
  "辆",
  "艘",
  "吨",
  "米",
  "亩",
];

/** 场, (场), 场(次), 场/次. */
const WORDS = /^(?:[^\s()[\]/、]{1,6}(?:\([^\s()/、]{1,6}\)|[/、][^\s()/、]{1,6})?|\([^\s()/、]{1,6}\))$/;

/** Words that may stand after a figure where the field names no measure of its own. */
const COUNTERS = new Set(KIN.slice(0, 5).flat());

const POWER_WORDS: readonly (readonly [string, number])[] = [
  ["百万", 6],
  ["千万", 7],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
];

export type Relation =
  /** Nothing written. */
  | "none"
  /** Exactly the field's own (or the base of it: 元 of 万元). */
  | "own"
  | "kin"
  /** A counter after a figure in a field without a measure. */
  | "counter"
  /** A measure, but of something else. */
  | "other"
  /** No measure at all. */
  | "unknown";

export function measureOf(printed = ""): Measure {
  return measureIn(printed);
}

const measureIn = onceForText((printed): Measure => {
  const own = compact(foldText(printed).text);
  const word = own.startsWith("百分") ? undefined : POWER_WORDS.find(([sign]) => own.startsWith(sign));
  const base = word === undefined ? "" : own.slice(word[0].length);
  return word === undefined || base === "" ? { own, power: 0, base: own } : { own, power: word[1], base };
});

/** How what is written after a figure stands to the field's measure; `suffix` is folded, without blanks. */
export function relate(suffix: string, measure: Measure): Relation {
  if (suffix === "") return "none";
  if (suffix === measure.base) return "own";
  const words = wordsOf(suffix);
  if (words.length === 0) return "unknown";
  if (measure.own === "") return generic(words);
  const group = kinOf(measure.base);
  // 人(次) is both its words together, 册(张) either of them.
  if (group.has(words.join("")) || words.every((word) => group.has(word))) return "kin";
  return words.every((word) => isMeasure(word)) ? "other" : "unknown";
}

/** The longest measure a text begins with, of the field's own and its kin; "" for none. */
export function leadingMeasure(text: string, measure: Measure): string {
  const words = measure.own === "" ? COUNTERS : kinOf(measure.base);
  return [...words].filter((word) => text.startsWith(word)).sort((a, b) => b.length - a.length)[0] ?? "";
}

export function isMeasure(word: string): boolean {
  return OTHERS.includes(word) || KIN.some((group) => group.includes(word));
}

/** Whether the field's figures are sums of money: 元, 万元. */
export function isMoney(measure: Measure): boolean {
  return kinOf(measure.base).has("元");
}

function generic(words: readonly string[]): Relation {
  if (words.every((word) => word === "个")) return "kin";
  if (words.every((word) => COUNTERS.has(word))) return "counter";
  return words.every((word) => isMeasure(word)) ? "other" : "unknown";
}

/** All words that are as good as this measure, itself and its parts (场(次)) among them. */
const kinOf = onceForText((base): ReadonlySet<string> => {
  const parts = [base, ...wordsOf(base), wordsOf(base).join("")];
  const groups = KIN.filter((group) => parts.some((part) => group.includes(part)));
  return new Set([...parts, ...groups.flat()]);
});

/** "册(张)" → ["册", "张"]; [] where there is more than words and brackets. */
function wordsOf(text: string): string[] {
  if (!WORDS.test(text)) return [];
  return text.split(/[()/、]/).filter((word) => word !== "");
}
