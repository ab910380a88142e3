// Where the header fields of 统计表 stand: two to a row, label and blank.
import type { Form, HeaderField } from "../campaign/schema";
import type { LayoutColumn } from "./layout-columns";

export interface HeaderPlace {
  readonly field: HeaderField;
  readonly row: number;
  readonly label: { readonly left: number; readonly right: number };
  readonly blank: { readonly left: number; readonly right: number };
}

/** Label and blank on the left half, label and blank on the right, which begins with the first fill column. */
export function layoutHeader(form: Form, shown: readonly LayoutColumn[], firstRow: number): HeaderPlace[] {
  const number = (index: number): number => (shown[Math.min(index, shown.length - 1)] as LayoutColumn).column;
  const last = number(shown.length - 1);
  const value = shown.findIndex((column) => column.role === "phrase" || column.role === "value");
  const right = Math.max(2, value);
  const leftLabel = { left: number(0), right: number(right >= 3 ? right - 2 : 0) };
  const leftBlank = { left: leftLabel.right + 1, right: number(right - 1) };
  const rightLabelEnd = number(
    shown[right]?.role === "value" && shown[right + 1]?.role === "measure" ? right + 1 : right,
  );
  const rightLabel = { left: number(right), right: rightLabelEnd };
  const rightBlank = { left: rightLabelEnd + 1, right: last };
  return form.header.map((field, index) => ({
    field,
    row: firstRow + Math.floor(index / 2),
    label: index % 2 === 0 ? leftLabel : rightLabel,
    blank: index % 2 === 0 ? leftBlank : rightBlank,
  }));
}
