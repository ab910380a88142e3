// What the Excel host promises beyond every host: others' sheets, clashes, broken batches, edits, windows.
import { comparePlan } from "../../src/core/sheet/diff";
import { HostError, type Edit } from "../../src/core/sheet/host";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import { cellKey, type SheetSnapshot } from "../../src/core/sheet/snapshot";
import type { BookSheet } from "../../src/hosts/wire/book";
import type { ExcelErrorCode } from "../../src/hosts/wire/excel-error";
import { PLAN, withSheet } from "../core/sheet/plans";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";

const FORM = "统计表";

async function refusalOf(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => "nothing was refused",
    (thrown: unknown) => thrown,
  );
  return error instanceof HostError ? `${error.code} ${error.subject ?? ""}`.trim() : String(error);
}

/** Everything a sheet holds, for comparing before and after. */
function shown(sheet: BookSheet | undefined): string {
  if (sheet === undefined) return "gone";
  const { entries, merges, conditionals, protection, names, visibility, name } = sheet;
  const formats = Object.values(sheet.formats).filter((map) => "areas" in map);
  return JSON.stringify([
    name,
    visibility,
    [...entries],
    merges,
    conditionals,
    protection,
    [...names],
    formats.map((map) => (map as { areas(): unknown }).areas()),
  ]);
}

/** A person's own workbook: two sheets with values, formulas over ours, colours, and a name. */
function ownWorkbook(options: { readonly excelApi?: "1.14" } = {}): OnWire & { readonly before: string } {
  const on = excelOnWire({ ...options, sheets: ["我的表", "说明"] });
  on.wire.user.type("我的表", "A1", "合计");
  on.wire.user.type("我的表", "B1", "=SUM(统计表!C4:C5)");
  on.wire.user.type("说明", "A1", "不要动");
  on.book.sheets[0]?.formats.fill.set({ top: 1, left: 1, bottom: 1, right: 2 }, "#FF0000");
  on.book.names.set("own_name", { name: "own_name", formula: "=我的表!$A$1", comment: "", visible: true });
  on.book.properties.set("部门", "安委办");
  return { ...on, before: others(on) };
}

function others({ book }: OnWire): string {
  const own = book.sheets.filter(({ name }) => name === "我的表" || name === "说明").map(shown);
  return [...own, JSON.stringify(book.names.get("own_name")), book.properties.get("部门")].join("\n");
}

const SMALLER: WorkbookPlan = {
  ...PLAN,
  sheets: PLAN.sheets.slice(0, 1).map((sheet) => ({ ...sheet, cells: sheet.cells.slice(0, 5), merges: [] })),
  names: [],
  properties: {},
};

test("HOST-2 what is not ours stays as it was, through applying, replacing and marking", async () => {
  const on = ownWorkbook();
  for (const plan of [PLAN, SMALLER, PLAN]) {
    await on.host.apply(plan);
    expect(others(on)).toBe(on.before);
  }
  await on.host.mark([{ sheet: FORM, row: 4, column: 3, tint: "wrong" }]);
  await on.host.finish("2023-06-29T10:00:00+08:00");
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

/** A workbook as the file writer makes it: our property, and none of this host's book-keeping. */
function issued(structure: boolean): OnWire {
  const on = excelOnWire({ sheets: [FORM, "旧表"] });
  on.book.properties.set("tallysheet", "form|x");
  on.book.structure = structure ? { password: null } : null;
  return on;
}

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

describe("broken off", () => {
  /** Every action of an apply over an earlier one, in steps that reach the first, the last and many between. */
  const STRIDE = 29;

  test.each(["fresh", "over another plan", "over an issued file"] as const)(
    "HOST-5 anywhere, %s: no whole form is left, others stay, and applying again completes it",
    async (start) => {
      const make = async (): Promise<OnWire> => {
        const on = start === "over an issued file" ? issued(true) : ownWorkbook();
        if (start === "over another plan")
          await on.host.apply(withSheet({ merges: [], freeze: { rows: 1, columns: 0 } }));
        return on;
      };
      const whole = await make();
      await whole.host.apply(PLAN);
      const expected = await whole.host.read();
      const total = sum(whole.wire.traffic.map(({ actions }) => actions));
      let tried = 0;
      for (let after = 0; after < total; after += STRIDE, tried += 1) {
        const on = await make();
        const before = start === "over an issued file" ? "" : others(on);
        on.wire.fault = { code: "GeneralException", after };
        const refusal = await refusalOf(on.host.apply(PLAN));
        // The last actions only clean up; nothing waits for them.
        if (on.wire.fault !== null || refusal === "nothing was refused") break;
        expect(refusal).toBe("unexpected");
        if (before !== "") expect(others(on)).toBe(before);
        await on.host.apply(PLAN);
        expect(await on.host.read()).toEqual(expected);
      }
      expect(tried).toBeGreaterThan(10);
    },
  );

  test("HOST-5 between the batches what says that it is a form is gone, and so it comes back last", async () => {
    const on = excelOnWire();
    await on.host.apply(PLAN);
    expect(on.book.properties.get("tallysheet.unit")).toBe("DH");
    const start = on.wire.traffic.length;
    await on.host.apply(PLAN);
    const batches = on.wire.traffic.slice(start).map(({ actions }) => actions);
    // In the middle of what is written, and in the middle of what is protected.
    for (const after of [sum(batches.slice(0, 2)) + 90, sum(batches.slice(0, 3)) + 3]) {
      await on.host.apply(PLAN);
      on.wire.fault = { code: "GeneralException", after };
      expect(await refusalOf(on.host.apply(PLAN))).toBe("unexpected");
      expect(on.book.properties.has("tallysheet.unit")).toBe(false);
    }
  });

  test.each([
    ["AccessDenied", "protected"],
    ["InvalidOperationInCellEditMode", "busy"],
    ["GeneralException", "unexpected"],
  ] as const)("HOST-5 %s while marking leaves the sheet protected: %s", async (code, refusal) => {
    const on = excelOnWire();
    await on.host.apply(PLAN);
    const start = on.wire.traffic.length;
    await on.host.mark([{ sheet: FORM, row: 4, column: 3, tint: "wrong" }]);
    const actions = on.wire.traffic.slice(start).map((each) => each.actions);
    let refused = 0;
    for (let after = 0; after < sum(actions); after += 3) {
      on.wire.fault = { code: code as ExcelErrorCode, after };
      const found = await refusalOf(on.host.mark([{ sheet: FORM, row: 5, column: 3, tint: "wrong" }]));
      if (on.wire.fault !== null) break;
      if (found === "nothing was refused") continue;
      expect(found).toBe(refusal);
      expect(on.book.sheets[1]?.protection).not.toBeNull();
      refused += 1;
    }
    expect(refused).toBeGreaterThan(10);
  });
});

test("HOST-6 a structure closed with somebody's password refuses, and nothing is changed", async () => {
  const on = ownWorkbook();
  on.book.structure = { password: "secret" };
  expect(await refusalOf(on.host.apply(PLAN))).toBe("protected");
  expect(others(on)).toBe(on.before);
  expect(on.book.sheets).toHaveLength(2);
});

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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Until events and what they ask of the workbook are through. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

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
