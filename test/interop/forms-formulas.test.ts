// What our forms' formulas say, as LibreOffice calculates them: cell by cell, hidden helpers included.
import { fieldsOf } from "../../src/core/campaign/fields";
import type { Unit } from "../../src/core/campaign/schema";
import { type FormInput, unitOf } from "../../src/core/form/input";
import { layoutForm, TABLE_SHEET } from "../../src/core/form/layout";
import { planForm } from "../../src/core/form/plan";
import { readValue } from "../../src/core/form/value";
import { completenessOf } from "../../src/core/returns/complete";
import { cellName } from "../../src/core/sheet/address";
import type { CellPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import {
  CAMPAIGN_IDS,
  type CampaignId,
  filled,
  FORMS,
  mixed,
  seedCampaign,
  seedInput,
  withValues,
} from "../core/form/seed-forms";
import { recalculate } from "./office";

jest.setTimeout(300_000);

/** Every formula's cached result replaced by one that is wrong: what comes back right was calculated. */
function poisoned(plan: WorkbookPlan): WorkbookPlan {
  const poison = (cell: CellPlan): CellPlan =>
    cell.formula === undefined ? cell : { ...cell, value: typeof cell.value === "number" ? -77 : "poison" };
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(poison) })) };
}

/** "统计表!L8 =IF(…): ours ✓, LibreOffice's 漏填" for each formula whose results differ. */
function differences(plan: WorkbookPlan, calculated: WorkbookSnapshot): string[] {
  return plan.sheets.flatMap((sheet) => {
    const theirs = calculated.sheets.find((each) => each.name === sheet.name);
    if (theirs === undefined) return [`${sheet.name} is gone`];
    return sheet.cells.flatMap((cell) => {
      if (cell.formula === undefined) return [];
      const found = cellAt(theirs, cell.row, cell.column)?.value ?? "";
      return Object.is(found, cell.value) ? [] : [difference(sheet.name, cell, found)];
    });
  });
}

function difference(sheet: string, cell: CellPlan, found: unknown): string {
  const where = `${sheet}!${cellName(cell.row, cell.column)}`;
  return `${where} =${cell.formula}: ours ${JSON.stringify(cell.value)}, LibreOffice's ${JSON.stringify(found)}`;
}

async function calculate(plans: readonly WorkbookPlan[]): Promise<WorkbookSnapshot[]> {
  const files: Uint8Array[] = [];
  for (const plan of plans) files.push(await writeWorkbook(poisoned(plan)));
  return recalculate(files).map((bytes) => {
    const outcome = readWorkbook(bytes);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.workbook;
  });
}

function countFormulas(plans: readonly WorkbookPlan[]): number {
  return plans
    .flatMap((plan) => plan.sheets.flatMap((sheet) => sheet.cells))
    .filter((cell) => cell.formula !== undefined).length;
}

/** Units that differ in what they are asked. */
function differentUnits(id: CampaignId): readonly Unit[] {
  const { units } = seedCampaign(id).roster;
  return units.filter(
    (unit, index) => units.findIndex((each) => each.sectors.join() === unit.sectors.join()) === index,
  );
}

/** A count that a text belongs to, typed as text, is read by us but not by a formula: left out. */
function withPlainOwners(input: FormInput): FormInput {
  const owners = fieldsOf(input.form).flatMap((field) => field.spec.belongsTo ?? []);
  return withValues(input, Object.fromEntries(owners.map((key, index) => [key, index * 2])));
}

/** What the progress line should say by the check of completeness. */
function progressByCore(input: FormInput): string {
  const fields = fieldsOf(input.form);
  const figures = fields.map((field) => ({
    ...readValue({ value: input.values.get(field.key) ?? null }, field.spec),
    field: field.key,
    typed: null,
    sheet: null,
    cell: null,
  }));
  const { filled: done, expected } = completenessOf(fields, unitOf(input) as Unit, figures);
  return `已填 ${done} / 应填 ${expected}`;
}

function progressSaid(input: FormInput, calculated: WorkbookSnapshot): string {
  const layout = layoutForm(input.form);
  const sheet = calculated.sheets.find((each) => each.name === TABLE_SHEET) as SheetSnapshot;
  const said = cellAt(sheet, layout.progressRow, layout.firstShown)?.value;
  return typeof said === "string" ? said.replace(/\u3000(漏填|待改|未通过) .*/, "") : "nothing";
}

test.each(FORMS)(
  "FORM-12, FORM-26 in %s %s every cached result is LibreOffice's own, whatever is typed",
  async (id, formId) => {
    const blank = seedInput(id, formId, null);
    const owns = differentUnits(id).map((unit) => seedInput(id, formId, unit.code));
    const hasUnitField = blank.form.header.some((field) => field.role === "unit");
    const chosen = hasUnitField
      ? owns.map((input) => withValues(blank, { unit_name: input.unit?.name ?? "" }))
      : [];
    const inputs = [
      blank,
      ...[...owns, ...chosen].flatMap((input) => [input, filled(input)]),
      ...[0, 1, 2, 3, 4, 5, 6].map((offset) => mixed(owns[offset % owns.length] as FormInput, offset)),
      ...[7, 8, 9, 10].map((offset) => mixed(chosen[offset % chosen.length] ?? blank, offset)),
    ];
    const plans = inputs.map(planForm);
    const calculated = await calculate(plans);
    const wrong = plans.flatMap((plan, index) => differences(plan, calculated[index] as WorkbookSnapshot));
    expect(wrong).toEqual([]);
    expect(countFormulas(plans)).toBeGreaterThan(inputs.length * 15);
  },
);

test.each(CAMPAIGN_IDS)(
  "FORM-8 in %s, 已填 and 应填 follow the unit chosen, and are those of the core",
  async (id) => {
    const blank = seedInput(id, "statistics", null);
    const inputs = differentUnits(id).flatMap((unit, index) => {
      const chosen = withValues(blank, { unit_name: unit.name });
      const own = seedInput(id, "statistics", unit.code);
      const typed = [mixed(chosen, index), mixed(own, index + 3)].map(withPlainOwners);
      return [chosen, own, filled(chosen), filled(own), ...typed];
    });
    const calculated = await calculate(inputs.map(planForm));
    const said = inputs.map((input, index) => progressSaid(input, calculated[index] as WorkbookSnapshot));
    expect(said).toEqual(inputs.map(progressByCore));
  },
);
