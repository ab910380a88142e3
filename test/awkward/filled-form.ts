// Filled forms as their units would send them back, before anything odd happens to them.
import { appliesTo, fieldsOf } from "../../src/core/campaign/fields";
import type { Campaign, Form } from "../../src/core/campaign/schema";
import { planForm } from "../../src/core/form/plan";
import type { CellContent } from "../../src/core/sheet/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { CAMPAIGN, FORM, unitIn } from "./campaign";

export type Figures = Readonly<Record<string, CellContent | null>>;

const ISSUED = "2023-05-19T09:00:00+08:00";
export const SAVED = "2023-06-29T10:00:00+08:00";

export interface Filling {
  readonly campaign?: Campaign;
  readonly form?: Form;
  /** In place of what every field holds; null for nothing. */
  readonly figures?: Figures;
  readonly saved?: string;
  /** Nothing filled in but `figures`. */
  readonly bare?: true;
}

/** The form of a unit with 1 for every number: totals then count the returns. */
export function filledForm(unit: string, filling: Filling = {}): Promise<Uint8Array> {
  return written(unit, filling);
}

/** The blank form (空白表), filled, with this written for the unit. */
export function blankForm(unitName: string | null, filling: Filling = {}): Promise<Uint8Array> {
  return written(null, { ...filling, figures: { unit_name: unitName, ...filling.figures } });
}

function written(code: string | null, filling: Filling): Promise<Uint8Array> {
  const { campaign = CAMPAIGN, form = FORM, figures = {}, saved = SAVED } = filling;
  const values = new Map<string, CellContent>();
  const unit = code === null ? null : unitIn(campaign, code);
  const whose = unit ?? campaign.roster.units.find(({ name }) => name === figures["unit_name"]);
  if (filling.bare !== true) {
    for (const field of fieldsOf(form)) {
      const number = field.spec.kind === "count" || field.spec.kind === "decimal";
      if (whose === undefined || appliesTo(field, whose)) values.set(field.key, number ? 1 : "示例");
    }
  }
  for (const [key, value] of Object.entries(figures)) {
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const plan = planForm({ campaign, form, period: null, unit, issued: ISSUED, values });
  return writeWorkbook(plan, { modified: saved });
}
