// A form on its way back: what stands in it again, what is marked, which cells are open.
import { fieldsOf } from "../../../src/core/campaign/fields";
import type { Unit } from "../../../src/core/campaign/schema";
import { finding } from "../../../src/core/finding";
import { planForm } from "../../../src/core/form/plan";
import { layoutForm, placesOf } from "../../../src/core/form/layout";
import { fixingOf } from "../../../src/core/rollup/fixing";
import { planFixing } from "../../../src/core/rollup/plan/fixing-book";
import { rollUp } from "../../../src/core/rollup/rollup";
import { absoluteName, cellName } from "../../../src/core/sheet/address";
import { assertPlan } from "../../../src/core/sheet/check";
import type { CellContent, SheetPlan } from "../../../src/core/sheet/plan";
import { campaign, form, FULL, returnOf } from "./made-up";

const fields = fieldsOf(form);
const unit = campaign.roster.units.find(({ code }) => code === "B") as Unit;
const long = "若干".repeat(150);

const kept = returnOf({
  unit: "B",
  figures: {
    ...FULL,
    drills: { state: "number", value: "12", soft: true },
    people: { state: "offered", value: "200", doubt: "approximate" },
    visits: { state: "blank" },
    funds: { state: "unread", doubt: "noNumber" },
    has_plan: { state: "choice", value: "否", soft: false },
  },
});
const typed: Readonly<Record<string, string>> = {
  drills: "１２",
  people: "约200",
  funds: long,
  experts: "4",
  remark: "007",
};
const figures = kept.figures.map((figure) => {
  const text = typed[figure.field];
  return text === undefined ? figure : { ...figure, typed: text };
});
const read = [
  finding(
    "cell/offered",
    { label: "组织演练", typed: "约200", value: "200", measure: "人次", doubt: "approximate" },
    { field: "people" },
  ),
  finding(
    "cell/unread",
    { label: "经费", typed: long, measure: "万元", kind: "decimal", doubt: "noNumber" },
    { field: "funds" },
  ),
];
const rollup = rollUp(
  campaign,
  { form: form.id, period: null, made: "2023-07-03T09:00:00+08:00" },
  [{ ...kept, figures, findings: read }],
  [],
);
const fixing = fixingOf(rollup, fields, form.header, "B");
if (fixing === null) throw new Error("B has returned");
const input = {
  campaign,
  form,
  period: null,
  unit,
  issued: "2023-07-03T09:00:00+08:00",
  values: fixing.values,
};
const plan = planFixing(input, fixing.findings);
const table = plan.sheets.find(({ name }) => name === "统计表") as SheetPlan;

function cellOf(key: string): { row: number; column: number } {
  const place = placesOf(layoutForm(form)).find(({ field }) => field.key === key);
  if (place === undefined) throw new Error(`no field ${key}`);
  return place;
}

test("JOB-63 the plan is sound, and opens on what is to be mended", () => {
  assertPlan(plan);
  expect(plan.activeSheet).toBe("退回说明");
  expect(plan.sheets[0]?.name).toBe("退回说明");
});

test.each<[string, CellContent | undefined]>([
  ["drills", "１２"],
  ["people", "约200"],
  ["visits", undefined],
  ["experts", 4],
  ["has_plan", "否"],
  ["remark", "007"],
])("JOB-63 %s stands as it was typed: %j", (key, value) => {
  expect(fixing.values.get(key)).toBe(value);
});

test("JOB-63 marks stay as long as the cell says what it said, errors and doubts by colours of their own", () => {
  const marks = table.conditionals.slice(0, 4).map(({ areas, formula, tint }) => [areas[0], formula, tint]);
  const at = (key: string): unknown => {
    const { row, column } = cellOf(key);
    return { top: row, left: column, bottom: row, right: column };
  };
  const name = (key: string): string => absoluteName(cellOf(key).row, cellOf(key).column);
  expect(marks).toEqual(
    expect.arrayContaining([
      [at("people"), `EXACT(${name("people")},"约200")`, "doubtful"],
      [at("visits"), `LEN(${name("visits")})=0`, "wrong"],
    ]),
  );
});

test("JOB-63 a cell tells what was found in it, and no longer than Excel shows", () => {
  const { row, column } = cellOf("people");
  const validation = table.validations.find(({ areas: [area] }) => area?.top === row && area.left === column);
  expect(validation?.prompt?.title).toBe("退回修改");
  for (const { prompt } of table.validations) expect(prompt?.text.length ?? 0).toBeLessThanOrEqual(255);
});

test("JOB-63 a figure outside the unit's sectors stands in a cell it can empty", () => {
  const inland = { ...unit, sectors: [] };
  const outside = {
    code: "figure/outside-sector",
    severity: "warning",
    args: { label: "港口检查", typed: "3", sectors: "港口" },
  } as const;
  const findings = [{ ...outside, place: { unit: "B", field: "harbour_checks" } }];
  const values = new Map([["harbour_checks", 3]]);
  const cell = cellOf("harbour_checks");
  const opened = (sheet: SheetPlan | undefined): boolean =>
    sheet?.unlocked.some(
      (area) => area.top <= cell.row && cell.row <= area.bottom && area.left === cell.column,
    ) === true;
  const sheetOf = (sheets: readonly SheetPlan[]): SheetPlan | undefined =>
    sheets.find(({ name }) => name === "统计表");
  const closed = planForm({ ...input, unit: inland, values });
  const open = planFixing({ ...input, unit: inland, values }, findings);
  assertPlan(open);
  expect(opened(sheetOf(closed.sheets))).toBe(false);
  expect(opened(sheetOf(open.sheets))).toBe(true);
  expect(
    open.sheets[0]?.cells.some(({ formula }) => formula?.includes(`!${cellName(cell.row, cell.column)}"`)),
  ).toBe(true);
});
