// What another library finds in our files: every part of a plan, as openpyxl reads it.
import { areaName, cellName } from "../../src/core/sheet/address";
import { FONT_NAMES, lookOf } from "../../src/core/sheet/looks";
import type { CellPlan, SheetPlan } from "../../src/core/sheet/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan, UNITS } from "../fixtures/sample-plan";
import type { Dump, SheetDump } from "./dump";
import { dumpByOpenpyxl } from "./office";

const plan = samplePlan(UNITS[1], { 1: 3, 2: 0 });
let dump: Dump;

beforeAll(async () => {
  dump = dumpByOpenpyxl([await writeWorkbook(plan, { modified: "2023-06-01T08:00:00Z" })])[0] as Dump;
}, 60_000);

function sheetOf(name: string): SheetDump {
  const found = dump.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const planned: [string, SheetPlan][] = plan.sheets.map((sheet) => [sheet.name, sheet]);

test.each(planned)(
  "XLSX-41, XLSX-42 %s: every cell with its text, result, formula, font and link",
  (name, sheet) => {
    const cells = new Map(sheetOf(name).cells.map((cell) => [cell.cell, cell]));
    expect(sheet.cells.map((cell) => cells.get(cellName(cell.row, cell.column)))).toEqual(
      sheet.cells.map((cell) => expectedCell(cell, sheet)),
    );
  },
);

function expectedCell(cell: CellPlan, sheet: SheetPlan): object {
  const { row, column, value, formula, link } = cell;
  const look = lookOf(cell.look);
  const inside = sheet.unlocked.some(
    (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return {
    cell: cellName(row, column),
    locked: !inside,
    type: typeOf(cell),
    font: [FONT_NAMES[look.font], look.size],
    ...(value === undefined || value === "" ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(link === undefined ? {} : { link }),
  };
}

function typeOf({ value, formula }: CellPlan): string {
  if (typeof value === "boolean") return "b";
  if (formula !== undefined && value === "#N/A") return "e";
  return typeof value === "string" && value !== "" ? "s" : "n";
}

test.each(planned)("XLSX-43 %s: all 16,384 columns are locked, Normal is not", (name) => {
  const columns = [...sheetOf(name).columns].sort((a, b) => a.from - b.from);
  let next = 1;
  for (const { from, to, locked } of columns) {
    expect([from, locked]).toEqual([next, true]);
    next = to + 1;
  }
  expect(next).toBe(16_385);
  expect(dump.normalLocked).toBe(false);
});

test.each(planned)(
  "XLSX-44 %s: protected as planned, formatting cells never allowed",
  (name, { protection }) => {
    const on = protection !== undefined;
    expect(sheetOf(name).protection).toEqual({
      sheet: on,
      objects: on,
      scenarios: on,
      formatCells: true,
      formatColumns: !(protection?.formatColumns ?? false),
      formatRows: !(protection?.formatRows ?? false),
      sort: !(protection?.sort ?? false),
      autoFilter: !(protection?.autoFilter ?? false),
      selectLockedCells: false,
      selectUnlockedCells: false,
      insertRows: true,
      deleteRows: true,
    });
    expect(dump.structureProtected).toBe(true);
  },
);

test("XLSX-45 every kind of validation with its messages", () => {
  const kinds = sheetOf("统计表").validations.map((v) => [
    v.areas,
    v.type,
    v.operator,
    v.formula1,
    v.formula2,
    v.style,
  ]);
  expect(kinds).toEqual([
    ["D6:D17", "whole", "greaterThanOrEqual", "0", null, "stop"],
    ["B2:C2", "list", null, "ts_units", null, "stop"],
    ["H18", "list", null, '"是,否,带""引号"', null, "warning"],
    ["H19", "decimal", "greaterThanOrEqual", "0.5", null, "information"],
    ["H20", "date", "between", "45078", "45107", "stop"],
    ["H21 H23", "textLength", "lessThanOrEqual", "200", null, "stop"],
    ["I22", "custom", null, "COUNTIF($H:$H,I22)<2", null, "stop"],
    ["H25", "custom", null, "COUNTIF($H:$H,H25)<2", null, "stop"],
  ]);
  const [count] = sheetOf("统计表").validations;
  expect(count?.prompt).toEqual(["填写数量", "填整数，没有的填 0；\n不要写“3场”。"]);
  expect(sheetOf("统计表").validations.map((v) => [v.error, v.allowBlank])).toEqual(
    Array<unknown>(8).fill([["请填整数", "只能填 0 或正整数，没有的填 0。"], true]),
  );
});

test("XLSX-46 conditional formats in their order of precedence", () => {
  expect(sheetOf("统计表").conditionals).toEqual([
    { areas: "F6:F17", formula: '$F6="漏填"', priority: 1, stop: true, fill: "FFFFE8A3" },
    { areas: "F6:F17", formula: '$F6="非数字"', priority: 2, stop: false, fill: "FFFFC7C2" },
    { areas: "F6:F17", formula: '$F6="✓"', priority: 3, stop: false, fill: "FFD5ECD4" },
    { areas: "E18", formula: "D18>0", priority: 4, stop: false, fill: "FFFCD9B6" },
    { areas: "D19", formula: "C19>0", priority: 5, stop: false, fill: "FFFCD9B6" },
    { areas: "C18", formula: "FALSE", priority: 6, stop: false, fill: "FFD9D9D9" },
    { areas: "C18", formula: "1=2", priority: 7, stop: false, fill: "FFCFE3F7" },
    { areas: "C18", formula: "1=3", priority: 8, stop: false, fill: "FFE4DAF3" },
  ]);
});

test("XLSX-47 print: A4, one page wide, area and repeated rows, footer, margins", () => {
  const margins = [0.5, 0.5, 0.6, 0.6];
  expect(sheetOf("统计表").print).toEqual({
    area: ["$B$1:$F$18"],
    titleRows: "$4:$5",
    titleColumns: null,
    scale: null,
    orientation: "landscape",
    paper: 9,
    fit: true,
    wide: 1,
    tall: 0,
    centered: true,
    footer: "第 &P 页 / 共 &N 页",
    margins,
  });
  expect(sheetOf("打印").print).toMatchObject({
    area: ["$A$1:$B$12"],
    titleRows: null,
    orientation: "portrait",
    paper: 9,
    wide: 1,
    tall: 1,
    centered: null,
    margins,
  });
});

test("XLSX-48 what is seen first: front sheet, cursor, freeze, zoom, grid lines, hidden things", () => {
  expect(dump.active).toBe("统计表");
  expect(dump.sheets.map(({ name, state, view }) => [name, state, ...Object.values(view)])).toEqual([
    ["填报说明", "visible", false, null, null, false, "A1"],
    ["统计表", "visible", false, 110, "A6", true, "D6"],
    ["打印", "visible", true, null, "B2", false, "B2"],
    ["_tallysheet", "veryHidden", false, null, null, false, "A1"],
    ["名单", "hidden", false, null, null, false, "A1"],
  ]);
  expect(sheetOf("统计表").columns.slice(0, 3)).toMatchObject([
    { from: 1, width: 8, hidden: true },
    { from: 2, width: 16, hidden: false },
    { from: 3, width: 40.5, hidden: false },
  ]);
  expect(sheetOf("名单").rows).toEqual([{ row: 3, height: 15, hidden: true }]);
  expect(sheetOf("填报说明").rows).toContainEqual({ row: 9, height: 40, hidden: false });
});

test("XLSX-49 names, merges, filter, title and time", () => {
  expect(dump.names).toEqual(
    Object.fromEntries(
      plan.names.map(({ name, sheet, area }) => {
        const [from, to] = [`$${cellName(area.top, area.left)}`, `$${cellName(area.bottom, area.right)}`];
        const absolute = (at: string): string => at.replace(/(\d+)$/, "$$$1");
        return [name, `'${sheet}'!${absolute(from)}${from === to ? "" : `:${absolute(to)}`}`];
      }),
    ),
  );
  expect(sheetOf("统计表").merges).toEqual((plan.sheets[1] as SheetPlan).merges.map(areaName).sort());
  expect(sheetOf("打印").filter).toBe("A1:B12");
  expect([dump.title, dump.modified]).toEqual(["安全生产月活动统计表", "2023-06-01T08:00:00"]);
  expect(dump.fullCalcOnLoad).toBe(true);
});
