// A plan against snapshots of it: the true one, and ones with a single thing changed.
import { comparePlan, type Aspect } from "../../../src/core/sheet/diff";
import type { CellPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { referenceText } from "../../../src/core/sheet/reference";
import {
  cellKey,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../../src/core/sheet/snapshot";
import { at, PLAN, withCell } from "./plans";

/** What a faithful program would read back. */
function faithful(plan: WorkbookPlan): WorkbookSnapshot {
  const cell = ({ row, column, value = "", formula }: CellPlan): CellSnapshot => ({
    row,
    column,
    value: value === "#N/A" && formula !== undefined ? { error: value } : value,
    ...(formula === undefined ? {} : { formula }),
  });
  return {
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: new Map(
        sheet.cells
          .filter(({ value, formula }) => formula !== undefined || (value !== undefined && value !== ""))
          .map((one) => [cellKey(one.row, one.column), cell(one)]),
      ),
      merges: sheet.merges,
      protected: sheet.protection !== undefined,
      unlocked: sheet.unlocked,
      hiddenColumns: sheet.columns.filter((column) => column.hidden === true).map(({ column }) => column),
      hiddenRows: sheet.rows.filter((row) => row.hidden === true).map(({ row }) => row),
      validationCount: sheet.validations.length,
    })),
    names: plan.names.map(({ name, sheet, area }) => ({
      name,
      refersTo: referenceText(sheet, area),
      hidden: false,
    })),
    properties: plan.properties,
    structureProtected: plan.structureProtected,
    date1904: false,
    modified: null,
    application: null,
    externalLinks: false,
  };
}

const READ = faithful(PLAN);

function sheetWith(changes: Partial<SheetSnapshot>): WorkbookSnapshot {
  return { ...READ, sheets: READ.sheets.map((sheet, i) => (i === 0 ? { ...sheet, ...changes } : sheet)) };
}

function cellWith(row: number, column: number, changes: Partial<CellSnapshot> | null): WorkbookSnapshot {
  const cells = new Map(READ.sheets[0]?.cells);
  const key = cellKey(row, column);
  if (changes === null) cells.delete(key);
  else cells.set(key, { ...(cells.get(key) ?? { row, column, value: "" }), ...changes });
  return sheetWith({ cells });
}

test("SHEET-13 a faithful snapshot shows no difference", () => {
  expect(comparePlan(PLAN, READ)).toEqual([]);
});

test.each([
  ["areas cut otherwise", sheetWith({ unlocked: [at(4, 3), at(5, 3), at(6, 2), at(6, 1), at(5, 3)] })],
  ["a number off in its 16th digit", cellWith(5, 3, { value: 12.500000000000002 })],
  ["an empty cell written out", cellWith(20, 1, { value: "" })],
  [
    "a sheet's own names and another way to write a name's target",
    {
      ...READ,
      names: [
        { name: "TS_launch", refersTo: "统计表!C4", hidden: true },
        { name: "TS_unit", refersTo: "'units'' list'!$A$2:$A$1", hidden: false },
        { name: "_xlnm.Print_Area", refersTo: "'统计表'!$A$1:$D$6", hidden: false },
        { name: "x_local", refersTo: "'统计表'!$A$1", sheet: "统计表", hidden: false },
      ],
    },
  ],
] satisfies [string, WorkbookSnapshot][])("SHEET-13 %s is no difference", (_, snapshot) => {
  expect(comparePlan(PLAN, snapshot)).toEqual([]);
});

