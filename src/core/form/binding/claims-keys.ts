// The second binding: the hidden key column says what a row is, the hidden key row what a column is.
import type { Address } from "../../sheet/address";
import { type Claims, settled } from "./claim-set";
import { headColumns } from "./head-columns";
import type { FormLayout } from "../layout";
import { commonest, type SheetIndex } from "./sheet-index";

export function keyClaims(index: SheetIndex, layout: FormLayout): Claims {
  const columns = keyRowColumns(index, layout) ?? headColumns(index, layout);
  const found = new Map<string, Address | null>();
  if (columns === null) return new Map();
  const fields = new Map(layout.fields.map((field) => [field.key, field]));
  const keyLines = index.texts
    .map((cell) => ({ ...cell, keys: cell.text.trim().split(/\s+/) }))
    .filter((cell) => cell.keys.every((key) => fields.has(key)));
  const keyColumn = commonest(keyLines.map((cell) => cell.column));
  for (const line of keyLines) {
    if (line.column !== keyColumn) continue;
    for (const key of line.keys) {
      const column = columns.get(fields.get(key)?.column.id ?? "");
      if (column === undefined) continue;
      found.set(key, found.has(key) ? null : { row: line.row, column });
    }
  }
  return settled(found);
}

/** Form column id → sheet column, from the row that names them all; null where no row does, or one does twice. */
function keyRowColumns(index: SheetIndex, layout: FormLayout): ReadonlyMap<string, number> | null {
  const ids = layout.columns.filter((column) => column.role === "value").map((column) => column.id);
  for (const cells of index.byRow.values()) {
    const columns = ids.map((id) => cells.filter((cell) => cell.text.trim() === id));
    if (columns.every((found) => found.length === 1)) {
      return new Map(ids.map((id, i) => [id, columns[i]?.[0]?.column as number]));
    }
  }
  return null;
}
