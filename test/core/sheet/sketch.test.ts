// Plans drawn as text: the golden sketch of the sample, and that any change shows.
import type { WorkbookPlan } from "../../../src/core/sheet/plan";
import { sketchPlan, sketchSheet } from "../../../src/core/sheet/sketch";
import { expectGolden } from "../../golden/golden";
import { PLAN, withCell, withSheet, withValidation } from "./plans";

function changed(leaf: unknown): unknown {
  if (typeof leaf === "string") return `${leaf}!`;
  return typeof leaf === "number" ? leaf + 1 : leaf !== true;
}

/** Every copy of the data with one leaf changed, with the path to it. */
function changes(data: unknown, path: string): [string, unknown][] {
  if (typeof data !== "object" || data === null) return [[path, changed(data)]];
  return Object.entries(data).flatMap(([key, value]) =>
    changes(value, `${path}.${key}`).map(([where, other]): [string, unknown] => [
      where,
      Array.isArray(data)
        ? Object.assign([...(data as unknown[])], { [key]: other })
        : { ...data, [key]: other },
    ]),
  );
}

test("SHEET-12 the sample plan as text", () => {
  expectGolden("sheet-sample", sketchPlan(PLAN));
});

test("SHEET-12 equal plans give equal text, one sheet the same text as in its book", () => {
  const copy = JSON.parse(JSON.stringify(PLAN)) as WorkbookPlan;
  expect(sketchPlan(copy)).toBe(sketchPlan(PLAN));
  for (const sheet of PLAN.sheets) expect(sketchPlan(PLAN)).toContain(sketchSheet(sheet));
});

test("SHEET-12 any single change of a plan shows in its sketch", () => {
  const before = sketchPlan(PLAN);
  const all = changes(PLAN, "$");
  expect(all.length).toBeGreaterThan(200);
  const unseen = all.filter(([, plan]) => sketchPlan(plan as WorkbookPlan) === before);
  expect(unseen.map(([path]) => path)).toEqual([]);
});

test("SHEET-12 a change in the middle of a long text shows", () => {
  const text = (middle: string): string => `${"a".repeat(500)}${middle}${"a".repeat(500)}`;
  expect(sketchPlan(withCell({ value: text("b") }))).not.toBe(sketchPlan(withCell({ value: text("c") })));
});

test.each([
  ["whole ≥ 0", { type: "whole", min: 0 }],
  ["decimal ≥ 0.5", { type: "decimal", min: 0.5 }],
  ['one of ["是","否"]', { type: "list", items: ["是", "否"] }],
  ["one of =TSX_units", { type: "listFrom", formula: "TSX_units" }],
  ["date 2023-06-01 to 2023-06-30", { type: "date", from: "2023-06-01", to: "2023-06-30" }],
  ["text ≤ 200 characters", { type: "textLength", max: 200 }],
  ["what fits =LEN(C4)=11", { type: "custom", formula: "LEN(C4)=11" }],
] as const)("SHEET-12 a validation is drawn as %s", (text, rule) => {
  expect(sketchPlan(withValidation({ rule }))).toContain(`allow C4 ${text} · `);
});

test("SHEET-12 a password is not told", () => {
  const protection = {
    password: "TestOnly1",
    formatColumns: false,
    formatRows: false,
    sort: false,
    autoFilter: false,
  };
  expect(sketchPlan(withSheet({ protection }))).toContain("visible, protected by password, ");
  expect(sketchPlan(withSheet({ protection }))).not.toContain("TestOnly1");
});
