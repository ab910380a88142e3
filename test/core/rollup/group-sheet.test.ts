// 分组小计: live sub-totals by group of the roster, and who is in none.
import type { Campaign, Unit } from "../../../src/core/campaign/schema";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { sumDecimals } from "../../../src/core/decimal";
import { groupTotals } from "../../../src/core/rollup/groups";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../../src/core/rollup/plan/words";
import type { Rollup } from "../../../src/core/rollup/rollup";
import { rollUp } from "../../../src/core/rollup/rollup";
import { assertPlan } from "../../../src/core/sheet/check";
import { cellName } from "../../../src/core/sheet/address";
import type { CellPlan, SheetPlan } from "../../../src/core/sheet/plan";
import { campaign, form, FULL, returnOf } from "./made-up";

const made = "2023-07-03T09:00:00+08:00";
const fields = fieldsOf(form);

function rollupOf(of: Campaign = campaign): Rollup {
  const returns = [
    returnOf({ unit: "A", figures: FULL }),
    returnOf({
      unit: "B",
      figures: { ...FULL, drills: 5, has_plan: { state: "choice", value: "否", soft: false } },
    }),
    returnOf({ unit: "D", figures: { ...FULL, drills: 70 } }),
  ];
  return rollUp(of, { form: form.id, period: null, made }, returns, []);
}

function groupsSheet(rollup: Rollup): SheetPlan {
  const plan = planRollup(rollup);
  assertPlan(plan);
  return plan.sheets.find(({ name }) => name === SHEETS.groups) as SheetPlan;
}

const sheet = groupsSheet(rollupOf());
const at = (name: string): CellPlan | undefined =>
  sheet.cells.find(({ row, column }) => cellName(row, column) === name);

test.each<[string, string | number, string | undefined]>([
  ["E3", "县", undefined],
  ["F3", "区", undefined],
  ["G3", "未分组", undefined],
  ["D5", 78, "'汇总表'!$C$7"],
  [
    "E5",
    8,
    'IF(COUNTIFS(\'分单位明细表\'!$C$6:$C$9,"=县",\'分单位明细表\'!$E$6:$E$9,">=0")=0,"",' +
      "ROUND(SUMIF('分单位明细表'!$C$6:$C$9,\"=县\",'分单位明细表'!$E$6:$E$9),0))",
  ],
  ["F5", "", undefined],
  ["G5", 70, undefined],
  ["E4", "2/2", undefined],
  ["F4", "0/1", undefined],
  ["D4", "3/4", undefined],
])("MERGE-60 %s shows %j", (name, value, formula) => {
  expect(at(name)?.value).toBe(value);
  if (formula !== undefined) expect(at(name)?.formula).toBe(formula);
});

test("MERGE-60 是 and 否 are counted by group", () => {
  const cells = sheet.cells.filter(({ value }) => typeof value === "string" && value.startsWith("是 "));
  expect(cells.map(({ value }) => value)).toEqual(["是 2，否 1", "是 1，否 1", "是 0，否 0", "是 1，否 0"]);
});

test("MERGE-60 the groups of each line add up to its total", () => {
  const rollup = rollupOf();
  const groups = groupTotals(rollup, fields);
  rollup.fields.forEach((total, index) => {
    const parts = groups.map((group) => group.fields[index]);
    expect(sumDecimals(parts.flatMap((part) => part?.total ?? []))).toBe(total.total ?? "0");
    expect(parts.reduce((sum, part) => sum + (part?.reported ?? 0), 0)).toBe(total.reported);
    expect(parts.reduce((sum, part) => sum + (part?.expected ?? 0), 0)).toBe(total.expected);
  });
});

test("MERGE-60 no groups, no sheet", () => {
  const units = campaign.roster.units.map((unit): Unit => {
    const { group, ...rest } = unit;
    return group === undefined ? unit : rest;
  });
  const plain = { ...campaign, roster: { ...campaign.roster, units } };
  expect(groupTotals(rollupOf(plain), fields)).toEqual([]);
  const plan = planRollup(rollupOf(plain));
  expect(plan.sheets.map(({ name }) => name)).not.toContain(SHEETS.groups);
  const matrix = plan.sheets.find(({ name }) => name === SHEETS.matrix) as SheetPlan;
  expect(matrix.columns[2]).toMatchObject({ column: 3, hidden: true });
});

test("MERGE-60 names that mean something to a worksheet are taken as they are", () => {
  const names = ["*县", "县?~", '"甲"', "ab", "AB"];
  const units = names.map((group, index) => ({
    ...campaign.roster.units[0]!,
    code: `U${index}`,
    name: group + index,
    group,
  }));
  const rollup = rollUp(
    { ...campaign, roster: { ...campaign.roster, units } },
    { form: form.id, period: null, made },
    units.map(({ code }) => returnOf({ unit: code, figures: FULL })),
    [],
  );
  expect(groupTotals(rollup, fields).map(({ units: own }) => own.length)).toEqual([1, 1, 1, 2]);
  const formulas = groupsSheet(rollup).cells.map(({ formula }) => formula ?? "");
  for (const criterion of ['"=~*县"', '"=县~?~~"', '"=""甲"""']) {
    expect(formulas.some((formula) => formula.includes(criterion))).toBe(true);
  }
});

test("MERGE-61 every total leads to its column", () => {
  const consolidated = planRollup(rollupOf()).sheets.find(
    ({ name }) => name === SHEETS.consolidated,
  ) as SheetPlan;
  const links = consolidated.cells.flatMap(({ link }) => link ?? []);
  expect(links).toEqual(fields.map((_, index) => `'分单位明细表'!${cellName(5, 5 + index)}`));
});
