// 审核定稿: a form without open questions is locked, with the moment and its figures on record.
import { formOf } from "../core/campaign/fields";
import { type Finding, finding } from "../core/finding";
import { explanationsOf } from "../core/form/kept-explanations";
import { FINISHED_COLUMN, marksOf, packFinished } from "../core/form/finished";
import { readHandedUp } from "../core/form/handed-up";
import type { FormInput } from "../core/form/input";
import { planForm } from "../core/form/plan";
import { readTable } from "../core/form/read";
import { carriedCampaign, recognise } from "../core/form/recognise";
import { STAMP_SHEET } from "../core/form/stamp";
import type { Figure } from "../core/form/figure";
import { withHandedUp } from "../core/rollup/plan/pass-up-book";
import { ROLLUP_WORDS } from "../core/rollup/plan/words";
import { finished } from "../core/sheet/change-plan";
import type { CellContent, SheetPlan, WorkbookPlan } from "../core/sheet/plan";
import type { WorkbookSnapshot } from "../core/sheet/snapshot";
import type { ReadOutcome } from "../xlsx/read";
import { writeWorkbook } from "../xlsx/write";
import { check } from "./check";

export type FinishedForm =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly checkCode: string }
  /** What stands in the way, the sum of it first. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** @param at the moment, ISO 8601 with zone */
export async function finish(path: string, outcome: ReadOutcome, at: string): Promise<FinishedForm> {
  const { blocking, figures, findings } = check(path, outcome, at);
  if (blocking === null || !outcome.ok) return { ok: false, findings };
  if (blocking.length > 0) {
    const errors = blocking.filter(({ severity }) => severity === "error").length;
    const args = { errors, warnings: blocking.length - errors };
    return { ok: false, findings: [finding("form/cannot-finish", args, { file: path }), ...blocking] };
  }
  const input = inputOf(outcome.workbook, at);
  if (input === null) return { ok: false, findings: [finding("form/not-issued", {}, { file: path })] };
  const { plan, checkCode } = planFinished(input, figures, at, outcome.workbook);
  return { ok: true, bytes: await writeWorkbook(plan, { modified: at }), checkCode };
}

/** The form as it stands, to be planned again; null where it lost what it was made from. */
function inputOf(workbook: WorkbookSnapshot, at: string): FormInput | null {
  const campaign = carriedCampaign(workbook);
  const main = campaign === null ? undefined : formOf(campaign);
  if (campaign === null || main === undefined) return null;
  const recognition = recognise(workbook, campaign, main);
  if (!recognition.ok || recognition.found.stamp === null) return null;
  const { form, stamp } = recognition.found;
  const table = readTable(workbook, form);
  if (!table.ok) return null;
  const values = new Map<string, CellContent>();
  for (const [key, value] of table.table.contents) if (typeof value !== "object") values.set(key, value);
  const unit = campaign.roster.units.find((each) => each.code === stamp.unit) ?? null;
  return {
    campaign,
    form,
    period: stamp.period,
    unit,
    issued: stamp.issued,
    values,
    explanations: explanationsOf(workbook, campaign, form),
    finished: at,
  };
}

function planFinished(
  input: FormInput,
  figures: readonly Figure[],
  at: string,
  workbook: WorkbookSnapshot,
): { readonly plan: WorkbookPlan; readonly checkCode: string } {
  const form = planForm(input);
  const handedUp = readHandedUp(workbook);
  const whole =
    handedUp === null || handedUp === "damaged"
      ? form
      : withHandedUp(form, handedUp, input.campaign.zone, ROLLUP_WORDS.zh);
  const checkCode = checkCodeOf(whole);
  const record = packFinished({ record: "tallysheet-finished", at, checkCode, figures: marksOf(figures) });
  const sheets = whole.sheets.map((sheet) =>
    sheet.name === STAMP_SHEET ? withRecord(sheet, record) : { ...sheet, validations: [] },
  );
  return { plan: finished({ ...whole, sheets }, at), checkCode };
}

/** As 统计表 shows it. */
function checkCodeOf(plan: WorkbookPlan): string {
  const cells = plan.sheets.flatMap((sheet) => sheet.cells);
  const shown = cells.find((cell) => cell.look === "checkCode" && cell.value !== undefined)?.value;
  return /\d{6}/.exec(String(shown))?.[0] ?? "";
}

function withRecord(sheet: SheetPlan, record: readonly string[]): SheetPlan {
  const own = record.map((value, index) => ({
    row: index + 1,
    column: FINISHED_COLUMN,
    look: "hidden" as const,
    value,
  }));
  return { ...sheet, cells: [...sheet.cells, ...own].sort((a, b) => a.row - b.row || a.column - b.column) };
}
