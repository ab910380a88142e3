// Whose sheets are whose in Excel: others' stay as they were, clashes refuse, an issued file is ours.
import { finished } from "../../src/core/sheet/change-plan";
import { comparePlan } from "../../src/core/sheet/diff";
import { PLAN } from "../core/sheet/plans";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { issued, others, ownWorkbook, shown, SMALLER } from "./own-workbook";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";

test("HOST-2 what is not ours stays as it was, through applying, replacing and marking", async () => {
  const on = ownWorkbook();
  for (const plan of [PLAN, SMALLER, PLAN]) {
    await on.host.apply(plan);
    expect(others(on)).toBe(on.before);
  }
  await on.host.mark([{ sheet: FORM, row: 4, column: 3, tint: "wrong" }]);
  await on.host.apply(finished(PLAN, "2023-06-29T10:00:00+08:00"));
  expect(others(on)).toBe(on.before);
  expect(on.book.sheets.map(({ name }) => name)).toEqual(["我的表", "说明", FORM, "units' list"]);
});

test("HOST-2 nothing of an earlier plan stays among ours: sheets, names, properties", async () => {
  const on = ownWorkbook();
  await on.host.apply(PLAN);
  await on.host.apply(SMALLER);
  const read = await on.host.read();
  const own = read.names.filter(({ name }) => name !== "own_name");
  expect(comparePlan(SMALLER, { ...read, names: own, properties: {} }, ["merges"])).toEqual([]);
  expect(Object.keys(read.properties)).toEqual(["部门"]);
  expect(on.book.sheets.map(({ name }) => name)).toEqual(["我的表", "说明", FORM]);
});

test("HOST-2 our sheets come in the plan's order, whatever order they had", async () => {
  const on = excelOnWire();
  const turned = { ...PLAN, sheets: [...PLAN.sheets].reverse() };
  await on.host.apply(turned);
  await on.host.apply(PLAN);
  expect(on.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", FORM, "units' list"]);
  expect(comparePlan(PLAN, await on.host.read(), ["merges"])).toEqual([]);
});

test("HOST-2 reading all gives others' sheets too, reading ours does not", async () => {
  const on = ownWorkbook();
  expect(await refusalOf(on.host.read())).toBe("not-found");
  await on.host.apply(PLAN);
  expect((await on.host.read("all")).sheets.map(({ name }) => name)).toEqual([
    "我的表",
    "说明",
    FORM,
    "units' list",
  ]);
  expect((await on.host.read()).sheets.map(({ name }) => name)).toEqual([FORM, "units' list"]);
});

type Clash = (on: OnWire) => unknown;

const CLASHES: readonly (readonly [string, Clash, string])[] = [
  ["a sheet of that name", ({ wire }) => wire.user.addSheet(FORM), `name-taken ${FORM}`],
  ["a sheet, but for its case", ({ wire }) => wire.user.addSheet("UNITS' LIST"), "name-taken UNITS' LIST"],
  [
    "a name, but for its case",
    ({ book }) =>
      book.names.set("ts_launch", { name: "ts_launch", formula: "=Sheet1!$A$1", comment: "", visible: true }),
    "name-taken ts_launch",
  ],
];

test.each(CLASHES)(
  "HOST-3 %s that is not ours refuses the plan and changes nothing",
  async (_, clash, refusal) => {
    const on = excelOnWire();
    clash(on);
    const before = JSON.stringify([on.book.sheets.map(shown), [...on.book.names], [...on.book.properties]]);
    expect(await refusalOf(on.host.apply(PLAN))).toBe(refusal);
    expect(JSON.stringify([on.book.sheets.map(shown), [...on.book.names], [...on.book.properties]])).toBe(
      before,
    );
  },
);

test("HOST-3 a clash comes up later as well: a person's sheet that a new plan wants", async () => {
  const on = excelOnWire();
  await on.host.apply({ ...SMALLER, structureProtected: false });
  expect(on.wire.user.addSheet("units' list")).toBe(true);
  expect(await refusalOf(on.host.apply(PLAN))).toBe("name-taken units' list");
});

test("HOST-4 an issued file with a locked structure is ours whole", async () => {
  const on = issued(true);
  expect((await on.host.read()).sheets.map(({ name }) => name)).toEqual([FORM, "旧表"]);
  await on.host.apply(PLAN);
  expect(on.book.sheets.map(({ name }) => name)).toEqual([FORM, "units' list"]);
  expect(comparePlan(PLAN, await on.host.read(), ["merges"])).toEqual([]);
});

test("HOST-4 without the lock only the sheets that the plan names are ours", async () => {
  const on = issued(false);
  await on.host.apply(PLAN);
  expect(on.book.sheets.map(({ name }) => name)).toEqual([FORM, "旧表", "units' list"]);
});

test("HOST-4 a sheet that a person renamed stays as that person's", async () => {
  const on = excelOnWire();
  await on.host.apply({ ...PLAN, structureProtected: false });
  on.wire.user.rename(FORM, "统计表（留底）");
  const kept = shown(on.book.sheets[1]);
  await on.host.apply(PLAN);
  expect(on.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "统计表（留底）", FORM, "units' list"]);
  expect(shown(on.book.sheets[1])).toBe(kept);
});

test("HOST-6 a structure closed with somebody's password refuses, and nothing is changed", async () => {
  const on = ownWorkbook();
  on.book.structure = { password: "secret" };
  expect(await refusalOf(on.host.apply(PLAN))).toBe("protected");
  expect(others(on)).toBe(on.before);
  expect(on.book.sheets).toHaveLength(2);
});
