// What each of the three bindings says of where a field stands, on one sheet of a returned workbook.
import type { SheetSnapshot } from "../../sheet/snapshot";
import { type HeadRow, keyRow, printedHeads } from "./head-columns";
import { indexSheet, type SheetIndex } from "./sheet-index";
import { keyWitness } from "./witness-keys";
import type { FormSearch } from "./form-search";
import { labelWitness } from "./witness-labels";
import { type NamedCells, nameWitness } from "./witness-names";
import type { Witness } from "./witness";

export type BindingName = "names" | "keys" | "labels";
export const BINDINGS: readonly BindingName[] = ["names", "keys", "labels"];

export interface SheetClaims {
  readonly sheet: SheetSnapshot;
  readonly index: SheetIndex;
  readonly witnesses: Readonly<Record<BindingName, Witness>>;
  /** The hidden key row; null where it is gone. */
  readonly keyRow: HeadRow | null;
  /** The printed heads of the columns to be filled; null where they are gone, and in prose. */
  readonly heads: HeadRow | null;
  readonly labelColumn: number | null;
}

export function claimsOn(
  sheet: SheetSnapshot,
  named: NamedCells,
  { layout, byLabel }: FormSearch,
): SheetClaims {
  const index = indexSheet(sheet);
  const heads = printedHeads(index, layout);
  const keys = keyRow(index, layout);
  const labels = labelWitness(index, layout, byLabel, heads);
  return {
    sheet,
    index,
    witnesses: {
      names: nameWitness(sheet.name, named),
      keys: keyWitness(index, layout, keys ?? heads),
      labels,
    },
    keyRow: keys,
    heads,
    labelColumn: labels.labelColumn,
  };
}
