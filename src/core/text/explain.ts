// A finding as one sentence for people: where, what was found, what was expected, what to do.
import type { Finding, FindingArgs, FindingCode, Place } from "../finding";
import { en } from "./en";
import { nestQuotes } from "./nested-quotes";
import { oneLine, withoutLongTexts } from "./one-line";
import type { Language, Sentences } from "./sentences";
import { zh } from "./zh";

const LANGUAGES: Readonly<Record<Language, Sentences>> = { zh, en };

/**
 * "统计表!D8：…": the place first, then the sentence; names of units are resolved by the caller. One line, whatever
 * was typed, found or named.
 */
export function explain(found: Finding, language: Language = "zh"): string {
  const where = oneLine(whereText(found.place));
  const args = withoutLongTexts(found.code, found.args);
  const said = oneLine(sentence(LANGUAGES[language], found.code, args));
  const what = language === "zh" ? nestQuotes(said) : said;
  if (where === "") return what;
  return language === "zh" ? `${where}：${what}` : `${where}: ${what}`;
}

function sentence<C extends FindingCode>(sentences: Sentences, code: C, args: FindingArgs[C]): string {
  return sentences[code](args);
}

function whereText(place: Place): string {
  if (place.path !== undefined) return place.path;
  const cell =
    place.sheet === undefined
      ? place.cell
      : `${place.sheet}${place.cell === undefined ? "" : `!${place.cell}`}`;
  return [place.file, cell].filter((part) => part !== undefined).join(" ");
}
