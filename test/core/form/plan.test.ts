// Forms as plans: golden sketches, sound for every unit and whatever is typed, opening where one begins.
import fc from "fast-check";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { type FormInput, unitOf } from "../../../src/core/form/input";
import { layoutForm, placesOf, TABLE_SHEET } from "../../../src/core/form/layout";
import { nameOf } from "../../../src/core/form/names";
import { formDigest, JSON_COLUMN, STAMP_SHEET } from "../../../src/core/form/stamp";
import { planForm } from "../../../src/core/form/plan";
import { STATES } from "../../../src/core/form/sheets/state";
import { areaHolds } from "../../../src/core/sheet/address";
import { checkPlan } from "../../../src/core/sheet/check";
import type { CellContent, CellPlan, SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { sketchPlan } from "../../../src/core/sheet/sketch";
import { completenessOf } from "../../../src/core/returns/complete";
import { readValue } from "../../../src/core/form/value";
import { PRINTED } from "../../../src/core/text/printed";
import { expectGolden } from "../../golden/golden";
import { CAMPAIGN_IDS, filled, FORMS, mixed, seedCampaign, seedInput, TYPED, withValues } from "./seed-forms";

function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  return plan.sheets.find((sheet) => sheet.name === name) as SheetPlan;
}

function cellIn(plan: WorkbookPlan, name: string, row: number, column: number): CellPlan | undefined {
  return sheetOf(plan, name).cells.find((cell) => cell.row === row && cell.column === column);
}

/** Without the hidden helpers and the formulas of the status column, much alike: the small form's sketch has them all. */
function withoutHelpers(plan: WorkbookPlan): WorkbookPlan {
  const isHelper = (cell: CellPlan): boolean => cell.look === "hidden" && cell.column > 1 && cell.row > 1;
  const bare = (cell: CellPlan): CellPlan =>
    cell.look === "status"
      ? { row: cell.row, column: cell.column, look: cell.look, value: cell.value ?? "" }
      : cell;
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === TABLE_SHEET
      ? { ...sheet, cells: sheet.cells.filter((cell) => !isHelper(cell)).map(bare) }
      : sheet,
  );
  return { ...plan, sheets };
}

/** Without what changes with every change of a campaign: its JSON and its fingerprint, which FORM-4 looks at. */
function sketch(input: FormInput, plan: WorkbookPlan): string {
  const isJson = (cell: CellPlan): boolean => cell.column === JSON_COLUMN;
  const sheets = plan.sheets.map((sheet) =>
    sheet.name === STAMP_SHEET ? { ...sheet, cells: sheet.cells.filter((cell) => !isJson(cell)) } : sheet,
  );
  return sketchPlan({ ...plan, sheets }).replaceAll(formDigest(input.campaign), "0123456789abcdef");
}

describe("FORM-1 the forms as text", () => {
  test.each([
    ["form-zhoushan-2023-blank", seedInput("zhoushan-2023", "statistics", null)],
    ["form-zhoushan-2023-XC", seedInput("zhoushan-2023", "statistics", "XC")],
    ["form-lianglukou-2020-blank", seedInput("lianglukou-2020", "statistics", null)],
    ["form-lianglukou-2020-SQ01-filled", filled(seedInput("lianglukou-2020", "statistics", "SQ01"))],
  ])("%s", (name, input) => {
    expectGolden(name, sketch(input, withoutHelpers(planForm(input))));
  });

  test("form-zhoushan-2023-liaison-DH, every formula written out", () => {
    const input = seedInput("zhoushan-2023", "liaison", "DH");
    expectGolden("form-zhoushan-2023-liaison-DH", sketch(input, planForm(input)));
  });
});

test.each(FORMS)("FORM-1 %s %s is sound for every unit, blank, filled and filled anyhow", (id, formId) => {
  const units = [null, ...seedCampaign(id).roster.units.map((unit) => unit.code)];
  const problems = units.flatMap((unit, index) => {
    const input = seedInput(id, formId, unit);
    const anyhow = index < 4 ? [mixed(input, index)] : [];
    return [input, filled(input), ...anyhow].flatMap((each) => checkPlan(planForm(each)));
  });
  expect(problems).toEqual([]);
});

test("FORM-1 the same input gives the same plan, and no plan depends on the unit's place in the roster", () => {
  const input = filled(seedInput("zhoushan-2023", "statistics", "PT"));
  expect(planForm(input)).toEqual(planForm(input));
  const { campaign } = input;
  const turned = { ...campaign, roster: { ...campaign.roster, units: [...campaign.roster.units].reverse() } };
  expect(planForm({ ...input, campaign: turned })).toEqual(planForm(input));
});

