// What a rollup's formulas say, as LibreOffice calculates them, and after the office typed a correction.
import { fieldsOf } from "../../src/core/campaign/fields";
import type { Campaign } from "../../src/core/campaign/schema";
import { fieldColumn, unitRow } from "../../src/core/rollup/plan/places";
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../src/core/rollup/plan/words";
import { type Rollup, rollUp } from "../../src/core/rollup/rollup";
import { cellName } from "../../src/core/sheet/address";
import type { CellPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import { cellAt, type WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { campaign as madeUp, FULL, returnOf, type ReturnOf, type Typed } from "../core/rollup/made-up";
import { bundled } from "../journey/scenario";
import { pdfText, recalculate, toPdf, typeByOpenpyxl } from "./office";

jest.setTimeout(300_000);

function rollupOf(of: Campaign, given: readonly ReturnOf[]): Rollup {
  const form = of.forms[0];
  if (form === undefined) throw new Error("no form");
  const gathering = { form: form.id, period: null, made: "2023-07-03T09:00:00+08:00" };
  return rollUp(
    of,
    gathering,
    given.map((one) => returnOf(one, form)),
    [],
  );
}

/** Units in every state: in time, late, with blanks, offers, unread figures, 否, decimals, and two missing. */
function inEveryState(of: Campaign, seed = 1): Rollup {
  const fields = fieldsOf(of.forms[0]!);
  const states: readonly (Typed | null)[] = [
    null,
    null,
    { state: "blank" },
    { state: "offered", value: "200", doubt: "approximate" },
    { state: "unread", doubt: "noNumber" },
    { state: "not-applicable" },
    { state: "number", value: "12", soft: true },
    0,
  ];
  const given = of.roster.units.slice(0, -2).map(({ code }, unit): ReturnOf => ({
    unit: code,
    received: unit === 2 ? "2033-07-03T08:00:00+08:00" : "2020-06-30T08:00:00+08:00",
    figures: Object.fromEntries(
      fields.map(({ key, spec }, index): [string, Typed] => {
        if (spec.kind === "text") return [key, `讲座${unit}`];
        if (spec.kind === "yesNo")
          return [key, { state: "choice", value: unit % 3 === 0 ? "否" : "是", soft: false }];
        const state = unit % 3 === 1 ? states[(index + unit) % states.length] : null;
        return [key, state ?? ((index + 1) * (unit + 1) * seed) % 1_000];
      }),
    ),
  }));
  return rollupOf(of, given);
}

const money = rollupOf(madeUp, [
  { unit: "A", figures: { ...FULL, funds: { state: "number", value: "0.1", soft: false } } },
  { unit: "B", figures: { ...FULL, funds: { state: "number", value: "0.2", soft: false } } },
]);

const zhoushan = inEveryState(bundled("zhoushan-2023"));
const books: readonly (readonly [string, WorkbookPlan])[] = [
  ["舟山", planRollup(zhoushan)],
  ["舟山 with last year", planRollup(zhoushan, "zh", inEveryState(bundled("zhoushan-2023"), 3))],
  ["两路口", planRollup(inEveryState(bundled("lianglukou-2020")))],
  ["decimals", planRollup(money)],
  ["nobody in", planRollup(rollupOf(madeUp, []))],
];

/** Every formula's result replaced by a wrong one: what comes back right was calculated. */
function poisoned(plan: WorkbookPlan): WorkbookPlan {
  const poison = (cell: CellPlan): CellPlan =>
    cell.formula === undefined ? cell : { ...cell, value: typeof cell.value === "number" ? -77 : "毒" };
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(poison) })) };
}

function read(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

function valueAt(workbook: WorkbookSnapshot, sheet: string, row: number, column: number): unknown {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found === undefined ? undefined : (cellAt(found, row, column)?.value ?? "");
}

function same(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs) < 1e-12;
  return Object.is(ours, theirs);
}

describe("MERGE-70 every formula of a rollup is what LibreOffice makes of it", () => {
  const calculated: WorkbookSnapshot[] = [];
  beforeAll(async () => {
    const files: Uint8Array[] = [];
    for (const [, plan] of books) files.push(await writeWorkbook(poisoned(plan)));
    calculated.push(...recalculate(files).map(read));
  });

  test.each(books.map(([name], index) => [name, index] as const))("MERGE-70 %s", (_, index) => {
    const plan = books[index]?.[1] as WorkbookPlan;
    const workbook = calculated[index] as WorkbookSnapshot;
    let formulas = 0;
    const wrong = plan.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((cell) => {
        if (cell.formula === undefined) return [];
        formulas += 1;
        const theirs = valueAt(workbook, sheet.name, cell.row, cell.column);
        if (same(cell.value, theirs)) return [];
        return [
          `${sheet.name}!${cellName(cell.row, cell.column)} =${cell.formula}: ${cell.value} ≠ ${String(theirs)}`,
        ];
      }),
    );
    expect(wrong).toEqual([]);
    expect(formulas).toBeGreaterThan(40);
  });
});

test("MERGE-70 a correction typed into the matrix flows into every sheet", async () => {
  const plan = planRollup(zhoushan);
  const fields = fieldsOf(zhoushan.campaign.forms[0]!);
  const index = fields.findIndex(({ key }) => key === "xi_study_attendance");
  const cell = cellName(unitRow(0), fieldColumn(index));
  const typed = typeByOpenpyxl(await writeWorkbook(plan), [[SHEETS.matrix, cell, 100_000]]);
  const after = read(recalculate([typed])[0] as Uint8Array);
  const before = Number(zhoushan.fields[index]?.total);
  const own = zhoushan.matrix.cells[0]?.[index]?.figure;
  const total = before - (own?.state === "number" ? Number(own.value) : 0) + 100_000;
  const holds = (name: string): unknown[] =>
    [...(after.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].map(({ value }) => value);
  expect(holds(SHEETS.consolidated)).toContain(total);
  expect(holds(SHEETS.groups)).toContain(total);
  expect(holds(SHEETS.print)).toContain(String(total));
  expect(holds(SHEETS.charts)).toContain(100_000);
  expect(holds(SHEETS.narrative).some((text) => String(text).includes(`${total}人次`))).toBe(true);
  const group = zhoushan.units.filter(({ group: name }) => name === zhoushan.units[0]?.group).length;
  expect(group).toBeGreaterThan(1);
  const sums = holds(SHEETS.groups).filter(
    (value) => typeof value === "number" && value >= 100_000 && value < total,
  );
  expect(sums.length).toBeGreaterThan(0);
});

test("MERGE-71 printed: each sheet's title whole, the unit's name on every page of the matrix", async () => {
  const pdf = pdfText(toPdf([await writeWorkbook(planRollup(zhoushan))])[0] as Uint8Array);
  const pages = pdf.split("\f").slice(0, -1);
  for (const name of ["分组小计", "分单位明细表", "图表", "报送情况", "溯源", "漏填清单"])
    expect(pdf).toContain(name);
  const matrix = pages.filter(
    (page) => page.includes("单位代码") && page.includes("定海区城管局") && page.includes("嵊泗县城管局"),
  );
  expect(matrix.length).toBeGreaterThanOrEqual(4);
});
