// What a person does to the workbook meanwhile: renames, deletes, protects, types. Refused by name, or completed.
import { comparePlan } from "../../src/core/sheet/diff";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import type { HostError } from "../../src/core/sheet/host";
import { explainHostError } from "../../src/core/text/host-error";
import { PLAN } from "../core/sheet/plans";
import { excelOnWire, type OnWire } from "../hosts/excel-on-wire";
import { shown, SMALLER } from "./own-workbook";
import { refusalOf } from "./refusal-of";

const FORM = "统计表";
const LIST = "units' list";
const CELL = { sheet: FORM, row: 4, column: 3 } as const;

async function drawn(plan: WorkbookPlan = PLAN): Promise<OnWire> {
  const on = excelOnWire();
  await on.host.apply(plan);
  return on;
}

/** Everything that there is, for comparing before and after. */
function all({ book }: OnWire): unknown {
  return [book.sheets.map(shown), [...book.names], [...book.properties], book.structure];
}

type Deed = (on: OnWire) => unknown;

const TAKEN_AWAY: readonly (readonly [string, Deed])[] = [
  ["renamed", ({ wire }) => wire.user.rename(FORM, "统计表（我的）")],
  ["deleted", ({ wire }) => wire.user.remove(FORM)],
];

describe.each(TAKEN_AWAY)("a sheet %s", (_, take) => {
  const open = { ...PLAN, structureProtected: false };
  const gone = async (): Promise<OnWire> => {
    const on = await drawn(open);
    expect(take(on)).toBe(true);
    return on;
  };

  test.each<[string, (on: OnWire) => Promise<unknown>]>([
    ["values", ({ host }) => host.write([{ ...CELL, value: 1 }])],
    ["marks", ({ host }) => host.mark([{ ...CELL, tint: "wrong" }])],
    ["reading it", ({ host }) => host.read([FORM])],
    ["going to it", ({ host }) => host.goTo(FORM, 4, 3)],
  ])("HOST-23 refuses %s by its name, and nothing is changed", async (_name, deed) => {
    const on = await gone();
    const before = all(on);
    expect(await refusalOf(deed(on))).toBe(`not-found ${FORM}`);
    expect(all(on)).toEqual(before);
  });

  test("HOST-23 is drawn anew by the next apply, and a renamed one is left to its person", async () => {
    const on = await gone();
    await on.host.apply(PLAN);
    expect(comparePlan(PLAN, await on.host.read(), ["merges"])).toEqual([]);
    expect(on.book.sheets.map(({ name }) => name)).toContain(FORM);
  });

  test("HOST-23 in the middle of an apply refuses it by its name, is no form, and applying again completes it", async () => {
    const on = await drawn(open);
    const broken = on.host.apply(open, undefined, (done) => done === 1 && take(on));
    expect(await refusalOf(broken)).toBe(`not-found ${FORM}`);
    await on.host.apply(PLAN);
    expect(comparePlan(PLAN, await on.host.read(), ["merges"])).toEqual([]);
  });
});

describe.each([FORM, LIST])("a person's password on %s", (name) => {
  const guarded = async (): Promise<OnWire> => {
    const on = await drawn();
    const sheet = on.book.sheets.find((each) => each.name === name);
    if (sheet?.protection != null) sheet.protection = { ...sheet.protection, password: "theirs" };
    else if (sheet !== undefined) sheet.protection = { options: {}, password: "theirs" };
    return on;
  };

  test.each<[string, (on: OnWire) => Promise<unknown>]>([
    ["applying", ({ host }) => host.apply(PLAN)],
    ["unprotecting", ({ host }) => host.unprotect()],
    ["protecting otherwise", ({ host }) => host.protect(PLAN.sheets[0]?.protection ?? NOTHING)],
    ["marking there", ({ host }) => host.mark([{ sheet: name, row: 4, column: 3, tint: "wrong" }])],
  ])("HOST-24 %s is refused by its name, and everything is protected as before", async (_name, deed) => {
    const on = await guarded();
    const before = all(on);
    expect(await refusalOf(deed(on))).toBe(`protected ${name}`);
    expect(all(on)).toEqual(before);
  });
});

const NOTHING = { formatColumns: false, formatRows: false, sort: false, autoFilter: false };

test("HOST-24 a person's password on the structure is refused as the workbook's, in words that say what to do", async () => {
  const on = await drawn();
  on.book.structure = { password: "theirs" };
  const before = all(on);
  const refusal: unknown = await on.host.apply(PLAN).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "protected", subject: null });
  expect(explainHostError(refusal as HostError)).toBe(
    "工作簿或工作表受保护，不能修改。已定稿的表请先退回修改；设有密码的请先撤销工作表和工作簿保护。",
  );
  expect(all(on)).toEqual(before);
});

test("HOST-24 values are still taken on a sheet with a person's password, where cells are unlocked", async () => {
  const on = await drawn();
  const sheet = on.book.sheets.find((each) => each.name === FORM);
  if (sheet?.protection == null) throw new Error("the sheet is open");
  sheet.protection = { ...sheet.protection, password: "theirs" };
  await on.host.write([{ ...CELL, value: 7 }]);
  expect(await refusalOf(on.host.write([{ ...CELL, column: 2, value: 7 }]))).toMatch(/^protected/);
});

test("HOST-23 a cell that is being edited makes an apply wait or refuse as busy, anywhere, and applying again completes it", async () => {
  const whole = await drawn();
  const total = whole.wire.traffic.reduce((sum, { actions }) => sum + actions, 0);
  let refused = 0;
  for (let after = 0; after < total; after += 61) {
    const on = excelOnWire();
    on.wire.fault = { code: "InvalidOperationInCellEditMode", after };
    const refusal = await refusalOf(on.host.apply(PLAN));
    if (on.wire.fault !== null || refusal === "nothing was refused") break;
    expect(refusal).toBe("busy");
    await on.host.apply(PLAN);
    expect(comparePlan(PLAN, await on.host.read(), ["merges"])).toEqual([]);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(5);
});

test("HOST-23 what an apply changed is undone by applying what stood before", async () => {
  const on = await drawn();
  const stood = all(on);
  await on.host.apply(SMALLER);
  await on.host.apply(PLAN);
  expect(all(on)).toEqual(stood);
});