const typedValue: fc.Arbitrary<CellContent | undefined> = fc.oneof(
  fc.constantFrom(...TYPED),
  fc.integer({ min: -5, max: 5_000 }),
  fc.double({ min: -10, max: 1e6, noNaN: true }),
  fc.string({ maxLength: 8 }),
);

describe.each(CAMPAIGN_IDS)("FORM-6 whatever is typed into %s", (id) => {
  const blank = seedInput(id, "statistics", null);
  const unit = fc.constantFrom(...seedCampaign(id).roster.units.map((each) => each.code));
  const fields = fieldsOf(blank.form);

  test("every state is one of the known, the progress line counts them, and the plan is sound", () => {
    const values = fc.array(typedValue, { minLength: fields.length, maxLength: fields.length });
    fc.assert(
      fc.property(unit, fc.boolean(), values, (code, own, typed) => {
        const input = given(own ? seedInput(id, "statistics", code) : chosen(blank, code), typed);
        const plan = planForm(input);
        expect(checkPlan(plan)).toEqual([]);
        const layout = layoutForm(input.form);
        const column = layout.columns.find((each) => each.role === "state")?.column as number;
        const last = layout.columns.filter((each) => each.role === "state").at(-1)?.column as number;
        const states = sheetOf(plan, TABLE_SHEET)
          .cells.filter((cell) => cell.row > layout.headRow && cell.column >= column && cell.column <= last)
          .map((cell) => cell.value);
        expect(states).toHaveLength(fields.length);
        expect(states.filter((state) => !Object.values(STATES).includes(state as never))).toEqual([]);
        const calm: unknown[] = [
          STATES.filled,
          STATES.missing,
          STATES.optional,
          STATES.notApplicable,
          STATES.waiting,
        ];
        const wrong = states.filter((state) => !calm.includes(state)).length;
        const said = cellIn(plan, TABLE_SHEET, layout.progressRow, layout.firstShown)?.value;
        const expected = Number(/应填 (\d+)/.exec(String(said))?.[1]);
        const missing = states.filter((state) => state === STATES.missing).length;
        expect(String(said).replace(/\u3000未通过 [1-9]\d*$/, "")).toBe(
          `已填 ${expected - missing} / 应填 ${expected}${missing > 0 ? `　漏填 ${missing}` : ""}${wrong > 0 ? `　待改 ${wrong}` : ""}`,
        );
      }),
      { numRuns: 15 },
    );
  });

  function given(input: FormInput, typed: readonly (CellContent | undefined)[]): FormInput {
    const entries = fields.flatMap((field, index): [string, CellContent][] => {
      const value = typed[index];
      return value === undefined ? [] : [[field.key, value]];
    });
    return withValues(input, Object.fromEntries(entries));
  }
});

function chosen(blank: FormInput, code: string): FormInput {
  const unit = blank.campaign.roster.units.find((each) => each.code === code);
  return withValues(blank, { unit_name: unit?.name ?? "" });
}

describe.each(CAMPAIGN_IDS)("FORM-8 %s", (id) => {
  const units = seedCampaign(id).roster.units.map((unit) => unit.code);

  test.each(units)(
    "in the form of %s, and in the blank form where it is chosen, 应填 is that of the core",
    (code) => {
      const blank = seedInput(id, "statistics", null);
      for (const input of [seedInput(id, "statistics", code), chosen(blank, code)]) {
        for (const each of [input, filled(input)]) {
          const layout = layoutForm(each.form);
          const figures = layout.fields.map((field) => ({
            ...readValue({ value: each.values.get(field.key) ?? null }, field.spec),
            field: field.key,
            typed: null,
            sheet: null,
            cell: null,
          }));
          const unit = unitOf(each);
          if (unit === null) throw new Error(`no unit ${code}`);
          const { filled: done, expected } = completenessOf(layout.fields, unit, figures);
          const said = cellIn(planForm(each), TABLE_SHEET, layout.progressRow, layout.firstShown)?.value;
          expect(String(said).replace(/\u3000(漏填|未通过) .*/, "")).toBe(`已填 ${done} / 应填 ${expected}`);
        }
      }
    },
  );

  test("nothing outside the sectors is asked for before a unit is chosen", () => {
    const blank = seedInput(id, "statistics", null);
    const asked = fieldsOf(blank.form).filter(
      ({ spec, sectors }) => spec.required && sectors === null && spec.belongsTo === undefined,
    );
    const layout = layoutForm(blank.form);
    expect(cellIn(planForm(blank), TABLE_SHEET, layout.progressRow, layout.firstShown)?.value).toBe(
      `已填 0 / 应填 ${asked.length}　漏填 ${asked.length}`,
    );
  });
});

