// The columns of a table by what stands at their heads.
import { labelText } from "./label-text";
import type { FormLayout } from "../layout";
import type { SheetIndex } from "./sheet-index";

/** Figures columns by their heads: form column id → sheet column; null for prose, or where heads are gone or double. */
export function headColumns(index: SheetIndex, layout: FormLayout): ReadonlyMap<string, number> | null {
  const heads = layout.columns.filter((column) => column.role === "value");
  if (heads.some((column) => column.source?.kind === "prose")) return null;
  for (const cells of index.byRow.values()) {
    const found = heads.map((head) => cells.filter((cell) => cell.label === labelText(head.label)));
    if (found.every((each) => each.length === 1)) {
      return new Map(heads.map((head, i) => [head.source?.id ?? "", found[i]?.[0]?.column as number]));
    }
  }
  return null;
}
