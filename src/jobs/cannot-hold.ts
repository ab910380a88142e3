// What no cell of a form can hold, found before anything is written.
import { type Finding, finding } from "../core/finding";
import type { CellContent } from "../core/sheet/plan";
import { illegalCharacter, LONGEST_CELL_TEXT } from "../core/sheet/text-limits";

/** `form/cannot-hold`, at most one. @param label of the field, for the sentence */
export function cannotHold(label: string, value: CellContent | null): readonly Finding[] {
  if (typeof value === "number" && !Number.isFinite(value))
    return [finding("form/cannot-hold", { label, fault: "number", found: String(value) })];
  if (typeof value !== "string") return [];
  if (value.length > LONGEST_CELL_TEXT)
    return [finding("form/cannot-hold", { label, fault: "tooLong", found: String(value.length) })];
  const found = illegalCharacter(value);
  return found === null ? [] : [finding("form/cannot-hold", { label, fault: "character", found })];
}
