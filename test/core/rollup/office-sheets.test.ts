// How the office's own word is drawn: marks and colours in 分单位明细表, every act in 办理记录.
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { fieldColumn, unitRow } from "../../../src/core/rollup/plan/places";
import { SHEETS } from "../../../src/core/rollup/plan/words";
import { assertPlan } from "../../../src/core/sheet/check";
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { sketchSheet } from "../../../src/core/sheet/sketch";
import { expectGolden } from "../../golden/golden";
import { FULL, type ReturnOf } from "./made-up";
import { Office } from "./speaking";

const A: ReturnOf = {
  unit: "A",
  path: "甲.xlsx",
  bytes: "1",
  modified: "2023-06-20T08:00:00Z",
  figures: {
    ...FULL,
    people: { state: "offered", value: "200", doubt: "approximate" },
    visitors: 3,
    visits: 5,
  },
};
const AMENDED: ReturnOf = {
  ...A,
  path: "甲改.xlsx",
  bytes: "2",
  modified: "2023-06-25T08:00:00Z",
  figures: { ...A.figures, funds: 9 },
};
const start = Office.gathers([A]);
const apart = start.corrects("A", "visits", "9", "2023-07-05T09:00:00+08:00").rollup.acts;
const office = start
  .accepts()
  .corrects("A", "drills", "8")
  .corrects("A", "drill_name", "防火演练")
  .corrects("A", "visitors", "")
  .corrects("A", "experts", "约4")
  .corrects("A", "funds", "2.5")
  .corrects("A", "visits", "7")
  .does(apart)
  .corrects("C", "people", "30")
  .gets(AMENDED)
  .marks("B", "extended", "2023-07-10T23:59:59+08:00")
  .marks("A", "accepted");
const plan = planRollup(office.rollup);
const sheet = (name: string): SheetPlan => plan.sheets.find((one) => one.name === name) as SheetPlan;
const matrix = sheet(SHEETS.matrix);

test.each<[string, string, string, string, string | number | undefined]>([
  ["a corrected number", "A", "drills", "cellCorrected", 8],
  ["corrected words", "A", "drill_name", "cellCorrected", "防火演练"],
  ["corrected to blank", "A", "visitors", "cellCorrected", "〔改空〕"],
  ["corrected approximately", "A", "experts", "cellOffered", "〔待确认〕约4"],
  ["corrected, and amended since", "A", "funds", "cellDisputed", 2.5],
  ["corrected twice apart", "A", "visits", "cellUnread", "〔待定〕9／7"],
  ["an offer confirmed", "A", "people", "cellReading", 200],
  ["by telephone", "C", "people", "cellCorrected", 30],
  ["nothing said", "A", "has_plan", "printedCenter", "是"],
])("MERGE-37 %s", (_, unit, field, look, value) => {
  const { units, fields } = office.rollup.matrix;
  const [row, column] = [unitRow(units.indexOf(unit)), fieldColumn(fields.indexOf(field))];
  const cell = matrix.cells.find((each) => each.row === row && each.column === column);
  expect([cell?.look, cell?.value]).toEqual([look, value]);
});

test("MERGE-37 only figure cells are open, each with its validation, and rows cannot be sorted apart", () => {
  assertPlan(plan);
  const { units, fields } = office.rollup.matrix;
  const [top, bottom] = [unitRow(0), unitRow(units.length - 1)];
  expect(matrix.unlocked).toEqual(
    fields.map((_, index) => ({ top, bottom, left: fieldColumn(index), right: fieldColumn(index) })),
  );
  expect(matrix.validations).toHaveLength(fields.length);
  expect(matrix.protection).toMatchObject({ sort: false, autoFilter: true });
});

test("MERGE-37 every act stands in 办理记录, and whether it holds, as drawn", () => {
  const drawn = sheet(SHEETS.acts);
  const heads = 3;
  expect(drawn.cells.filter(({ row, column }) => row > heads && column === 1)).toHaveLength(
    office.rollup.acts.length,
  );
  const again = office.corrects("A", "drills", "6", "2023-07-09T09:00:00+08:00").restores("A", "drills");
  const last = planRollup(again.rollup).sheets.find(({ name }) => name === SHEETS.acts);
  expect(last?.cells.filter(({ value }) => value === "已被替代")).toHaveLength(2);
  expectGolden("rollup-office", `${sketchSheet(drawn)}\n${sketchSheet(matrix)}`);
});

test("MERGE-37 in English every act has a name", () => {
  assertPlan(planRollup(office.rollup, "en"));
});
