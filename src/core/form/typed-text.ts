// What a person typed into a cell, as text: the same in every list, finding and record.
import { fromNumber, shiftDecimal } from "../decimal";
import type { CellSnapshot } from "../sheet/snapshot";
import { serialDate } from "./value/date";

/** null for an empty cell. A number shown as a day, a time or a percentage is quoted as that: nobody typed 45992. */
export function typedText({ value, shown }: Pick<CellSnapshot, "value" | "shown">): string | null {
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && shown !== undefined) return shownText(value, shown) ?? String(value);
  const text = String(value);
  return text === "" ? null : text;
}

/** 45107 → 2023-06-30, 45107.5 → 2023-06-30 12:00, 0.125 → 12.5%; null for what is no such thing. */
function shownText(n: number, shown: "date" | "time" | "percent"): string | null {
  if (shown === "percent") {
    const value = fromNumber(n);
    return value === null ? null : `${shiftDecimal(value, 2)}%`;
  }
  if (shown === "time") return n >= 0 && n < 1 ? clockOf(n) : null;
  const day = serialDate(n);
  return day === null || Number.isInteger(n) ? day : `${day} ${clockOf(n % 1)}`;
}

/** The part of a day that has passed, to the minute: 0.5 → 12:00. */
function clockOf(part: number): string {
  const minutes = Math.min(24 * 60 - 1, Math.round(part * 24 * 60));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
