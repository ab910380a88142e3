// Addresses and references: A1 names to numbers and back, at the edges too.
import {
  absoluteAreaName,
  areaHolds,
  areaName,
  cellName,
  columnName,
  columnNumber,
  parseArea,
  parseCell,
  quotedSheetName,
} from "../../../src/core/sheet/address";
import { parseReference, referenceText } from "../../../src/core/sheet/reference";

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
  [16_384, "XFD"],
])("SHEET-1 column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnNumber(name)).toBe(column);
});

test.each([
  ["A1", { row: 1, column: 1 }],
  ["B3", { row: 3, column: 2 }],
  ["$B$3", { row: 3, column: 2 }],
  ["B$3", { row: 3, column: 2 }],
  ["XFD1048576", { row: 1_048_576, column: 16_384 }],
  ["XFD1048577", null],
  ["XFE1", null],
  ["AAAA1", null],
  ["A0", null],
  ["A01", null],
  ["A", null],
  ["1", null],
  ["", null],
  ["a1", null],
  ["A1 ", null],
  ["A-1", null],
  ["#REF!", null],
])("SHEET-1 %j is the cell %j", (name, address) => {
  expect(parseCell(name)).toEqual(address);
});

test.each([
  ["A1:C2", { top: 1, left: 1, bottom: 2, right: 3 }],
  ["C2:A1", { top: 1, left: 1, bottom: 2, right: 3 }],
  ["C1:A2", { top: 1, left: 1, bottom: 2, right: 3 }],
  ["$A$1:$C$2", { top: 1, left: 1, bottom: 2, right: 3 }],
  ["B3", { top: 3, left: 2, bottom: 3, right: 2 }],
  ["A1:XFD1048576", { top: 1, left: 1, bottom: 1_048_576, right: 16_384 }],
  ["A1:", null],
  ["A1:B2:C3", null],
  ["A:C", null],
  ["", null],
])("SHEET-1 %j is the area %j", (name, area) => {
  expect(parseArea(name)).toEqual(area);
});

test("SHEET-1 an area of one cell is named by that cell, and absolutely by both corners", () => {
  const area = { top: 3, left: 2, bottom: 3, right: 2 };
  expect([areaName(area), cellName(3, 2), absoluteAreaName(area)]).toEqual(["B3", "B3", "$B$3:$B$3"]);
});

test.each([
  [2, 2, true],
  [4, 3, true],
  [1, 2, false],
  [5, 3, false],
  [3, 1, false],
  [3, 4, false],
])("SHEET-3 B2:C4 and the cell in row %i, column %i: %p", (row, column, holds) => {
  expect(areaHolds({ top: 2, left: 2, bottom: 4, right: 3 }, row, column)).toBe(holds);
});

test.each([
  ["统计表!$C$8", "统计表", "C8"],
  ["'统计表'!$C$8", "统计表", "C8"],
  ["'统计表 (2)'!B3:A1", "统计表 (2)", "A1:B3"],
  ["'it''s'!A1", "it's", "A1"],
  ["'a!b'!A1", "a!b", "A1"],
])("SHEET-2 %s is on the sheet %s, %s", (text, sheet, area) => {
  const found = parseReference(text);
  expect([found?.sheet, found && areaName(found.area)]).toEqual([sheet, area]);
});

test.each([
  "#REF!",
  "'统计表'!#REF!",
  "#REF!$A$1",
  "[1]Sheet1!$A$1",
  "'[Book.xlsx]Sheet1'!$A$1",
  "'C:\\[Book.xlsx]Sheet1'!$A$1",
  "''!A1",
  "'it's'!A1",
  "统计 表!A1",
  "!A1",
  "A1",
  "",
  "12",
  "OFFSET('统计表'!A1,1,1)",
])("SHEET-2 %s is no reference to a sheet of this workbook", (text) => {
  expect(parseReference(text)).toBeNull();
});

test("SHEET-2 a reference is written with quotes and $", () => {
  expect(referenceText("it's", { top: 1, left: 1, bottom: 1, right: 1 })).toBe("'it''s'!$A$1");
  expect(referenceText("统计表", { top: 1, left: 1, bottom: 2, right: 3 })).toBe("'统计表'!$A$1:$C$2");
  expect(quotedSheetName("it's")).toBe("'it''s'");
});
