// What every host promises, asked of each host there is.
import { comparePlan } from "../../src/core/sheet/diff";
import { HostError, type Host } from "../../src/core/sheet/host";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { PLAN, withCell, withSheet } from "../core/sheet/plans";
import { samplePlan } from "../fixtures/sample-plan";
import { HOSTS } from "./hosts";
import { largeRollup } from "./office";

const BARE: SheetPlan = {
  name: "空",
  visibility: "visible",
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  unlocked: [],
  validations: [],
  conditionals: [],
  gridLines: true,
};

const OPEN: WorkbookPlan = {
  sheets: [BARE],
  names: [],
  properties: {},
  activeSheet: "空",
  structureProtected: false,
  title: "",
};

const AWKWARD = [
  "=1+1",
  "+86",
  "-3",
  "@a",
  "\ta",
  " 两边空格 ",
  "a\nb",
  "a\rb\r\nc",
  "_x000D_",
  "_x005F_",
  "<&>\"'",
  "#N/A",
  "TRUE",
  "1e5",
  "012",
  "𠮷😀",
  "x".repeat(32_767),
];

const PLANS: readonly (readonly [string, WorkbookPlan])[] = [
  ["the sample", PLAN],
  ["a form", samplePlan("定海区安委办", { 0: 3, 5: 0 })],
  ["an empty open workbook", OPEN],
  ["a protected sheet without a cell", { ...OPEN, sheets: [{ ...BARE, ...locked() }] }],
  [
    "a sheet unlocked where nothing is written, up to its last cell",
    {
      ...OPEN,
      sheets: [
        {
          ...BARE,
          ...locked(),
          unlocked: [
            { top: 2, left: 2, bottom: 2_000, right: 3 },
            { top: 1_000, left: 1, bottom: 1_001, right: 5 },
            { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 },
          ],
        },
      ],
    },
  ],
  [
    "awkward texts",
    {
      ...OPEN,
      sheets: [
        { ...BARE, cells: AWKWARD.map((value, i) => ({ row: i + 1, column: 1, look: "plain", value })) },
      ],
    },
  ],
  [
    "awkward numbers",
    {
      ...OPEN,
      sheets: [
        {
          ...BARE,
          cells: [0, -0.5, 0.1, 1 / 3, 1e15, 9_007_199_254_740_991, 1.5e300, 5e-324].map((value, i) => ({
            row: i + 1,
            column: 1,
            look: "plain",
            value,
          })),
        },
      ],
    },
  ],
  [
    "every kind of cached result",
    withSheet({ cells: cached(["", "#DIV/0!", "文", 0, -1.5, true, false]), merges: [] }),
  ],
];

function locked(): Partial<SheetPlan> {
  return { protection: { formatColumns: false, formatRows: false, sort: false, autoFilter: false } };
}

function cached(values: readonly (string | number | boolean)[]): SheetPlan["cells"] {
  return values.map((value, i) => ({ row: i + 1, column: 1, look: "plain", formula: "IF(B1,1,2)", value }));
}

async function codeOf(step: Promise<unknown>): Promise<string> {
  const error: unknown = await step.then(
    () => "nothing was thrown",
    (thrown: unknown) => thrown,
  );
  return error instanceof HostError ? error.code : `no HostError: ${String(error)}`;
}

