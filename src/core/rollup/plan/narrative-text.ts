// 文字稿 as lines of text, for a terminal or a file.
import { fieldsOf } from "../../campaign/fields";
import type { LastYear } from "../last-year";
import type { Rollup } from "../rollup";
import { formIn } from "../rollup";
import { totalPlaces } from "./consolidated-places";
import { narrativeLines } from "./narrative-sheet";
import { rateText } from "./tracking-rate";
import { ROLLUP_WORDS, SHEETS } from "./words";

/**
 * Title, headings and paragraphs as they read now.
 * @param last to compare with; null: what is on record
 */
export function narrativeText(rollup: Rollup, last: LastYear | null): readonly string[] {
  const words = ROLLUP_WORDS.zh;
  const form = formIn(rollup.campaign, rollup.form);
  const fields = fieldsOf(form);
  const places = totalPlaces(form, fields, words);
  const lines = narrativeLines(rollup, fields, places, rateText(rollup, words), last ?? undefined, words);
  return [
    `${form.title}\u3000${SHEETS.narrative}`,
    ...lines.map(({ ink }) => (typeof ink === "string" ? ink : ink.value)),
  ];
}
