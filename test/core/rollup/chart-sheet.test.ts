// 图表 and the bars of 报送情况: what is drawn, from which cells, and when not.
import type { Campaign, Unit } from "../../../src/core/campaign/schema";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { rateText } from "../../../src/core/rollup/plan/tracking-rate";
import { ROLLUP_WORDS, SHEETS } from "../../../src/core/rollup/plan/words";
import { rollUp } from "../../../src/core/rollup/rollup";
import { cellName } from "../../../src/core/sheet/address";
import { assertPlan, checkPlan } from "../../../src/core/sheet/check";
import type { SheetPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { campaign, form, FULL, returnOf, type ReturnOf } from "./made-up";

const made = "2023-07-03T09:00:00+08:00";

function planOf(given: readonly ReturnOf[], units: readonly Unit[] = campaign.roster.units): WorkbookPlan {
  const of: Campaign = { ...campaign, roster: { ...campaign.roster, units: [...units] } };
  const rollup = rollUp(
    of,
    { form: form.id, period: null, made },
    given.map((one) => returnOf(one)),
    [],
  );
  const plan = planRollup(rollup);
  assertPlan(plan);
  return plan;
}

const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan | undefined =>
  plan.sheets.find((sheet) => sheet.name === name);

function table(sheet: SheetPlan): unknown[][] {
  const chart = sheet.charts?.[0];
  if (chart === undefined) throw new Error("no chart");
  const { top, bottom } = chart.categories;
  return Array.from({ length: bottom - top + 1 }, (_, line) =>
    sheet.cells.filter(({ row }) => row === top + line).map(({ value }) => value),
  );
}

const many = (count: number, group: (index: number) => string | undefined): Unit[] =>
  Array.from({ length: count }, (_, index): Unit => {
    const named = group(index);
    const unit = { code: `U${index}`, name: `单位${index}`, sectors: [], attributes: {} };
    return named === undefined ? unit : { ...unit, group: named };
  });

describe("MERGE-63 图表", () => {
  const plan = planOf([
    { unit: "A", figures: { ...FULL, drills: 0 } },
    { unit: "B", figures: { ...FULL, drills: { state: "blank" } } },
  ]);
  const sheet = sheetOf(plan, SHEETS.charts) as SheetPlan;

  test("MERGE-63 completeness and the named figures, each over its own column of the table", () => {
    expect(sheet.charts?.map(({ title, shown }) => [title, shown])).toEqual([
      ["填报完整率（按填报单位）", "percent"],
      ["组织演练·活动场次（按填报单位）", "number"],
      ["投入经费·活动场次（按填报单位）", "number"],
    ]);
    expect(sheet.charts?.map(({ values }) => values.left)).toEqual([2, 3, 4]);
    const tops = sheet.charts?.map(({ area }) => [area.top, area.bottom]) ?? [];
    tops.slice(1).forEach(([top], index) => expect(top).toBeGreaterThan(tops[index]?.[1] as number));
  });

  /** A unit's cell in that column, found by the unit's code: the lists may be sorted. */
  const tracked = (column: string): string => lookUp("报送情况", "B", column);
  const onMatrix = (column: string): string => lookUp("分单位明细表", "A", column);
  const lookUp = (sheet: string, code: string, column: string): string =>
    `INDEX('${sheet}'!$${column}$6:$${column}$9,MATCH("A",'${sheet}'!$${code}$6:$${code}$9,0))`;

  test("MERGE-63 due units alone; who is missing says so; zero and blank are two things", () => {
    expect(table(sheet)).toEqual([
      ["甲县应急局", 6 / 7, 0, 1.5],
      ["乙县应急局", 5 / 7, "", 1.5],
      ["丙区应急局（未报）", 0, "", ""],
    ]);
    const formulas = sheet.cells.filter(({ row }) => row === sheet.charts?.[0]?.categories.top);
    expect(formulas.map(({ formula }) => formula)).toEqual([
      `"甲县应急局"&IF(${tracked("E")}="未报","（未报）","")`,
      `IF(${tracked("M")}=0,"",${tracked("L")}/${tracked("M")})`,
      `IF(ISNUMBER(${onMatrix("E")}),${onMatrix("E")},"")`,
      `IF(ISNUMBER(${onMatrix("K")}),${onMatrix("K")},"")`,
    ]);
  });

  test("MERGE-63 too many units are drawn by group", () => {
    const units = many(41, (index) => (index % 2 === 0 ? "东" : index === 1 ? undefined : "西"));
    const drawn = sheetOf(
      planOf(
        [
          { unit: "U0", figures: FULL },
          { unit: "U2", figures: FULL },
        ],
        units,
      ),
      SHEETS.charts,
    );
    expect(table(drawn as SheetPlan)).toEqual([
      ["东", expect.closeTo(2 / 21, 1), 6, 3],
      ["西", 0, 0, 0],
      ["未分组", 0, 0, 0],
    ]);
  });

  test.each<[string, Unit[]]>([
    ["nobody is due", []],
    ["too many groups", many(41, (index) => `组${index}`)],
    ["too many units in no group", many(41, () => undefined)],
  ])("MERGE-63 nothing is drawn where %s", (_, units) => {
    expect(sheetOf(planOf([], units), SHEETS.charts)).toBeUndefined();
  });

  test("MERGE-63 a chart of what is not there is our bug", () => {
    const chart = sheet.charts?.[0];
    if (chart === undefined) throw new Error("no chart");
    const wrong = { ...chart, sheet: "无", values: { ...chart.values, bottom: chart.values.top } };
    const bad = {
      ...plan,
      sheets: plan.sheets.map((one) => (one === sheet ? { ...sheet, charts: [wrong] } : one)),
    };
    expect(checkPlan(bad)).toEqual([
      "图表: chart 1: the sheet 无 is not there",
      expect.stringMatching(/^图表: chart 1: A\d+:A\d+ and B\d+ are no two columns of as many rows$/),
    ]);
  });
});

test.each<[string, readonly ReturnOf[], string, readonly string[]]>([
  ["nobody", [], "□".repeat(20), ["□□□□□ 0%", "□□□□□ 0%", "□□□□□ 0%", ""]],
  [
    "one whole, one in part",
    [
      { unit: "A", figures: { ...FULL, harbour_checks: 1 } },
      { unit: "B", figures: { ...FULL, harbour_checks: { state: "blank" } } },
    ],
    `${"■".repeat(13)}${"□".repeat(7)}`,
    ["■■■■■ 100%", "■■■■□ 87%", "□□□□□ 0%", ""],
  ],
])("MERGE-65 bars: %s", (_, given, rate, bars) => {
  const tracking = sheetOf(planOf(given), SHEETS.tracking) as SheetPlan;
  const at = (name: string): unknown =>
    tracking.cells.find(({ row, column }) => cellName(row, column) === name)?.value;
  expect(at("A3")).toBe(rate);
  expect([6, 7, 8, 9].map((row) => at(`N${row}`))).toEqual(bars);
});

test.each([
  [1_999, 2_000, "99.9%"],
  [3, 3, "100.0%"],
  [2, 3, "66.7%"],
  [0, 3, "0.0%"],
])("MERGE-65 the rate of %i returns of %i units is %s", (returned, due, rate) => {
  const units = many(due, () => undefined);
  const given = units.slice(0, returned).map(({ code }) => returnOf({ unit: code, path: `${code}.xlsx` }));
  const of = { ...campaign, roster: { ...campaign.roster, units } };
  const rollup = rollUp(of, { form: form.id, period: null, made }, given, []);
  expect(rateText(rollup, ROLLUP_WORDS.zh).value).toMatch(new RegExp(`报送率 ${rate}$`));
});
