// A choice's cell: one of its words, or printed boxes with one of them ticked.
import type { Reading, ReadingDoubt } from "../figure";
import { readBoxes } from "./boxes";
import { compact, foldText, trimmed } from "./fold";
import { isNotApplicable, isUntouched } from "./marks";

const LONGEST = 500;
const YES = /^(?:是的|y|yes|true|对)$/i;
const NO = /^(?:不是|n|no|false)$/i;
const LIKELY_YES = /^(?:有|已有|已开展|开展|已完成)$/;
const LIKELY_NO = /^(?:无|没有|未开展|没有开展|未完成)$/;

/** `choices` in the campaign's words; `yesNo` reads ticks and their like as 是 and 否 too. */
export function readChoice(
  value: string | number | boolean,
  choices: readonly string[],
  yesNo: boolean,
): Reading {
  if (typeof value === "boolean" && !yesNo) return unread("boolean");
  const typed = typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
  if (choices.includes(trimmed(typed))) return { state: "choice", value: trimmed(typed), soft: false };
  const { text } = foldText(typed);
  if (text.length > LONGEST) return unread("notAChoice");
  const bare = plain(text);
  const same = choices.filter((choice) => plain(foldText(choice).text) === bare);
  if (same.length === 1) return { state: "choice", value: same[0] as string, soft: true };
  if (isUntouched(text, "")) return { state: "blank" };
  if (isNotApplicable(text, "")) return { state: "not-applicable" };
  const boxes = readBoxes(text, choices, yesNo);
  if (boxes !== null) return boxes;
  if (yesNo) return readYesNo(bare) ?? several(bare, choices);
  return several(bare, choices);
}

function readYesNo(bare: string): Reading | null {
  if (YES.test(bare)) return { state: "choice", value: "是", soft: true };
  if (NO.test(bare)) return { state: "choice", value: "否", soft: true };
  if (LIKELY_YES.test(bare)) return { state: "offered", value: "是", doubt: "notAChoice" };
  return LIKELY_NO.test(bare) ? { state: "offered", value: "否", doubt: "notAChoice" } : null;
}

/** 是/否 and 甲、乙 name more than one; anything else none. */
function several(bare: string, choices: readonly string[]): Reading {
  const known = choices.map((choice) => plain(foldText(choice).text));
  const parts = bare.split(/[/、,;|或和]/).filter((part) => part !== "");
  const many = parts.length > 1 && parts.every((part) => known.includes(part));
  return unread(many || known.join("") === bare ? "bothChoices" : "notAChoice");
}

function plain(text: string): string {
  return compact(text)
    .replace(/[。;；,]$/, "")
    .toLowerCase();
}

function unread(doubt: ReadingDoubt): Reading {
  return { state: "unread", doubt };
}