describe.each(HOSTS)("%s", (_, make, leftOut) => {
  const makeHost = (): Host => make().host;

  test.each(PLANS)("SHEET-14 gives back what was applied: %s", async (_name, plan) => {
    const host = makeHost();
    await host.apply(plan);
    expect(comparePlan(plan, await host.read(), leftOut)).toEqual([]);
  });

  test("SHEET-14 gives back what was applied: a rollup of 200 units and 63 fields", async () => {
    const host = makeHost();
    const plan = largeRollup(200);
    await host.apply(plan);
    const read = await host.read();
    // Excel shows rules by cell: how many equal ones a plan had is not told.
    expect(comparePlan(plan, read, [...leftOut, "validations"])).toEqual([]);
  });

  test("SHEET-14 what is read back is told apart from a plan that differs", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    expect(comparePlan(withCell({ value: 7 }), await host.read(), leftOut)).toEqual([
      "统计表!A9 holds nothing, not 7",
    ]);
  });

  test("SHEET-15 applying twice is applying once", async () => {
    const [once, twice] = [makeHost(), makeHost()];
    await once.apply(PLAN);
    await twice.apply(PLAN);
    await twice.apply(PLAN);
    expect(await twice.read()).toEqual(await once.read());
  });

  test("SHEET-15 nothing of an earlier plan stays", async () => {
    const [fresh, used] = [makeHost(), makeHost()];
    await fresh.apply(OPEN);
    await used.apply(PLAN);
    await used.apply(OPEN);
    expect(await used.read()).toEqual(await fresh.read());
  });

  test("HOST-20 named sheets alone are read, in tab order, as they stand in the whole", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const whole = await host.read();
    const [first, second] = whole.sheets;
    expect((await host.read(["units' list"])).sheets).toEqual([second]);
    expect((await host.read(["units' list", "统计表"])).sheets).toEqual([first, second]);
    expect({ ...(await host.read(["统计表"])), sheets: [] }).toEqual({ ...whole, sheets: [] });
    await expect(host.read(["统计表", "无"])).rejects.toMatchObject({ code: "not-found", subject: "无" });
  });

  test("HOST-20 the contents alone are all that figures are read from", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const [whole, contents] = [await host.read("own"), await host.read("own", "contents")];
    const bare = ({ sheets, ...rest }: WorkbookSnapshot): unknown => ({
      ...rest,
      sheets: sheets.map((sheet) => ({ ...sheet, unlocked: [], hiddenRows: [], validationCount: 0 })),
    });
    expect(bare(contents)).toEqual(bare(whole));
  });

  test("HOST-20 a few rows are read as they stand in the whole, without the rest", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const [sheet, other] = (await host.read()).sheets as readonly [SheetSnapshot, SheetSnapshot];
    const between = ({ cells }: SheetSnapshot, from: number, to: number): readonly CellSnapshot[] =>
      [...cells.values()].filter(({ row }) => from <= row && row <= to);
    const rows = await host.rows([
      { sheet: sheet.name, from: 2, to: 3 },
      { sheet: other.name, from: 1, to: 5_000 },
      { sheet: sheet.name, from: 900_000, to: 1_000_000 },
      { sheet: "无", from: 1, to: 2 },
    ]);
    expect(rows).toEqual([between(sheet, 2, 3), between(other, 1, 5_000), [], []]);
    expect(rows[0]?.length).toBeGreaterThan(0);
    expect(await host.rows([{ sheet: "无", from: 1, to: 2 }])).toEqual([[]]);
  });

  test("HOST-20 sheets and properties are told without reading cells", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const own = (await host.sheets()).filter((sheet) => sheet.own);
    expect(own).toEqual(PLAN.sheets.map(({ name, visibility }) => ({ name, visibility, own: true })));
    expect(await host.properties()).toEqual((await host.read()).properties);
  });

  test("SHEET-16 with no workbook there is nothing to read", async () => {
    expect(await codeOf(makeHost().read())).toBe("not-found");
  });

  test("SHEET-16 a wrong plan throws as our bug and leaves the workbook as it was", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const before = await host.read();
    const wrong = host.apply(withCell({ formula: "TODAY()", value: 1 }));
    await expect(wrong).rejects.toThrow("统计表!A9: the function TODAY");
    await expect(wrong).rejects.not.toBeInstanceOf(HostError);
    expect(await host.read()).toEqual(before);
  });

  test("SHEET-16 a cancelled apply leaves the workbook as it was", async () => {
    const host = makeHost();
    await host.apply(PLAN);
    const before = await host.read();
    expect(await codeOf(host.apply(OPEN, { aborted: true }))).toBe("cancelled");
    expect(await host.read()).toEqual(before);
  });
});
