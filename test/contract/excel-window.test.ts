// What an Excel window can do, and what an older Excel cannot: going to cells, opening workbooks, long answers.
import { cellKey, type SheetSnapshot } from "../../src/core/sheet/snapshot";
import { PLAN } from "../core/sheet/plans";
import { excelOnWire } from "../hosts/excel-on-wire";
import { ownWorkbook } from "./own-workbook";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";

test("HOST-11 a cell is brought into view; a hidden sheet or none is not found", async () => {
  const on = excelOnWire();
  await on.host.apply(PLAN);
  await on.host.goTo("Sheet1", 3, 2);
  expect([on.book.active.name, on.book.active.selection]).toEqual([
    "Sheet1",
    { top: 3, left: 2, bottom: 3, right: 2 },
  ]);
  await on.host.goTo(FORM, 4, 3);
  expect(on.book.active.name).toBe(FORM);
  expect(await refusalOf(on.host.goTo("units' list", 1, 1))).toBe("not-found units' list");
  expect(await refusalOf(on.host.goTo("无", 1, 1))).toBe("not-found 无");
});

test("HOST-11 a generated workbook opens in a window of its own, byte for byte", async () => {
  const on = excelOnWire();
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
  await on.host.open(bytes);
  expect(on.book.opened).toEqual([bytes]);
});

test("HOST-13 an Excel below the baseline is told so before anything is asked of it", async () => {
  const on = excelOnWire({ excelApi: "1.8" });
  expect(await refusalOf(on.host.apply(PLAN))).toBe("too-old");
  expect(on.wire.traffic).toEqual([]);
});

test("HOST-13 merges are read where Excel can tell them, and left out below ExcelApi 1.13", async () => {
  const [older, newer] = [excelOnWire({ excelApi: "1.9" }), excelOnWire({ excelApi: "1.14" })];
  await older.host.apply(PLAN);
  await newer.host.apply(PLAN);
  expect((await older.host.read()).sheets[0]?.merges).toEqual([]);
  expect((await newer.host.read()).sheets[0]?.merges).toEqual(PLAN.sheets[0]?.merges);
});

test("HOST-20 sheets are told with whose they are, and the properties, in one request without a cell", async () => {
  const on = ownWorkbook();
  await on.host.apply(PLAN);
  const start = on.wire.traffic.length;
  expect(await on.host.sheets()).toEqual([
    { name: "我的表", visibility: "visible", own: false },
    { name: "说明", visibility: "visible", own: false },
    ...PLAN.sheets.map(({ name, visibility }) => ({ name, visibility, own: true })),
  ]);
  expect(await on.host.properties()).toEqual({ 部门: "安委办", ...PLAN.properties });
  const traffic = on.wire.traffic.slice(start);
  expect(traffic.filter(({ actions }) => actions > 1)).toHaveLength(2);
  expect(Math.max(...traffic.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000);
});

test("HOST-12 texts too long for one answer are read in several, each cell once", async () => {
  const on = excelOnWire({ sheets: ["长", "短"], excelApi: "1.14" });
  const texts = Array.from({ length: 300 }, (_, i) => `${i}`.padEnd(30_000, "长"));
  texts.forEach((value, i) => on.book.sheets[0]?.entries.set(cellKey(i + 1, 1), { value }));
  on.wire.user.type("短", "B2", "x");
  const { sheets } = await on.host.read("all");
  expect([...(sheets[0] as SheetSnapshot).cells.values()].map(({ value }) => value)).toEqual(texts);
  expect([...(sheets[1] as SheetSnapshot).cells.values()].map(({ value }) => value)).toEqual(["x"]);
  expect(on.wire.traffic.length).toBeLessThan(40);
});