const differences: [string, Aspect, WorkbookSnapshot][] = [
  ["统计表!C5 holds 13, not 12.5", "values", cellWith(5, 3, { value: 13 })],
  ['统计表!C5 holds "12.5", not 12.5', "values", cellWith(5, 3, { value: "12.5" })],
  ["统计表!C5 holds nothing, not 12.5", "values", cellWith(5, 3, null)],
  ['统计表!D4 holds "✓", not "漏填"', "values", cellWith(4, 4, { value: "✓" })],
  ['统计表!C7 holds "#N/A", not #N/A', "values", cellWith(7, 3, { value: "#N/A" })],
  ["统计表!C7 holds #REF!, not #N/A", "values", cellWith(7, 3, { value: { error: "#REF!" } })],
  ["统计表!D7 holds 1, not true", "values", cellWith(7, 4, { value: 1 })],
  ['统计表!Z99 holds "x", not nothing', "values", cellWith(99, 26, { value: "x" })],
  ["统计表!B7 has =1, not =TS_unit=1", "formulas", cellWith(7, 2, { formula: "1" })],
  ["统计表!B8 has =1+1, not no formula", "formulas", cellWith(8, 2, { formula: "1+1" })],
  [
    "统计表: the merge A1:D1 is lost",
    "merges",
    sheetWith({ merges: [{ top: 6, left: 1, bottom: 6, right: 2 }] }),
  ],
  [
    "统计表: the merge A9:B9 is new",
    "merges",
    sheetWith({ merges: [...(READ.sheets[0]?.merges ?? []), { top: 9, left: 1, bottom: 9, right: 2 }] }),
  ],
  [
    "统计表: C5 is locked",
    "locks",
    sheetWith({ unlocked: [at(4, 3), { top: 6, left: 1, bottom: 6, right: 2 }] }),
  ],
  [
    "统计表: C7:C1048576 is unlocked",
    "locks",
    sheetWith({
      unlocked: [...(READ.sheets[0]?.unlocked ?? []), { top: 7, left: 3, bottom: 1_048_576, right: 3 }],
    }),
  ],
  ["统计表: the hidden column 6 is lost", "hidden", sheetWith({ hiddenColumns: [] })],
  ["统计表: the hidden row 3 is new", "hidden", sheetWith({ hiddenRows: [2, 3] })],
  ["统计表: the sheet is hidden, not visible", "visibility", sheetWith({ visibility: "hidden" })],
  ["统计表: protection is false, not true", "protection", sheetWith({ protected: false })],
  ["统计表: there are 1 validations, not 2", "validations", sheetWith({ validationCount: 1 })],
  ["统计表: there are 3 validations, not 2", "validations", sheetWith({ validationCount: 3 })],
  ["the structure is not protected", "structure", { ...READ, structureProtected: false }],
  [
    'the property tallysheet.unit = "DH" is lost',
    "properties",
    { ...READ, properties: { "tallysheet.version": "1.0" } },
  ],
  [
    "the name TS_unit = 'units'' list'!$A$1:$A$2 is lost",
    "names",
    { ...READ, names: READ.names.slice(0, 1) },
  ],
  [
    "the name x = #REF! is new",
    "names",
    { ...READ, names: [...READ.names, { name: "x", refersTo: "#REF!", hidden: false }] },
  ],
];

test.each(differences)("SHEET-13 %s", (sentence, aspect, snapshot) => {
  expect(comparePlan(PLAN, snapshot)).toEqual([sentence]);
  expect(comparePlan(PLAN, snapshot, [aspect])).toEqual([]);
});

test("SHEET-13 sheets count in order", () => {
  const [form, other] = READ.sheets as [SheetSnapshot, SheetSnapshot];
  expect(comparePlan(PLAN, { ...READ, sheets: [form] })).toEqual(["sheet 2 is not there, not units' list"]);
  expect(comparePlan(PLAN, { ...READ, sheets: [form, other, { ...other, name: "Sheet1" }] })).toEqual([
    "the sheet Sheet1 is too many",
  ]);
  expect(comparePlan(PLAN, { ...READ, sheets: [other, form] })).toHaveLength(2);
});

test("SHEET-13 text that looks like an error stays text, and locks of an open sheet mean nothing", () => {
  const plan = withCell({ value: "#N/A" });
  const read = faithful(plan);
  expect(comparePlan(plan, read)).toEqual([]);
  const open = {
    ...READ,
    sheets: READ.sheets.map((sheet, i) => (i === 1 ? { ...sheet, unlocked: [at(1, 1)] } : sheet)),
  };
  expect(comparePlan(PLAN, open)).toEqual([]);
});
