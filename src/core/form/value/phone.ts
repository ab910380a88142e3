// A phone field's cell: kept as text, if it can be one or several phone numbers.
import { fromNumber, isWhole } from "../../decimal";
import type { Reading, ReadingDoubt } from "../figure";
import { foldText } from "./fold";
import { isNotApplicable, isUntouched } from "./marks";

const LONGEST = 100;
/** One number: digits with blanks, dashes, brackets, a plus before and an extension behind. */
const NUMBER = /^\+?[\d(][\d()\s-]*(?:(?:转|分机|#|\*|ext\.?)\s*:?\s*\d{1,6})?$/i;
const LABEL = /^(?:联系)?(?:电话|手机)(?:号码)?\s*:\s*/;

export function readPhone(value: string | number | boolean, shown: string | undefined): Reading {
  if (typeof value === "boolean") return unread("boolean");
  if (typeof value === "string") return readPhoneText(value);
  const digits = fromNumber(value);
  if (shown !== undefined) return unread("notAPhone");
  return digits !== null && isWhole(digits) && isPhone(digits)
    ? { state: "text", value: digits }
    : unread("notAPhone");
}

function readPhoneText(typed: string): Reading {
  const { text } = foldText(typed);
  if (isUntouched(text, "")) return { state: "blank" };
  if (isNotApplicable(text, "")) return { state: "not-applicable" };
  if (text.length > LONGEST) return unread("notAPhone");
  const value = text.replace(LABEL, "").replaceAll(/\s*\n\s*/g, " ");
  const parts = value.split(/[,;、/]/).map((part) => part.trim());
  return parts.every((part) => NUMBER.test(part) && isPhone(part))
    ? { state: "text", value }
    : unread("notAPhone");
}

/** From 110 to an international number with extension, twice over a blank. */
function isPhone(text: string): boolean {
  const count = text.replaceAll(/\D/g, "").length;
  return !text.startsWith("-") && count >= 3 && count <= 24;
}

function unread(doubt: ReadingDoubt): Reading {
  return { state: "unread", doubt };
}
