// 填报说明: who fills what by when, in three steps, on one page.
import type { Area } from "../../sheet/address";
import { SheetPen } from "../../sheet/build";
import { heightFor } from "../../sheet/measure";
import type { RowPlan, SheetPlan } from "../../sheet/plan";
import { PRINTED } from "../../text/printed";
import type { FormInput } from "../input";
import type { FormLayout } from "../layout";
import { guideChapters, guideFacts } from "./guide-text";

/** Digits of the Normal font. */
const WIDTHS = [14, 78] as const;
const WIDTH = WIDTHS[0] + WIDTHS[1];
const SIZE = 11;

export function planGuide(layout: FormLayout, input: FormInput): SheetPlan {
  const pen = new SheetPen();
  const rows: RowPlan[] = [];
  /** The next row, of that height. */
  const next = (height: number): number => {
    rows.push({ row: rows.length + 1, height });
    return rows.length;
  };
  const whole = (row: number): Area => ({ top: row, left: 1, bottom: row, right: 2 });
  pen.spread(whole(next(36)), "title", PRINTED.guideSheet);
  pen.spread(whole(next(heightFor(layout.form.title, WIDTH, SIZE) + 8)), "subtitle", layout.form.title);
  for (const [label, text] of guideFacts(layout, input)) {
    const row = next(Math.max(24, heightFor(text, WIDTHS[1], SIZE)));
    pen.put(row, 1, "guideLabel", label);
    pen.put(row, 2, "guideText", text);
  }
  for (const { title, items } of guideChapters(layout, input)) {
    pen.spread(whole(next(32)), "heading", title);
    for (const item of items) pen.spread(whole(next(heightFor(item, WIDTH, SIZE) + 2)), "body", item);
  }
  return pen.done({
    name: PRINTED.guideSheet,
    visibility: "visible",
    columns: WIDTHS.map((width, index) => ({ column: index + 1, width })),
    rows,
    print: {
      orientation: "portrait",
      area: { top: 1, left: 1, bottom: rows.length, right: 2 },
      pagesTall: 1,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8 },
      footer: PRINTED.footer,
      centered: true,
    },
    protection: { formatColumns: true, formatRows: true, sort: false, autoFilter: false },
    cursor: { row: 1, column: 1 },
    gridLines: false,
  });
}
