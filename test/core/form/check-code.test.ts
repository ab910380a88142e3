// 校验码: six digits that change with any figure, and when two figures change places.
import fc from "fast-check";
import { layoutForm, TABLE_SHEET } from "../../../src/core/form/layout";
import { planForm } from "../../../src/core/form/plan";
import { checkCode, codeShare } from "../../../src/core/form/sheets/check-code";
import type { CellContent } from "../../../src/core/sheet/plan";
import { FORMS, mixed, seedInput, withValues } from "./seed-forms";

function codeOf(typed: readonly (CellContent | undefined)[]): string {
  const shares = typed.map((value, index) => codeShare(index, "C5", value).value);
  return checkCode("$O$6:$P$46", shares).value;
}

function changed<T>(typed: readonly T[], at: number, other: T): T[] {
  return typed.map((value, index) => (index === at ? other : value));
}

/** As many fields as the forms have; counts as offices report them, blank or zero among them. */
const count = fc.option(fc.integer({ min: 0, max: 900_000 }), { nil: undefined });
const counts = fc.array(count, { minLength: 3, maxLength: 63 });

test("FORM-9 the code has six digits, 000000 where nothing is filled", () => {
  expect(codeOf([])).toBe("000000");
  expect(codeOf([undefined, "", undefined])).toBe("000000");
  fc.assert(
    fc.property(counts, (typed) => {
      expect(codeOf(typed)).toMatch(/^\d{6}$/);
    }),
  );
});

test("FORM-9 any single count that changes, changes the code; blank and 0 are two", () => {
  fc.assert(
    fc.property(counts, fc.nat(), count, (typed, at, other) => {
      const index = at % typed.length;
      fc.pre(typed[index] !== other);
      expect(codeOf(changed(typed, index, other))).not.toBe(codeOf(typed));
    }),
    { numRuns: 1000 },
  );
});

test("FORM-9 two counts that differ and change places, change the code", () => {
  fc.assert(
    fc.property(counts, fc.nat(), fc.nat(), (typed, first, second) => {
      const [i, j] = [first % typed.length, second % typed.length];
      fc.pre(typed[i] !== typed[j]);
      expect(codeOf(changed(changed(typed, i, typed[j]), j, typed[i]))).not.toBe(codeOf(typed));
    }),
    { numRuns: 1000 },
  );
});

describe("FORM-9 what counts of other contents", () => {
  test.each<[CellContent | undefined, CellContent | undefined]>([
    [1.5, 1],
    [1.005, 1],
    [-3, 3],
    ["是", "否"],
    ["是", undefined],
    ["3场", 3],
    ["12", 12],
    [true, 1],
    [true, undefined],
    ["文艺汇演", "汇演"],
  ])("%j and %j give two codes", (left, right) => {
    expect(codeOf([7, left])).not.toBe(codeOf([7, right]));
  });

  test("of a text its length alone: a formula cannot see more", () => {
    expect(codeOf(["文艺汇演"])).toBe(codeOf(["知识竞赛"]));
  });

  test("a decimal field counts as many places as it has", () => {
    const code = (value: number): string => checkCode("$O$6", [codeShare(0, "C5", value, 6).value]).value;
    expect(code(0.000001)).not.toBe(code(0.000002));
  });
});

test.each(FORMS)("FORM-9 %s %s: 打印 carries the code of 统计表", (id, formId) => {
  const input = mixed(seedInput(id, formId, null), 3);
  const plan = planForm(input);
  const layout = layoutForm(input.form);
  const textIn = (name: string): string =>
    plan.sheets
      .find((sheet) => sheet.name === name)!
      .cells.map((cell) => String(cell.value ?? ""))
      .find((text) => /^校验码 \d{6}/.test(text)) ?? "none";
  expect(textIn("打印").slice(0, 10)).toBe(textIn(TABLE_SHEET));
  const other = withValues(input, { [layout.fields[0]!.key]: 77 });
  const texts = (each: typeof input) =>
    planForm(each).sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.value));
  expect(texts(other)).not.toContain(textIn(TABLE_SHEET));
});
