// A text field's cell: any text as it stands, but for untouched blanks and marks.
import { fromNumber, shiftDecimal } from "../../decimal";
import type { Reading } from "../figure";
import { serialDate } from "./date";
import { foldText, trimmed } from "./fold";
import { isNotApplicable, isUntouched } from "./marks";

/** The most a cell holds; what is longer did not come out of one. */
const LONGEST = 32_767;

export function readText(value: string | number | boolean, shown: string | undefined): Reading {
  if (typeof value === "boolean") return { state: "unread", doubt: "boolean" };
  if (typeof value === "number") return readNumberAsText(value, shown);
  if (value.length > LONGEST) return { state: "unread", doubt: "tooLong" };
  const { text } = foldText(value);
  if (isUntouched(text, "")) return { state: "blank" };
  if (isNotApplicable(text, "")) return { state: "not-applicable" };
  return { state: "text", value: trimmed(value) };
}

/** "3-5" that Excel made a date is offered as that date: what was typed is lost. */
function readNumberAsText(n: number, shown: string | undefined): Reading {
  const value = fromNumber(n);
  if (value === null) return { state: "unread", doubt: "errorValue" };
  if (shown === "time") return { state: "unread", doubt: "time" };
  if (shown === "percent") return { state: "text", value: `${shiftDecimal(value, 2)}%` };
  if (shown !== "date") return { state: "text", value };
  const day = serialDate(n);
  return day === null ? { state: "unread", doubt: "date" } : { state: "offered", value: day, doubt: "date" };
}
