// The return an office hands up, as a workbook: the form above with totals, the units below on a sheet and in the stamp.
import { type Child, type HandedUp, stampHandedUp } from "../../form/handed-up";
import { STAMP_SHEET } from "../../form/stamp";
import type { SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { printClock } from "../clock";
import { planList } from "./list-sheet";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

/** @param zone of the campaign above */
export function withHandedUp(
  plan: WorkbookPlan,
  handedUp: HandedUp,
  zone: string,
  words: RollupWords,
): WorkbookPlan {
  const sheets = plan.sheets.flatMap((sheet) =>
    sheet.name === STAMP_SHEET ? [planChildren(handedUp, zone, words), sheet] : [sheet],
  );
  return stampHandedUp({ ...plan, sheets }, handedUp);
}

function planChildren(handedUp: HandedUp, zone: string, words: RollupWords): SheetPlan {
  const { office, level, children, made } = handedUp;
  return planList({
    name: SHEETS.children,
    title: words.childrenTitle,
    notes: [words.childrenNote(level === null ? office : `${office}（${level}）`, printClock(made, zone))],
    widths: [8, 14, 40, 12, 12, 12],
    blocks: [
      {
        columns: [
          { label: words.number, look: "printedCenter" },
          { label: words.code, look: "printedCenter" },
          { label: words.unit, look: "label" },
          { label: words.status, look: "printedCenter" },
          { label: words.filled, look: "number" },
          { label: words.asked, look: "number" },
        ],
        rows: children.map((child, index) => childRow(child, index, words)),
      },
    ],
    nothing: words.nothing,
    footer: words.footer,
  });
}

function childRow(child: Child, index: number, words: RollupWords): readonly (string | number)[] {
  const { code, name, status, filled, expected } = child;
  return [index + 1, code, name, words.statuses[status], filled, expected];
}
