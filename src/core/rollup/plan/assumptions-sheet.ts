// 口径说明: what the campaign takes for granted where the notice is silent, for the office to confirm.
import type { SheetPlan } from "../../sheet/plan";
import type { Rollup } from "../rollup";
import { planList } from "./list-sheet";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** [] where there is nothing to confirm. */
export function planAssumptions({ campaign }: Rollup, words: RollupWords): readonly SheetPlan[] {
  const { assumptions, roster } = campaign;
  const taken = [...assumptions, ...(roster.note === undefined ? [] : [roster.note])];
  if (taken.length === 0) return [];
  const { title, note, text } = words.assumptions;
  return [
    planList({
      name: SHEETS.assumptions,
      title,
      notes: [note],
      widths: [7, 110],
      blocks: [
        {
          columns: [
            { label: words.number, look: "printedCenter" },
            { label: text, look: "label" },
          ],
          rows: taken.map((line, index) => [index + 1, line]),
        },
      ],
      nothing: words.nothing,
      footer: words.footer,
    }),
  ];
}
