// The first binding: defined names, of the workbook or of the sheet itself.
import type { Field } from "../../campaign/fields";
import type { Address } from "../../sheet/address";
import { parseReference } from "../../sheet/reference";
import { cellKey, type NameSnapshot } from "../../sheet/snapshot";
import type { FormLayout } from "../layout";
import { keyOf } from "../names";
import { same, settled, type Witness } from "./witness";

/** Two names of one field that say the same are one; names of two fields may point at one cell. */
export function nameWitness(sheet: string, names: readonly NameSnapshot[], layout: FormLayout): Witness {
  const known = new Map(layout.fields.map((field) => [field.key.toLowerCase(), field]));
  const found = new Map<string, Address | null>();
  const byCell = new Map<number, Field[]>();
  for (const name of names) {
    const field = known.get(keyOf(name.name) ?? "");
    const at = field === undefined ? null : cellReferred(name.refersTo, sheet);
    if (field === undefined || at === null) continue;
    const before = found.get(field.key);
    found.set(field.key, before === undefined || (before !== null && same(before, at)) ? at : null);
    const cell = cellKey(at.row, at.column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), field]);
  }
  return {
    claims: settled(found),
    otherAt: (field, at) => {
      const named = byCell.get(cellKey(at.row, at.column));
      return named === undefined || named.includes(field) ? null : (named[0]?.label ?? null);
    },
  };
}

/** "'统计表'!$C$8" → the cell, where it is on that sheet; null for #REF!, areas and other sheets. */
function cellReferred(refersTo: string, sheet: string): Address | null {
  const reference = parseReference(refersTo);
  if (reference === null || reference.sheet.toLowerCase() !== sheet.toLowerCase()) return null;
  const { top, left, bottom, right } = reference.area;
  return top === bottom && left === right ? { row: top, column: left } : null;
}