describe.each(FORMS)("FORM-13 %s %s", (id, formId) => {
  const { campaign } = seedInput(id, formId, null);

  test.each([null, ...campaign.roster.units.map((unit) => unit.code)])(
    "%s: only what is to be filled is unlocked",
    (code) => {
      const input = seedInput(id, formId, code);
      const plan = planForm(input);
      const layout = layoutForm(input.form);
      for (const sheet of plan.sheets) {
        expect(sheet.protection).toBeDefined();
        if (sheet.name === PRINTED.checkSheet) {
          const explained = plan.names.filter((name) => name.sheet === PRINTED.checkSheet);
          expect(sheet.unlocked).toEqual(explained.map((name) => name.area));
        } else if (sheet.name !== TABLE_SHEET) expect(sheet.unlocked).toEqual([]);
      }
      const unlocked = sheetOf(plan, TABLE_SHEET).unlocked;
      const isOpen = (row: number, column: number): boolean =>
        unlocked.some((area) => areaHolds(area, row, column));
      const { unit } = input;
      const places = placesOf(layout);
      const asked = places.filter(
        ({ field }) =>
          unit === null ||
          field.sectors === null ||
          field.sectors.some((sector) => unit.sectors.includes(sector)),
      );
      expect(places.filter(({ row, column }) => isOpen(row, column))).toEqual(asked);
      const header = layout.header.filter(({ field }) => field.role !== "unit" || unit === null).length;
      const unitColumn = layout.header.some(({ field }) => field.role === "unit") || unit !== null ? 0 : 1;
      expect(unlocked).toHaveLength(asked.length + header + unitColumn);
    },
  );
});

describe("FORM-14 where a form opens", () => {
  test.each<[string, FormInput, string | null]>([
    ["a unit's form", seedInput("zhoushan-2023", "statistics", "DH"), "xi_study_count"],
    [
      "a form begun",
      withValues(seedInput("zhoushan-2023", "statistics", "DH"), {
        xi_study_count: 1,
        xi_study_attendance: 20,
      }),
      "preaching_count",
    ],
    [
      "a form of spaces",
      withValues(seedInput("zhoushan-2023", "statistics", "DH"), { xi_study_count: " " }),
      "xi_study_count",
    ],
    ["a full form", filled(seedInput("zhoushan-2023", "statistics", "DH")), "xi_study_count"],
    ["the blank form", seedInput("zhoushan-2023", "statistics", null), null],
    [
      "the blank form with a unit chosen",
      withValues(seedInput("zhoushan-2023", "statistics", null), { unit_name: "新城公管中心" }),
      "xi_study_count",
    ],
    ["the blank liaison form", seedInput("zhoushan-2023", "liaison", null), null],
  ])("%s", (_, input, key) => {
    const plan = planForm(input);
    const layout = layoutForm(input.form);
    const place = placesOf(layout).find(({ field }) => field.key === key);
    const unit = layout.unitPlace;
    expect(plan.activeSheet).toBe(TABLE_SHEET);
    expect(sheetOf(plan, TABLE_SHEET).cursor).toEqual(
      key === null ? { row: unit?.row, column: unit?.left } : { row: place?.row, column: place?.column },
    );
  });

  test("the list to choose from keeps the roster's order", () => {
    const input = seedInput("zhoushan-2023", "statistics", null);
    const plan = planForm(input);
    const list = plan.names.find((name) => name.name === "TSX_units");
    const names = sheetOf(plan, list?.sheet ?? "").cells.filter(
      (cell) => list !== undefined && areaHolds(list.area, cell.row, cell.column),
    );
    expect(names.map((cell) => cell.value)).toEqual(input.campaign.roster.units.map((unit) => unit.name));
  });
});

test.each(FORMS)("FORM-3 %s %s: every field has a defined name for its own cell", (id, formId) => {
  const input = seedInput(id, formId, "zhoushan-2023" === id ? "DH" : "SQ01");
  const plan = planForm(input);
  const cells = placesOf(layoutForm(input.form)).map(({ field, row, column }) => ({
    name: nameOf(field.key),
    sheet: TABLE_SHEET,
    area: { top: row, left: column, bottom: row, right: column },
  }));
  expect(plan.names.filter((name) => name.sheet === TABLE_SHEET)).toEqual(cells);
  expect(cells).toHaveLength(fieldsOf(input.form).length);
});
