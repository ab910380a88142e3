// Text from returns and files as a cell can hold it: no character XML refuses, no longer than Excel takes.
import { illegalCharacter, LONGEST_CELL_TEXT } from "../../sheet/text-limits";

/** Left for the note that says how much was cut. */
const ROOM = 60;

/** The text itself wherever a cell can hold it. What is refused becomes U+FFFD; what is cut is said. */
export function shownText(text: string): string {
  const clean = illegalCharacter(text) === null ? text : [...text].map(legal).join("");
  if (clean.length <= LONGEST_CELL_TEXT) return clean;
  const kept = clean.slice(0, LONGEST_CELL_TEXT - ROOM).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}…〔截断：全文 ${clean.length} 个字符〕`;
}

function legal(character: string): string {
  return illegalCharacter(character) === null ? character : "\uFFFD";
}
