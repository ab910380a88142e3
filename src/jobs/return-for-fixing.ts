// A rollup and a unit → the unit's own form on its way back, marked, as bytes.
import { fieldsOf } from "../core/campaign/fields";
import { type Finding, finding } from "../core/finding";
import { fixingOf } from "../core/rollup/fixing";
import { planFixing } from "../core/rollup/plan/fixing-book";
import { formIn, type Rollup } from "../core/rollup/rollup";
import { writeWorkbook } from "../xlsx/write";

export type ReturnedForFixing =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly findings: readonly Finding[] }
  /** The unit has no return. */
  | { readonly ok: false; readonly finding: Finding };

/**
 * @param code of a unit of the roster
 * @param issued when it is sent back, ISO 8601 with zone
 */
export async function returnForFixing(
  rollup: Rollup,
  code: string,
  issued: string,
): Promise<ReturnedForFixing> {
  const { campaign, period } = rollup;
  const form = formIn(campaign, rollup.form);
  const unit = campaign.roster.units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  const fixing = fixingOf(rollup, fieldsOf(form), form.header, code);
  if (fixing === null) {
    return { ok: false, finding: finding("record/no-return", { unit: unit.name }, { unit: code }) };
  }
  const { values, explanations, findings } = fixing;
  const plan = planFixing({ campaign, form, period, unit, issued, values, explanations }, findings);
  return { ok: true, bytes: await writeWorkbook(plan, { modified: issued }), findings };
}
