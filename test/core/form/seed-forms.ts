// The forms of the bundled campaigns as tests plan them: empty, filled, and filled with anything at all.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appliesTo, type Field, fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { type FormInput, unitOf } from "../../../src/core/form/input";
import type { CellContent } from "../../../src/core/sheet/plan";

export const CAMPAIGN_IDS = ["zhoushan-2023", "lianglukou-2020"] as const;
export type CampaignId = (typeof CAMPAIGN_IDS)[number];

/** Every form of the two campaigns. */
export const FORMS = [
  ["zhoushan-2023", "statistics"],
  ["zhoushan-2023", "liaison"],
  ["lianglukou-2020", "statistics"],
] as const;

export const ISSUED = "2023-05-19T09:00:00+08:00";

const loaded = new Map<CampaignId, Campaign>();

export function seedCampaign(id: CampaignId): Campaign {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${id}.json`), "utf8");
  const { value, findings } = loadCampaign(text);
  if (value === null) throw new Error(JSON.stringify(findings));
  loaded.set(id, value);
  return value;
}

/** @param unit code; null for the blank form */
export function seedInput(id: CampaignId, formId: string, unit: string | null): FormInput {
  const campaign = seedCampaign(id);
  const form = campaign.forms.find((each) => each.id === formId) as Form;
  const found = campaign.roster.units.find((each) => each.code === unit) ?? null;
  if (found === null && unit !== null) throw new Error(`no unit ${unit}`);
  return { campaign, form, period: null, unit: found, issued: ISSUED, values: new Map() };
}

export function withValues(input: FormInput, values: Readonly<Record<string, CellContent>>): FormInput {
  return { ...input, values: new Map([...input.values, ...Object.entries(values)]) };
}

/** Every field that is asked of the unit filled as it should be; header fields too. */
export function filled(input: FormInput): FormInput {
  const unit = unitOf(input);
  const header = { contact: "张某", phone: "13800000000", fill_date: 44_012 };
  const values = fieldsOf(input.form)
    .filter((field) => unit !== null && appliesTo(field, unit))
    .map((field, index): [string, CellContent] => [field.key, properValue(field, index)]);
  const known = Object.entries(header).filter(([key]) => input.form.header.some((each) => each.key === key));
  return withValues(input, Object.fromEntries([...known, ...values]));
}

function properValue(field: Field, index: number): CellContent {
  switch (field.spec.kind) {
    case "count":
      return index % 9 === 4 ? 0 : (index * 37) % 900;
    case "decimal":
      return index + 0.25;
    case "yesNo":
      return index % 2 === 0 ? "是" : "否";
    case "choice":
      return field.spec.choices?.[0] ?? "";
    case "date":
      return 45_000 + index;
    case "phone":
      return "0580-1234567";
    case "text":
      return field.spec.example ?? "文艺汇演";
  }
}

/** What people type, right and wrong; undefined leaves the cell empty. */
export const TYPED: readonly (CellContent | undefined)[] = [
  ...[0, 3, 12, undefined, "3场", "12", 1.5, -1, "", undefined, 7, "是", "否", 260, " ", "\u3000", "\u00a0"],
  ...[
    true,
    false,
    45_000,
    "2023-06-30",
    "文艺汇演",
    "=1+1",
    "+8",
    "-5",
    "@SUM(A1)",
    1.005,
    0.1 + 0.2,
    4_000_000,
  ],
  ...["\t", " 5 ", "　5", "约200", "/", '带"引号"的', "a".repeat(300), 1e9, "TRUE", "0"],
];

/** Fields and header fields filled from `TYPED`, each offset giving every field something else. */
export function mixed(input: FormInput, offset: number): FormInput {
  const cells = [
    ...fieldsOf(input.form).map(({ key, spec }) => ({ key, kind: spec.kind })),
    ...input.form.header.filter((field) => field.role !== "unit"),
  ];
  const values = cells.flatMap(({ key, kind }, index): [string, CellContent][] => {
    const typed = TYPED[(index * 7 + offset) % TYPED.length];
    // In a cell shown as a date LibreOffice no longer knows a truth value from a number.
    return typed === undefined || (kind === "date" && typeof typed === "boolean") ? [] : [[key, typed]];
  });
  return withValues(input, Object.fromEntries(values));
}
