// What was typed into a box of the pane as what goes into its cell: the same as if typed there.
import type { FieldSpec } from "../../core/campaign/schema";
import { readValue } from "../../core/form/value";
import type { CellContent } from "../../core/sheet/plan";
import type { CellValue } from "../../core/sheet/snapshot";

/** null empties the cell. A figure that reads exactly is written as its number; all else stays as typed. */
export function typedContent(text: string, spec: FieldSpec): CellContent | null {
  if (text.trim() === "") return null;
  const reading = readValue({ value: text }, spec);
  if (reading.state === "number" && !reading.soft) return Number(reading.value);
  if (reading.state === "date") return excelDay(reading.value) ?? text;
  return text;
}

/** What stands in a cell as the text of its box; a date as 2023-06-30. */
export function shownContent(content: CellValue | null, spec: FieldSpec): string {
  if (content === null) return "";
  if (typeof content === "object") return content.error;
  if (spec.kind !== "date" || typeof content !== "number") return String(content);
  const reading = readValue({ value: content, shown: "date" }, spec);
  return reading.state === "date" ? reading.value : String(content);
}

/** "2023-06-30" → the serial number by which workbooks hold a day; null for any other text. */
export function excelDay(date: string): number | null {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  // Day 25569 is 1970-01-01.
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}
