// The bottom lines of 汇总表: totals over several fields of one measure, as the campaign declares them.
import type { Field } from "../../campaign/fields";
import type { Computed } from "../../form/sheets/computed";
import type { SheetPen } from "../../sheet/build";
import type { RowPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import type { FormTotal } from "../totals";
import type { Answer, ConsolidatedColumns } from "./consolidated-columns";
import { homeOf } from "./consolidated-places";
import { heightOf } from "./list-sheet";
import { columnRange } from "./places";
import { placesOf } from "./total-cell";
import type { RollupWords } from "./words";

/**
 * Draws one line for each total from `row` on, each in the column its fields stand in; returns its rows.
 * @param cells field key → the cell of its total on this sheet, "$C$7"
 */
export function drawFormTotals(
  pen: SheetPen,
  rollup: Rollup,
  fields: readonly Field[],
  columns: ConsolidatedColumns,
  cells: ReadonlyMap<string, string>,
  row: number,
  words: RollupWords,
): readonly RowPlan[] {
  return rollup.totals.map((total, index) => {
    const own = fields.filter((field) => total.fields.includes(field.key));
    const home = homeOf(total.id, fields, columns);
    const labelEnd = (columns.answers[0]?.total ?? 2) - 1;
    if (labelEnd >= 1)
      pen.spread({ top: row + index, left: 1, bottom: row + index, right: labelEnd }, "section", total.label);
    for (const answer of columns.answers) drawAnswer(pen, row + index, answer, answer === home, labelEnd);
    if (home !== undefined) {
      pen.put(row + index, home.total, "total", sumInk(total, own, cells));
      if (home.measure !== null) pen.put(row + index, home.measure, "measure", total.measure);
      pen.put(row + index, home.reported, "status", reportedInk(rollup, total, fields, words));
    }
    pen.put(row + index, columns.remark.column, "remark", null);
    return { row: row + index, height: Math.max(26, heightOf(total.label, 30, "section")) };
  });
}

/** Closes the columns the total does not belong to; a phrase column is under the label already. */
function drawAnswer(pen: SheetPen, row: number, answer: Answer, isHome: boolean, labelEnd: number): void {
  const left = answer.phrase === null || answer.phrase <= labelEnd ? answer.total : answer.phrase;
  if (!isHome) pen.spread({ top: row, left, bottom: row, right: answer.reported }, "closed");
  else if (left !== answer.total) pen.put(row, left, "closed");
}

/** Over the totals above it, so that a correction flows through both. At most 255 fields, Excel's own limit. */
function sumInk(
  total: FormTotal,
  own: readonly Field[],
  cells: ReadonlyMap<string, string>,
): Computed | string {
  if (own.length === 0) return "";
  const parts = own.map((field) => cells.get(field.key) as string).join(",");
  const places = Math.max(...own.map(placesOf));
  return {
    formula: `IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),${places}))`,
    value: total.total === null ? "" : Number(total.total),
  };
}

function reportedInk(
  rollup: Rollup,
  total: FormTotal,
  fields: readonly Field[],
  words: RollupWords,
): Computed | string {
  const ranges = fields.flatMap((field, index) =>
    total.fields.includes(field.key) ? [columnRange(rollup, index)] : [],
  );
  if (ranges.length === 0) return "";
  return {
    formula: `"${words.reported}"&COUNT(${ranges.join(",")})&"${words.expected}${total.expected}${words.items}"`,
    value: `${words.reported}${total.reported}${words.expected}${total.expected}${words.items}`,
  };
}
