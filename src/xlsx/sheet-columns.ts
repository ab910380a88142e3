// The <cols> of a worksheet: all 16,384 columns, each with a locked style (Law F2).
import { LAST_COLUMN } from "../core/sheet/address";
import type { LongSheetPlan } from "../core/sheet/long-plan";

/** Excel's own width for columns nobody has set, with 宋体 11 as the Normal font: 72 pixels. */
const DEFAULT_WIDTH = 9;

/** `style` is the locked one; cells nobody wrote take it from their column, though Normal is unlocked. */
export function columnsXml(sheet: LongSheetPlan, style: number): string {
  const planned = [...sheet.columns].sort((a, b) => a.column - b.column);
  const parts: string[] = [];
  let next = 1;
  const rest = (to: number): void => {
    if (to >= next) parts.push(`<col min="${next}" max="${to}" width="${DEFAULT_WIDTH}" style="${style}"/>`);
  };
  for (const { column, width, hidden } of planned) {
    rest(column - 1);
    const hide = hidden === true ? ' hidden="1"' : "";
    parts.push(
      `<col min="${column}" max="${column}" width="${width}" customWidth="1" style="${style}"${hide}/>`,
    );
    next = column + 1;
  }
  rest(LAST_COLUMN);
  return `<cols>${parts.join("")}</cols>`;
}
