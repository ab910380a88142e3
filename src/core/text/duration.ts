// A span of time in words: 1 天 2 小时 5 分钟.
import type { Language } from "./sentences";

const UNITS: Readonly<Record<Language, readonly [string, string, string]>> = {
  zh: [" 天", " 小时", " 分钟"],
  en: [" d", " h", " min"],
};

/** @param minutes whole and above 0; parts that are 0 are left out */
export function printDuration(minutes: number, language: Language): string {
  const parts = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return parts
    .flatMap((count, index) => (count === 0 ? [] : [`${count}${UNITS[language][index]}`]))
    .join(" ");
}
