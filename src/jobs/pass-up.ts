// A rollup → the office's own return for the level above, as bytes.
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import type { Finding } from "../core/finding";
import { planForm } from "../core/form/plan";
import { passUp as passUpRollup } from "../core/rollup/pass-up";
import { withHandedUp } from "../core/rollup/plan/pass-up-book";
import { ROLLUP_WORDS } from "../core/rollup/plan/words";
import type { Rollup } from "../core/rollup/rollup";
import { writeWorkbook } from "../xlsx/write";

export interface PassUpJob {
  /** The campaign of the level above; may be the rollup's own. */
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** The office as the level above knows it. */
  readonly unit: Unit;
  /** ISO 8601 with zone. */
  readonly issued: string;
}

export interface PassedUpFile {
  readonly bytes: Uint8Array;
  /** Totals and texts written. */
  readonly filled: number;
  /** Units missing, totals without a place above, answers that differ. */
  readonly findings: readonly Finding[];
}

export async function passUp(rollup: Rollup, job: PassUpJob): Promise<PassedUpFile> {
  const { campaign, form, period, unit, issued } = job;
  const { value, findings } = passUpRollup(rollup, { campaign, form, period, unit });
  const { values, handedUp } = value;
  const blank = planForm({ campaign, form, period, unit, issued, values });
  const plan = withHandedUp(blank, handedUp, campaign.zone, ROLLUP_WORDS.zh);
  return { bytes: await writeWorkbook(plan, { modified: issued }), filled: values.size, findings };
}
