// What a person typed into a cell, as text: the same in every list, finding and record.
import type { CellSnapshot } from "../sheet/snapshot";

/** null for an empty cell. A date serial stays a number here: its reading says what day it is. */
export function typedText(cell: Pick<CellSnapshot, "value">): string | null {
  const { value } = cell;
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = String(value);
  return text === "" ? null : text;
}
