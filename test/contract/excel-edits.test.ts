// Edits and moves of the cursor in Excel: a person's are heard, this host's are not.
import type { Edit } from "../../src/core/sheet/host";
import { PLAN } from "../core/sheet/plans";
import { excelOnWire } from "../hosts/excel-on-wire";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";

describe.each(["1.9", "1.14"] as const)("ExcelApi %s", (excelApi) => {
  test("HOST-10 a person's edits are heard, this host's are not, and none after stopping", async () => {
    const on = excelOnWire({ excelApi });
    await on.host.apply(PLAN);
    const edits: Edit[] = [];
    const stop = await on.host.watch((edit) => void edits.push(edit));
    await on.host.write([{ sheet: FORM, row: 4, column: 3, value: 1 }]);
    await on.host.mark([{ sheet: FORM, row: 4, column: 3, tint: "wrong" }]);
    on.connect();
    expect(on.wire.user.type(FORM, "C5", 3)).toBe(true);
    expect(on.wire.user.type(FORM, "B5", 3)).toBe(false);
    expect(on.wire.user.type("Sheet1", "A1", "x")).toBe(true);
    await settled();
    expect(edits).toEqual([
      { sheet: FORM, areas: ["C5"], kind: "values" },
      { sheet: "Sheet1", areas: ["A1"], kind: "values" },
    ]);
    on.connect();
    await stop();
    on.wire.user.type(FORM, "C5", 4);
    await settled();
    expect(edits).toHaveLength(2);
  });

  test("HOST-10 listening goes on after a batch that broke off", async () => {
    const on = excelOnWire({ excelApi });
    await on.host.apply(PLAN);
    const edits: Edit[] = [];
    const stop = await on.host.watch((edit) => void edits.push(edit));
    on.wire.fault = { code: "GeneralException", after: 60 };
    expect(await refusalOf(on.host.apply(PLAN))).toBe("unexpected");
    on.connect();
    on.wire.user.type("Sheet1", "A1", "x");
    await settled();
    expect(edits).toHaveLength(1);
    on.connect();
    await stop();
  });
});

test("HOST-10 where the cursor stands is told at once, on every move, on another sheet, and not after stopping", async () => {
  const on = excelOnWire({ sheets: ["Sheet1", "It's 表"] });
  await on.host.apply(PLAN);
  const places: unknown[] = [];
  const stop = await on.host.watchSelection((place) => void places.push(place));
  const { row, column } = PLAN.sheets[0]?.cursor ?? { row: 1, column: 1 };
  expect(places).toEqual([{ sheet: FORM, row, column }]);
  on.wire.user.select(FORM, { top: 4, left: 3, bottom: 6, right: 3 });
  await settled();
  on.wire.user.activate("It's 表");
  await settled();
  on.wire.user.activate(FORM);
  await settled();
  expect(places.slice(1)).toEqual([
    { sheet: FORM, row: 4, column: 3 },
    { sheet: "It's 表", row: 1, column: 1 },
    { sheet: FORM, row: 4, column: 3 },
  ]);
  await on.host.goTo(FORM, 5, 3);
  await settled();
  expect(places.slice(4)).toEqual([{ sheet: FORM, row: 5, column: 3 }]);
  await stop();
  on.wire.user.select(FORM, { top: 1, left: 1, bottom: 1, right: 1 });
  await settled();
  expect(places).toHaveLength(5);
});

test("HOST-10 moves in quick succession end with the last, each place once", async () => {
  const on = excelOnWire();
  const places: { row: number }[] = [];
  const stop = await on.host.watchSelection((place) => void places.push(place));
  for (let row = 2; row <= 9; row += 1)
    on.wire.user.select("Sheet1", { top: row, left: 1, bottom: row, right: 1 });
  await settled();
  const rows = places.map(({ row }) => row);
  expect(rows[rows.length - 1]).toBe(9);
  expect(rows.length).toBeLessThan(9);
  on.connect();
  await stop();
});

/** Until events and what they ask of the workbook are through. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
