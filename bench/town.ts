// The 舟山 table of 2023 with a roster of any length: what every bench works on.
import zhoushan from "../assets/campaigns/zhoushan-2023.json";
import { appliesTo, fieldsOf } from "../src/core/campaign/fields";
import { loadCampaign } from "../src/core/campaign/load";
import type { Campaign, Form, Unit } from "../src/core/campaign/schema";
import type { CellContent } from "../src/core/sheet/plan";

export const ISSUED = "2023-05-19T09:00:00+08:00";
export const SAVED = "2023-06-29T10:00:00+08:00";
export const RECEIVED = "2023-06-30T17:00:00+08:00";

export interface Town {
  readonly campaign: Campaign;
  readonly form: Form;
}

/** The bundled campaign asked of so many made-up units, sectors as in the real roster. */
export function townOf(units: number): Town {
  const { value, findings } = loadCampaign(JSON.stringify(zhoushan));
  if (value === null) throw new Error(JSON.stringify(findings));
  const pattern = value.roster.units;
  const roster = Array.from({ length: units }, (_, i): Unit => {
    const like = pattern[i % pattern.length] as Unit;
    const number = String(i + 1).padStart(5, "0");
    return { ...like, code: `U${number}`, name: `第${number}单位` };
  });
  const campaign = { ...value, roster: { ...value.roster, units: roster } };
  return { campaign, form: campaign.forms[0] as Form };
}

/** What a unit types: mostly plain numbers, one in a hundred cells left blank and one in a hundred "3场". */
export function typedBy(form: Form, unit: Unit, index: number): Map<string, CellContent> {
  const typed = new Map<string, CellContent>();
  fieldsOf(form).forEach((field, order) => {
    if (!appliesTo(field, unit)) return;
    const dice = (index * 7_919 + order * 104_729) % 1_000;
    if (dice < 10) return;
    typed.set(field.key, dice < 20 ? "3场" : properValue(field.spec.kind, field.key, dice));
  });
  return typed;
}

function properValue(kind: string, key: string, dice: number): CellContent {
  if (kind === "yesNo") return "是";
  if (kind === "text") return `第${dice}次活动`;
  // Shares of each other, so that most rules hold.
  if (/_inspected_|_checked_/.test(key)) return 1_000 + dice;
  if (/_found_/.test(key)) return 100 + (dice % 50);
  if (/_fixed_/.test(key)) return dice % 100;
  if (/_attendance$/.test(key)) return 500 + dice;
  return 1 + (dice % 20);
}
