// What each of the three bindings says of where a field stands, on one sheet of a returned workbook.
import type { Address } from "../../sheet/address";
import { parseReference } from "../../sheet/reference";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { type Claims, same, settled } from "./claim-set";
import { keyClaims } from "./claims-keys";
import { labelClaims } from "./claims-labels";
import type { FormLayout } from "../layout";
import { keyOf } from "../names";
import { indexSheet, type SheetIndex } from "./sheet-index";

export interface SheetClaims {
  readonly sheet: SheetSnapshot;
  readonly index: SheetIndex;
  readonly names: Claims;
  readonly keys: Claims;
  readonly labels: Claims;
}

export function claimsOn(sheet: SheetSnapshot, workbook: WorkbookSnapshot, layout: FormLayout): SheetClaims {
  const index = indexSheet(sheet);
  return {
    sheet,
    index,
    names: nameClaims(sheet, workbook, layout),
    keys: keyClaims(index, layout),
    labels: labelClaims(index, layout),
  };
}

function nameClaims(sheet: SheetSnapshot, workbook: WorkbookSnapshot, layout: FormLayout): Claims {
  const known = new Map(layout.fields.map((field) => [field.key.toLowerCase(), field.key]));
  const found = new Map<string, Address | null>();
  for (const name of workbook.names) {
    const key = known.get(keyOf(name.name) ?? "");
    if (key === undefined) continue;
    const at = cellReferred(name.refersTo, sheet.name);
    if (at === null) continue;
    const before = found.get(key);
    found.set(key, before === undefined || (before !== null && same(before, at)) ? at : null);
  }
  return settled(found);
}

/** "'统计表'!$C$8" → the cell, where it is on that sheet; null for #REF!, areas and other sheets. */
function cellReferred(refersTo: string, sheet: string): Address | null {
  const reference = parseReference(refersTo);
  if (reference === null || reference.sheet.toLowerCase() !== sheet.toLowerCase()) return null;
  const { top, left, bottom, right } = reference.area;
  return top === bottom && left === right ? { row: top, column: left } : null;
}
