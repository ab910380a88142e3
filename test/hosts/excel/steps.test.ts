// A plan compiled to steps: blocks, areas and batches, without an Excel.
import fc from "fast-check";
import { areaHolds, parseArea, type Area } from "../../../src/core/sheet/address";
import type { CellPlan, SheetPlan } from "../../../src/core/sheet/plan";
import { contentBlocks } from "../../../src/hosts/excel/blocks";
import { textInput } from "../../../src/hosts/excel/cell-input";
import { addressLists, coalesce } from "../../../src/hosts/excel/coalesce";
import { ownSheets, sheetListOf, type BookState } from "../../../src/hosts/excel/state";
import type { Step } from "../../../src/hosts/excel/step";
import { planSteps } from "../../../src/hosts/excel/steps";
import { areasWith } from "../../../src/hosts/excel/traits";
import { typedInput } from "../../../src/hosts/wire/typed-input";
import { PLAN } from "../../core/sheet/plans";

const cells = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 40 }),
    column: fc.integer({ min: 1, max: 12 }),
    key: fc.constantFrom("a", "b", "c"),
  }),
  { selector: ({ row, column }) => `${row}:${column}`, maxLength: 120 },
);

const holders = (areas: readonly Area[], row: number, column: number): number =>
  areas.filter((area) => areaHolds(area, row, column)).length;

