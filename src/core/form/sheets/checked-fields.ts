// The hidden cell beside each figure that says whether a rule over it fails: the cells of a failed rule are marked.
import type { SheetPen } from "../../sheet/build";
import { columnOf, type FieldPlace, type FormLayout } from "../layout";
import { checkCell, type CheckLine, type CheckLines, OPEN_WORDS } from "./check-lines";

/** An error fails, a warning fails and is not explained, or neither. */
export const FAILED = { error: 2, warning: 1, none: 0 } as const;

export function drawChecked(
  pen: SheetPen,
  layout: FormLayout,
  places: readonly FieldPlace[],
  { lines }: CheckLines,
): void {
  for (const { field, row } of places) {
    const own = lines.filter(({ rule }) => rule.fields.has(field.key));
    const errors = test(own, OPEN_WORDS.error);
    const warnings = test(own, OPEN_WORDS.warning);
    const below =
      warnings === null ? String(FAILED.none) : `IF(${warnings},${FAILED.warning},${FAILED.none})`;
    const formula = errors === null ? below : `IF(${errors},${FAILED.error},${below})`;
    if (errors === null && warnings === null) continue;
    const is = (word: string): boolean => own.some(({ open }) => open === word);
    const value = is(OPEN_WORDS.error) ? FAILED.error : is(OPEN_WORDS.warning) ? FAILED.warning : FAILED.none;
    pen.put(row, columnOf(layout, "checked", field.column), "hidden", { formula, value });
  }
}

/** Formula text: TRUE where one of the lines shows the word; null where none ever can. */
function test(lines: readonly CheckLine[], word: string): string | null {
  const able = lines.filter(({ kind, mayExplain }) =>
    word === OPEN_WORDS.warning ? mayExplain : kind === OPEN_WORDS.error,
  );
  const cells = able.map(({ row }) => `${checkCell(row, "open", "elsewhere")}="${word}"`);
  if (cells.length === 0) return null;
  return cells.length === 1 ? (cells[0] as string) : `OR(${cells.join(",")})`;
}
