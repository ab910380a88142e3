// An issued form as it stands: what it is planned from again, and what it carries along.
import { formOf } from "../core/campaign/fields";
import { type Finding, finding } from "../core/finding";
import { readHandedUp } from "../core/form/handed-up";
import type { FormInput } from "../core/form/input";
import { readLastFigures } from "../core/form/last-figures";
import { explanationsOf } from "../core/form/kept-explanations";
import { planForm } from "../core/form/plan";
import { readTable } from "../core/form/read";
import { contentsOf } from "../core/form/read-sheet";
import { carriedCampaign, recognise } from "../core/form/recognise";
import { withHandedUp } from "../core/rollup/plan/pass-up-book";
import { ROLLUP_WORDS } from "../core/rollup/plan/words";
import type { CellContent, WorkbookPlan } from "../core/sheet/plan";
import type { WorkbookSnapshot } from "../core/sheet/snapshot";

export type StandingForm =
  | { readonly ok: true; readonly input: FormInput }
  /** No form of ours, or it lost what it was made from. */
  | { readonly ok: false; readonly finding: Finding };

/** With everything that stands in it; Excel's errors are no values. */
export function standingForm(workbook: WorkbookSnapshot): StandingForm {
  const campaign = carriedCampaign(workbook);
  const main = campaign === null ? undefined : formOf(campaign);
  if (campaign === null || main === undefined) return { ok: false, finding: finding("form/not-issued", {}) };
  const recognition = recognise(workbook, campaign, main);
  if (!recognition.ok) return recognition;
  const { form, stamp } = recognition.found;
  if (stamp === null) return { ok: false, finding: finding("form/not-issued", {}) };
  const outcome = readTable(workbook, form);
  if (!outcome.ok) return outcome;
  const values = new Map<string, CellContent>();
  for (const [key, value] of contentsOf(workbook, outcome.table)) {
    if (typeof value !== "object") values.set(key, value);
  }
  const unit = campaign.roster.units.find((each) => each.code === stamp.unit) ?? null;
  const explanations = explanationsOf(workbook, campaign, form);
  const { period, issued } = stamp;
  const last = readLastFigures(workbook);
  const carried = last === null ? {} : { last };
  return { ok: true, input: { campaign, form, period, unit, issued, values, explanations, ...carried } };
}

/** The form planned anew, with the units below whose totals it hands up. */
export function planAgain(input: FormInput, workbook: WorkbookSnapshot): WorkbookPlan {
  const plan = planForm(input);
  const handedUp = readHandedUp(workbook);
  return handedUp === null || handedUp === "damaged"
    ? plan
    : withHandedUp(plan, handedUp, input.campaign.zone, ROLLUP_WORDS.zh);
}
