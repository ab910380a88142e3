// How many findings there are of each kind, in one line: what a long list comes to.
import type { Finding } from "../../finding";
import { causeOf } from "../../text/cause";
import type { Language } from "../../text/sentences";

const WORDS = {
  zh: {
    head: "按类别：",
    one: (cause: string, count: number, units: number) =>
      `${cause} ${count} 条${units > 0 ? `（${units} 个单位）` : ""}`,
    and: "；",
    end: "。",
  },
  en: {
    head: " By kind: ",
    one: (cause: string, count: number, units: number) =>
      `${cause} ${count}${units > 0 ? ` (${units} units)` : ""}`,
    and: "; ",
    end: ".",
  },
} as const satisfies Record<Language, object>;

/** "按类别：漏填 12 条（3 个单位）；…。", in the order of the list; "" where there is nothing. */
export function causesText(findings: readonly Finding[], language: Language): string {
  const causes = new Map<string, { count: number; units: Set<string> }>();
  for (const { code, place } of findings) {
    const cause = causeOf(code, language);
    const own = causes.get(cause) ?? { count: 0, units: new Set<string>() };
    causes.set(cause, own);
    own.count += 1;
    if (place.unit !== undefined) own.units.add(place.unit);
  }
  if (causes.size === 0) return "";
  const words = WORDS[language];
  const each = [...causes].map(([cause, { count, units }]) => words.one(cause, count, units.size));
  return words.head + each.join(words.and) + words.end;
}
