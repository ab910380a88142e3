// In prose a blank stands between its phrase and its measure: where that column is on a sheet.
import type { FormLayout } from "../layout";
import { labelText } from "./label-text";
import { commonest, type SheetIndex, type TextCell } from "./sheet-index";
import type { LinesByLabel } from "./form-search";

/**
 * Form column id → sheet column. Null for a grid, and where the measures are gone or do not stand right behind the
 * blanks, since a column was put in or taken out: labels cannot tell then where the blanks are.
 */
export function proseColumns(
  index: SheetIndex,
  layout: FormLayout,
  phrases: readonly TextCell[],
  byLabel: LinesByLabel,
): ReadonlyMap<string, number> | null {
  const value = layout.columns.find((column) => column.role === "value" && column.source?.kind === "prose");
  const phraseColumn = phrases[0]?.column;
  if (value?.source == null || phraseColumn === undefined) return null;
  const measures = phrases.flatMap((cell) => {
    const measure = byLabel.get(cell.label)?.[0]?.line.fields[0]?.spec.measure;
    if (measure === undefined) return [];
    return (index.byRow.get(cell.row) ?? [])
      .filter((other) => other.column > phraseColumn && other.label === labelText(measure))
      .map((other) => other.column);
  });
  const measureColumn = commonest(measures);
  const expected = layout.fields.some((field) => field.spec.measure !== undefined);
  if (expected && measureColumn !== phraseColumn + 2) return null;
  return new Map([[value.source.id, phraseColumn + 1]]);
}
