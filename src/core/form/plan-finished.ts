// A form finished by its unit, as a plan: locked whole, with the moment and its figures on record.
import { finished } from "../sheet/change-plan";
import type { WorkbookPlan } from "../sheet/plan";
import type { Figure } from "./figure";
import { marksOf, stampFinished } from "./finished";
import { STAMP_SHEET } from "./stamp";

export interface FinishedPlan {
  readonly plan: WorkbookPlan;
  /** Six digits, as 统计表 and 打印 show them. */
  readonly checkCode: string;
}

/**
 * @param form the form's plan, planned with `finished`
 * @param at the moment, ISO 8601 with zone
 */
export function planFinished(form: WorkbookPlan, figures: readonly Figure[], at: string): FinishedPlan {
  const checkCode = checkCodeOf(form);
  const open = {
    ...form,
    sheets: form.sheets.map((sheet) => (sheet.name === STAMP_SHEET ? sheet : { ...sheet, validations: [] })),
  };
  const record = { record: "tallysheet-finished", at, checkCode, figures: marksOf(figures) } as const;
  return { plan: finished(stampFinished(open, record), at), checkCode };
}

function checkCodeOf(plan: WorkbookPlan): string {
  const cells = plan.sheets.flatMap((sheet) => sheet.cells);
  const shown = cells.find((cell) => cell.look === "checkCode" && cell.value !== undefined)?.value;
  return /\d{6}/.exec(String(shown))?.[0] ?? "";
}
