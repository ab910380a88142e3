// Changes of a workbook that stands: values, marks, protection, a finished form, asked of each host there is.
import { finished, withValues } from "../../src/core/sheet/change-plan";
import { comparePlan } from "../../src/core/sheet/diff";
import { FINISHED, type CellWrite, type Host } from "../../src/core/sheet/host";
import { cellAt, type WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { PLAN, withSheet } from "../core/sheet/plans";
import { HOSTS } from "./hosts";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";
const AT = "2023-06-29T10:00:00+08:00";

function valueAt(workbook: WorkbookSnapshot, row: number, column: number): unknown {
  const sheet = workbook.sheets.find(({ name }) => name === FORM);
  return sheet === undefined ? "no sheet" : cellAt(sheet, row, column)?.value;
}

const write = (row: number, column: number, value: CellWrite["value"], sheet = FORM): CellWrite => {
  return { sheet, row, column, value };
};

/** Unlocked are C4:C5 and A6:B6. */
const VALUES: readonly (readonly [string, CellWrite["value"], unknown])[] = [
  ["a number", 7, 7],
  ["zero", 0, 0],
  ["a fraction", 0.5, 0.5],
  ["text with a unit", "3场", "3场"],
  ["text like a number", "012", "012"],
  ["text like a range", "3-5", "3-5"],
  ["text like a formula", "=1+1", "=1+1"],
  ["text with a sign", "-3", "-3"],
  ["an apostrophe", "'a", "'a"],
  ["a Chinese numeral", "十二", "十二"],
  ["a truth value", true, true],
  ["nothing", null, undefined],
];

describe.each(HOSTS)("%s", (_, make, leftOut) => {
  const applied = async (plan = PLAN): Promise<ReturnType<typeof make>> => {
    const made = make();
    await made.host.apply(plan);
    return made;
  };

  test.each(VALUES)("HOST-7 %s typed into a fill cell is read back", async (_name, value, read) => {
    const { host } = await applied();
    await host.write([write(4, 3, value), write(5, 3, 1)]);
    const workbook = await host.read();
    expect([valueAt(workbook, 4, 3), valueAt(workbook, 5, 3)]).toEqual([read, 1]);
  });

  test.each([
    ["a locked cell", write(4, 2, 1), `protected ${FORM}!B4`],
    ["a cell that nothing was written to", write(900, 50, 1), `protected ${FORM}!AX900`],
    ["a sheet that is not there", write(4, 3, 1, "无"), "not-found 无"],
  ])("HOST-7 %s refuses every value of the call", async (_name, refused, refusal) => {
    const { host } = await applied();
    expect((await refusalOf(host.write([write(4, 3, 9), refused]))).split("!")[0]).toBe(
      refusal.split("!")[0],
    );
    expect(valueAt(await host.read(), 4, 3)).toBeUndefined();
  });

  test("HOST-7 values leave everything else as it was", async () => {
    const { host } = await applied();
    await host.write([write(4, 3, 9)]);
    await host.write([write(4, 3, null)]);
    expect(comparePlan(PLAN, await host.read(), leftOut)).toEqual([]);
  });

  test("HOST-8 marks stand in their cells before the sheet's own tints, and go when marked anew", async () => {
    const { host, tints } = await applied();
    const before = tints(0);
    await host.mark([
      { sheet: FORM, row: 4, column: 3, tint: "wrong" },
      { sheet: FORM, row: 6, column: 1, tint: "doubtful" },
      { sheet: FORM, row: 5, column: 3, tint: "wrong" },
    ]);
    expect(tints(0)).toEqual([
      { fill: "FFC7C2", cells: "C4,C5" },
      { fill: "FCD9B6", cells: "A6" },
      ...before,
    ]);
    await host.mark([{ sheet: FORM, row: 5, column: 3, tint: "reading" }]);
    expect(tints(0)).toEqual([{ fill: "E4DAF3", cells: "C5" }, ...before]);
    await host.mark([]);
    expect(tints(0)).toEqual(before);
    expect(comparePlan(PLAN, await host.read(), leftOut)).toEqual([]);
  });

  test("HOST-8 a mark on a sheet that is not ours is refused", async () => {
    const { host } = await applied();
    const mark = { sheet: "无", row: 1, column: 1, tint: "wrong" } as const;
    expect(await refusalOf(host.mark([mark]))).toBe("not-found 无");
  });

  test("HOST-9 a finished form is locked everywhere, says when, and refuses later edits", async () => {
    const { host } = await applied();
    await host.apply(finished(withValues(PLAN, [write(4, 3, 3)]), AT));
    const workbook = await host.read();
    expect(workbook.sheets.map((sheet) => [sheet.protected, sheet.unlocked])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect(workbook.properties[FINISHED]).toBe(AT);
    expect(workbook.structureProtected).toBe(true);
    expect(await refusalOf(host.write([write(4, 3, 4)]))).toMatch(/^protected/);
    expect(valueAt(await host.read(), 4, 3)).toBe(3);
  });

  test("HOST-9 applying again opens a finished form for mending", async () => {
    const { host } = await applied();
    await host.apply(finished(PLAN, AT));
    await host.apply(PLAN);
    expect(comparePlan(PLAN, await host.read(), leftOut)).toEqual([]);
    await host.write([write(4, 3, 4)]);
    expect(valueAt(await host.read(), 4, 3)).toBe(4);
  });

  test("HOST-6 protection is taken off and put on again, over all our sheets and the structure", async () => {
    const { host } = await applied();
    await host.unprotect();
    expect(protectionOf(await host.read())).toEqual([false, [false, false]]);
    await host.unprotect();
    await host.write([write(4, 2, "改了的内容")]);
    const how = { formatColumns: true, formatRows: true, sort: false, autoFilter: false };
    await host.protect(how);
    await host.protect(how);
    expect(protectionOf(await host.read())).toEqual([true, [true, true]]);
    expect(await refusalOf(host.write([write(4, 2, 1)]))).toMatch(/^protected/);
  });

  test("HOST-6 a password opens what it closed; another one, or none, does not", async () => {
    const { host } = await applied(withSheet({ protection: { ...OPTIONS, password: "abc123" } }));
    expect(await refusalOf(host.unprotect())).toMatch(/^protected/);
    expect(await refusalOf(host.unprotect("abc124"))).toMatch(/^protected/);
    expect((await host.read()).sheets[0]?.protected).toBe(true);
    await host.unprotect("abc123");
    expect((await host.read()).sheets[0]?.protected).toBe(false);
  });

  test("HOST-6 a plan opens what it closed with its own password, and with none before", async () => {
    const guarded = withSheet({ protection: { ...OPTIONS, password: "abc123" } });
    const { host } = await applied();
    await host.apply(guarded);
    await host.apply(guarded);
    expect(comparePlan(guarded, await host.read(), leftOut)).toEqual([]);
  });
});

const OPTIONS = { formatColumns: false, formatRows: false, sort: false, autoFilter: false };

function protectionOf({ structureProtected, sheets }: WorkbookSnapshot): unknown {
  return [structureProtected, sheets.map((sheet) => sheet.protected)];
}

test("HOST-7 a host that has not written the file says that it cannot change it", async () => {
  const [, make] = HOSTS[0] as (typeof HOSTS)[number];
  const { host }: { host: Host } = make();
  expect(await refusalOf(host.write([write(1, 1, 1)]))).toBe("unsupported");
  expect(await refusalOf(host.mark([]))).toBe("unsupported");
});
