// What the marks and colours of 分单位明细表 mean, under the table.
import type { SheetPen } from "../../sheet/build";
import type { LookName } from "../../sheet/looks";
import type { RowPlan } from "../../sheet/plan";
import { fieldColumn, HEAD } from "./places";
import type { RollupWords } from "./words";
import { MARKS } from "./words";

/** Draws from `row` on, a sample with its meaning beside it; returns its rows. */
export function drawLegend(pen: SheetPen, row: number, words: RollupWords): readonly RowPlan[] {
  const { legends } = words;
  const samples: readonly (readonly [string | number, LookName, string])[] = [
    [MARKS.missing, "cellMissing", legends.missing],
    [MARKS.notApplicable, "cellNotApplicable", legends.notApplicable],
    [MARKS.absent, "cellAbsent", legends.absent],
    [12, "cellReading", legends.reading],
    [MARKS.offered, "cellOffered", legends.offered],
    [MARKS.unread, "cellUnread", legends.unread],
    [12, "cellCorrected", legends.corrected],
    [12, "cellDisputed", legends.amended],
    [MARKS.disputed, "cellUnread", legends.disputed],
    [MARKS.emptied, "cellCorrected", legends.emptied],
    [0, "number", legends.zero],
  ];
  // Beside the columns that are printed on every page.
  const column = fieldColumn(0);
  pen.put(row, HEAD.status, "plain", words.legend);
  samples.forEach(([sample, look, meaning], index) => {
    pen.put(row + index, column, look, sample);
    pen.put(row + index, column + 1, "plain", meaning);
  });
  const hint = row + samples.length;
  pen.put(hint, 2, "plain", words.correctHint);
  return [...samples, hint].map((_, index) => ({ row: row + index, height: 20 }));
}