test("HOST-17 areas cover each cell once under its own key, and no other cell", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const areas = coalesce(given);
      const wrong: string[] = [];
      for (let row = 1; row <= 41; row += 1) {
        for (let column = 1; column <= 13; column += 1) {
          const cell = given.find((each) => each.row === row && each.column === column);
          for (const key of ["a", "b", "c"] as const) {
            const count = holders(areas.get(key) ?? [], row, column);
            if (count !== (cell?.key === key ? 1 : 0)) wrong.push(`${row}:${column} ${key} ${count}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("HOST-17 a column, a row and a block of one look are one area each", () => {
  const block = Array.from({ length: 200 }, (_, i) => ({
    row: 1 + (i % 50),
    column: 1 + Math.floor(i / 50),
    key: "x",
  }));
  expect(coalesce(block).get("x")).toEqual([{ top: 1, left: 1, bottom: 50, right: 4 }]);
});

const written = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 90 }),
    column: fc.integer({ min: 1, max: 90 }),
    value: fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 5 })),
  }),
  { selector: ({ row, column }) => `${row}:${column}`, minLength: 1, maxLength: 60 },
);

test("HOST-17 every cell with content stands in exactly one block, and nothing else but empties", () => {
  fc.assert(
    fc.property(written, (given) => {
      const plans = given.map((cell): CellPlan => ({ ...cell, look: "plain" }));
      const found = new Map<string, unknown>();
      const twice: string[] = [];
      for (const { area, rows } of contentBlocks(plans)) {
        const { top, left } = parseArea(area) as Area;
        rows.forEach((row, i) =>
          row.forEach((input, j) => {
            const place = `${top + i}:${left + j}`;
            if (found.has(place)) twice.push(place);
            found.set(place, input);
          }),
        );
      }
      expect(twice).toEqual([]);
      for (const { row, column, value } of given) {
        expect(found.get(`${row}:${column}`)).toBe(typeof value === "string" ? textInput(value) : value);
      }
      expect([...found.values()].filter((input) => input !== "")).toHaveLength(given.length);
    }),
    { numRuns: 60 },
  );
});

test("HOST-17 whatever the text, as typed it is that text", () => {
  const awkward = fc.constantFrom(
    "012",
    "3-5",
    "3/5",
    "50%",
    "1e5",
    "=1+1",
    "+86",
    "-3",
    "@a",
    "TRUE",
    "#N/A",
    "'a",
    "3月5日",
    "十二",
    "1,000",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ minLength: 1, unit: "grapheme" }), awkward), (text) => {
      expect(typedInput(textInput(text), "General")).toEqual({ entry: { value: text } });
    }),
    { numRuns: 500 },
  );
});

test.each(["“安全生产月”活动", "启动仪式", "（一）活动", "定海区"])(
  "HOST-17 %s needs no apostrophe",
  (text) => {
    expect(textInput(text)).toBe(text);
  },
);

test("HOST-17 address lists hold every area and stay short", () => {
  const areas = Array.from({ length: 2_000 }, (_, i) => ({
    top: 2 * i + 1,
    left: 1,
    bottom: 2 * i + 1,
    right: 1,
  }));
  const lists = addressLists(areas);
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  expect(lists.join(",").split(",").map(parseArea)).toEqual(areas);
});

const EMPTY: BookState = {
  sheets: [{ name: "Sheet1", visibility: "Visible", protected: false, charts: 0 }],
  names: [],
  properties: {},
  structureProtected: false,
  column: { points: 48, characters: 8.43 },
};

const batchesOf = (plan: Parameters<typeof planSteps>[0]): readonly (readonly Step[])[] =>
  [...planSteps(plan, EMPTY)].filter((batch) => batch !== null);

const sheetSteps = (steps: readonly Step[], name: string): readonly string[] =>
  steps.flatMap((step) => ("sheet" in step && step.sheet === name ? [step.do] : []));

test("HOST-17 in a sheet come locks, links, number formats, values, looks, merges, rules, tints", () => {
  const order = [...new Set(sheetSteps(batchesOf(PLAN).flat(), "统计表"))];
  expect(order).toEqual([
    "format",
    "link",
    "content",
    "merge",
    "width",
    "height",
    "hideColumns",
    "hideRows",
    "validate",
    "tint",
    "view",
    "filter",
    "page",
    "visibility",
    "activate",
  ]);
});

test("HOST-17 number formats come before the values they are for", () => {
  const sheet = {
    ...(PLAN.sheets[0] as SheetPlan),
    merges: [],
    cells: [{ row: 1, column: 1, look: "fillDate" as const, value: 45_000 }],
  };
  const steps = sheetSteps(batchesOf({ ...PLAN, sheets: [sheet], names: [] }).flat(), "统计表");
  expect(steps.indexOf("numberFormat")).toBeGreaterThan(0);
  expect(steps.indexOf("numberFormat")).toBeLessThan(steps.indexOf("content"));
});

test("HOST-17 no batch is estimated above its bound, and every step is in one", () => {
  const wide = Array.from({ length: 3_000 }, (_, i): CellPlan => {
    return { row: i + 1, column: 1, look: "plain", value: "文".repeat(1_000) };
  });
  const sheet = { ...(PLAN.sheets[0] as SheetPlan), cells: wide, merges: [] };
  const batches = batchesOf({ ...PLAN, sheets: [sheet], names: [] });
  const sizes = batches.map((batch) => new TextEncoder().encode(JSON.stringify(batch)).length);
  expect(batches.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThan(1_300_000);
  const rows = batches.flat().flatMap((step) => (step.do === "content" ? step.rows : []));
  expect(rows).toHaveLength(3_000);
});

test("HOST-4 the list of our sheets fits into properties and reads back", () => {
  const names = Array.from({ length: 40 }, (_, i) => `第${i}张表`.padEnd(31, "表"));
  const properties = sheetListOf(names);
  expect(Math.max(...Object.values(properties).map(({ length }) => length))).toBeLessThanOrEqual(255);
  expect([...ownSheets({ ...EMPTY, properties }, [])]).toEqual(names);
});

test("HOST-17 a trait is found in few rounds, to the cell", async () => {
  const wanted: readonly Area[] = [
    { top: 6, left: 4, bottom: 40, right: 4 },
    { top: 1_048_576, left: 16_384, bottom: 1_048_576, right: 16_384 },
  ];
  const all: Area = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
  let rounds = 0;
  const found = await areasWith([{ key: "sheet", area: all }], [null], (questions) => {
    rounds += 1;
    return Promise.resolve(questions.map(({ area }) => answer(wanted, area)));
  });
  const cellsIn = found.reduce(
    (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  expect([rounds, cellsIn]).toEqual([7, 36]);
  expect(found.every(({ area }) => wanted.some((each) => areaHolds(each, area.top, area.left)))).toBe(true);
});

function answer(wanted: readonly Area[], area: Area): boolean | null {
  const inside = (hole: Area): number =>
    Math.max(0, Math.min(hole.bottom, area.bottom) - Math.max(hole.top, area.top) + 1) *
    Math.max(0, Math.min(hole.right, area.right) - Math.max(hole.left, area.left) + 1);
  const count = wanted.reduce((sum, hole) => sum + inside(hole), 0);
  if (count === 0) return false;
  return count === (area.bottom - area.top + 1) * (area.right - area.left + 1) ? true : null;
}
