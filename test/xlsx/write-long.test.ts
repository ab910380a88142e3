// Long lists written row by row: the same file, bit for bit, as the same cells drawn before.
import { planLongRollup, planRollup } from "../../src/core/rollup/plan/plan-rollup";
import type { Rollup } from "../../src/core/rollup/rollup";
import type { LongSheetPlan, LongWorkbookPlan } from "../../src/core/sheet/long-plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { FULL } from "../core/rollup/made-up";
import { Office } from "../core/rollup/speaking";
import { samplePlan } from "../fixtures/sample-plan";
import { partOf } from "./write-parts";

const some = Office.gathers([
  { unit: "A", figures: { ...FULL, remark: "=1+1", drills: { state: "number", value: "12", soft: true } } },
  { unit: "B", figures: { ...FULL, visits: { state: "blank" }, people: { state: "blank" } } },
]);

test.each<[string, Rollup]>([
  ["nobody in", Office.gathers([]).rollup],
  ["two returns with blanks and readings", some.rollup],
  ["a correction and a figure by telephone", some.corrects("A", "people", "30").rollup],
])("XLSX-56 the rollup with %s", async (_, rollup) => {
  expect(await writeWorkbook(planLongRollup(rollup))).toEqual(await writeWorkbook(planRollup(rollup)));
});

const ROWS = 30_000;

function withList(bottom: number): LongWorkbookPlan {
  const plan = samplePlan();
  const sheet: LongSheetPlan = {
    ...(plan.sheets[3] as LongSheetPlan),
    name: "长表",
    cells: [],
    rows: [],
    merges: [],
    unlocked: [],
    tables: [
      {
        area: { top: 3, left: 1, bottom, right: 2 },
        looks: ["label", "number"],
        rows: {
          *[Symbol.iterator]() {
            for (let row = 3; row < 3 + ROWS; row += 1) yield { height: 20, inks: [`第${row}行`, row] };
          },
        },
      },
    ],
  };
  return { ...plan, sheets: [...plan.sheets, sheet] };
}

test("XLSX-56 a part of several megabytes, deflated while it is written, comes out whole", async () => {
  const plan = withList(2 + ROWS);
  const bytes = await writeWorkbook(plan);
  const xml = partOf(bytes, `xl/worksheets/sheet${plan.sheets.length}.xml`);
  expect(xml.length).toBeGreaterThan(2_000_000);
  expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row))).toEqual(
    Array.from({ length: ROWS }, (_, index) => index + 3),
  );
  expect(partOf(bytes, "xl/sharedStrings.xml")).toContain(`<t>第${2 + ROWS}行</t>`);
});

test("XLSX-56 a list of other length than it says is our bug and throws", async () => {
  await expect(writeWorkbook(withList(ROWS))).rejects.toThrow(`a list ends with row ${2 + ROWS}`);
});
