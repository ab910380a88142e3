// Lists that are drawn row by row: as if their cells stood in the plan, and with rows of their own.
import { checkPlan } from "../../../src/core/sheet/check";
import { drawnPlan, type LongSheetPlan, type TablePlan } from "../../../src/core/sheet/long-plan";
import { sketchPlan } from "../../../src/core/sheet/sketch";
import { PLAN, withSheet } from "./plans";

/** Three rows of two columns, from row 20 on. */
const TABLE: TablePlan = {
  area: { top: 20, left: 2, bottom: 22, right: 3 },
  looks: ["label", "number"],
  rows: [
    { height: 20, inks: ["定海区", 3] },
    { height: 40, inks: ["普陀区", { formula: "1+1", value: 2 }], looks: ["labelLink", "cellReading"] },
    { height: 20, inks: [null, null] },
  ],
};

const long = (changes: Partial<LongSheetPlan>) => {
  const [first, ...others] = PLAN.sheets as readonly LongSheetPlan[];
  return { ...PLAN, sheets: [{ ...(first as LongSheetPlan), tables: [TABLE], ...changes }, ...others] };
};

test("SHEET-17 a list drawn is the same as its cells in the plan", () => {
  const [first] = PLAN.sheets;
  const plain = withSheet({
    cells: [
      ...(first?.cells ?? []),
      { row: 20, column: 2, look: "label", value: "定海区" },
      { row: 20, column: 3, look: "number", value: 3 },
      { row: 21, column: 2, look: "labelLink", value: "普陀区" },
      { row: 21, column: 3, look: "cellReading", formula: "1+1", value: 2 },
      { row: 22, column: 2, look: "label" },
      { row: 22, column: 3, look: "number" },
    ],
    rows: [...(first?.rows ?? []), { row: 20, height: 20 }, { row: 21, height: 40 }, { row: 22, height: 20 }],
  });
  expect(checkPlan(long({}))).toEqual([]);
  expect(sketchPlan(drawnPlan(long({})))).toBe(sketchPlan(plain));
});

test.each<[string, Partial<LongSheetPlan>]>([
  [
    "统计表: a cell stands in row 21 of the list B20:C22",
    { cells: [{ row: 21, column: 9, look: "plain", value: 1 }] },
  ],
  ["统计表: row 22 of the list B20:C22 is sized elsewhere", { rows: [{ row: 22, height: 20 }] }],
  ["统计表: the list B20:C22 does not come after B20:C22", { tables: [TABLE, TABLE] }],
  [
    "统计表: the list B20:C1048577 is not inside the sheet",
    { tables: [{ ...TABLE, area: { ...TABLE.area, bottom: 1_048_577 } }] },
  ],
  [
    "统计表: B21:C21 unlocks only some rows of the list B20:C22",
    { unlocked: [{ top: 21, left: 2, bottom: 21, right: 3 }] },
  ],
  [
    "统计表!C20: NaN is no number for a cell",
    { tables: [{ ...TABLE, rows: [{ height: 20, inks: ["定海区", NaN] }] }] },
  ],
  [
    "统计表!B20: the text has 32768 characters; at most 32767",
    { tables: [{ ...TABLE, rows: [{ height: 20, inks: ["长".repeat(32_768), 1] }] }] },
  ],
])("SHEET-17 %s", (sentence, changes) => {
  expect(checkPlan(long(changes))).toContain(sentence);
});
