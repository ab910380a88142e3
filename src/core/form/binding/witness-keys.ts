// The second binding: the hidden key column says what a row is, the hidden key row what a column is.
import type { Field } from "../../campaign/fields";
import { onceFor } from "../../once-for";
import type { FormLayout } from "../layout";
import type { HeadRow } from "./head-columns";
import { commonest, type SheetIndex } from "./sheet-index";
import { gridWitness, type Witness } from "./witness";

/**
 * @param heads the key row, or where it is gone the printed heads; with neither, keys place nothing but still
 * tell whose row a row is
 */
export function keyWitness(index: SheetIndex, layout: FormLayout, heads: HeadRow | null): Witness {
  const byKey = fieldsByKey(layout);
  const lines = index.texts
    .map(({ row, column, text }) => ({ row, column, fields: fieldsNamed(text, byKey) }))
    .filter((line) => line.fields.length > 0 && line.row !== heads?.row);
  const keyColumn = commonest(lines.map((line) => line.column));
  return gridWitness({
    rows: new Map(
      lines
        .filter((line) => line.column === keyColumn)
        .map(({ row, fields }) => [row, { fields, sure: true }]),
    ),
    columns: heads?.columns ?? new Map<string, number>(),
  });
}

const fieldsByKey = onceFor(({ fields }: FormLayout) => new Map(fields.map((field) => [field.key, field])));

/** Keys of another version of the form are passed over; a text of any other kind names nothing. */
function fieldsNamed(text: string, byKey: ReadonlyMap<string, Field>): readonly Field[] {
  if (!/^\s*[a-z][a-z0-9_]*(\s+[a-z][a-z0-9_]*)*\s*$/.test(text)) return [];
  return text
    .trim()
    .split(/\s+/)
    .flatMap((key) => byKey.get(key) ?? []);
}
