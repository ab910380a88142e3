// A sheet beside its cells: areas, locks, hidden rows and columns; and what is huge but harmless.
import fc from "fast-check";
import { areaHolds, areaName } from "../../src/core/sheet/address";
import { LIMITS } from "../../src/xlsx/limits";
import { readWorkbook } from "../../src/xlsx/read";
import { type RowLocks, unlockedAreas } from "../../src/xlsx/unlocked-areas";
import { fileOf, sheetOf, verdict } from "./foreign-workbook";

const styles = `<cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs>
  <cellXfs><xf/><xf><protection locked="0"/></xf><xf applyProtection="true"><protection locked="false" hidden="0"/></xf>
  <xf><protection locked="true"/></xf></cellXfs><dxfs><dxf><protection locked="0"/></dxf></dxfs>`;
const normalUnlocked = `<cellXfs><xf><protection locked="0"/></xf><xf/></cellXfs>`;

const unlocked = (rows: string, before = "", own = styles): readonly string[] =>
  sheetOf({ rows, before, styles: own }, { styles: true }).unlocked.map(areaName);

test.each<[string, readonly string[], readonly string[]]>([
  ["nothing said: all locked", [""], []],
  ["one cell", [`<row r="2"><c r="B2" s="1"/></row>`], ["B2"]],
  [
    "written both ways",
    [`<row r="1"><c r="A1" s="1"/><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"/></row>`],
    ["A1:B1"],
  ],
  [
    "a block",
    [
      `<row r="2"><c r="B2" s="1"/><c r="C2" s="1"/></row><row r="3"><c r="B3" s="1"/><c r="C3" s="1"/></row>`,
    ],
    ["B2:C3"],
  ],
  ["a gap", [`<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="A3" s="1"/></row>`], ["A1", "A3"]],
  [
    "out of order",
    [
      `<row r="2"><c r="B2" s="1"/><c r="A2" s="1"/></row><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>`,
    ],
    ["A1:B2"],
  ],
  [
    "a column",
    [`<row r="2"><c r="B2" s="0"/></row>`, `<cols><col min="2" max="2" style="1"/></cols>`],
    ["B1", "B3:B1048576"],
  ],
  ["a row", [`<row r="2" s="1" customFormat="1"><c r="B2" s="0"/></row>`], ["A2", "C2:XFD2"]],
  ["a row's format not in force", [`<row r="2" s="1"/>`], []],
  [
    "a locked row across a column",
    [`<row r="2" s="3" customFormat="true"/>`, `<cols><col min="2" max="3" style="1"/></cols>`],
    ["B1:C1", "B3:C1048576"],
  ],
  [
    "normal unlocked",
    [`<row r="1"><c r="A1" s="1"/></row>`, "", normalUnlocked],
    ["B1:XFD1", "A2:XFD1048576"],
  ],
  [
    "normal unlocked, every column locked",
    [
      `<row r="1"><c r="A1" s="1"/><c r="B1"/></row>`,
      `<cols><col min="1" max="16384" style="1"/></cols>`,
      normalUnlocked,
    ],
    ["B1"],
  ],
])("XLSX-19 unlocked: %s", (_, [rows = "", before, own], expected) => {
  expect(unlocked(rows, before, own)).toEqual(expected);
});

test("XLSX-19 locks are not looked for unless asked", () => {
  expect(sheetOf({ rows: `<row r="2"><c r="B2" s="1"/></row>`, styles }).unlocked).toEqual([]);
});

/** Rows 1–12 and columns 1–12 at random; the edge of the sheet stands for all beyond. */
const sheetLocks = fc.record({
  columns: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  rows: fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      whole: fc.constantFrom(undefined, true, false),
      cells: fc.array(fc.constantFrom(undefined, true, false), { minLength: 12, maxLength: 12 }),
    }),
    { selector: ({ row }) => row },
  ),
});

test("XLSX-19 unlocked areas hold exactly the unlocked cells, each once", () => {
  fc.assert(
    fc.property(sheetLocks, ({ columns, rows }) => {
      const stretches = columns.flatMap((open, i) => (open ? [i + 1, i + 1] : []));
      const locks: RowLocks[] = rows
        .map(({ row, whole, cells }) => ({
          row,
          whole,
          runs: cells.flatMap((state, i) => (state === undefined ? [] : [i + 1, i + 1, state ? 1 : 0])),
        }))
        .sort((a, b) => a.row - b.row);
      const areas = unlockedAreas(locks, stretches, LIMITS);
      for (const row of [...Array.from({ length: 13 }, (_, i) => i + 1), 1_048_576]) {
        for (const column of [...Array.from({ length: 13 }, (_, i) => i + 1), 16_384]) {
          const own = rows.find((one) => one.row === row);
          const expected = own?.cells[column - 1] ?? own?.whole ?? columns[column - 1] ?? false;
          const holding = areas.filter((area) => areaHolds(area, row, column));
          expect(holding).toHaveLength(expected ? 1 : 0);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("XLSX-18 areas over whole columns and the whole sheet stay areas", () => {
  const validations = Array.from(
    { length: 8 },
    (_, i) =>
      `<dataValidation type="whole" sqref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}1048576"><formula1>0</formula1></dataValidation>`,
  );
  const sheet = sheetOf({
    before: `<dimension ref="A1:XFD1048576"/>`,
    rows: `<row r="1"><c r="A1"><v>1</v></c></row>`,
    after:
      `<sheetProtection sheet="true"/><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="$C$3:B2"/></mergeCells>` +
      `<dataValidations count="8">${validations.join("")}</dataValidations><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>` +
      `<extLst><ext><x14:dataValidations xmlns:x14="x"><x14:dataValidation/></x14:dataValidations></ext></extLst>`,
  });
  expect(sheet.cells.size).toBe(1);
  expect(sheet.merges.map(areaName)).toEqual(["A1:XFD1048576", "B2:C3"]);
  expect(sheet.validationCount).toBe(9);
  expect(sheet.protected).toBe(true);
});

test.each([
  ["merge that is no area", "", `<mergeCells><mergeCell ref="A1:B"/></mergeCells>`, "address"],
  ["column 0", `<cols><col min="0" max="3"/></cols>`, "", "address"],
  ["column twice", `<cols><col min="1" max="3"/><col min="3" max="4"/></cols>`, "", "cell-twice"],
])("XLSX-17 refused: %s", (_, before, after, reason) => {
  expect(verdict(readWorkbook(fileOf({ before, after })))).toBe(`damaged ${reason}`);
});

test("XLSX-20 hidden rows and columns, protection written as 1", () => {
  const sheet = sheetOf({
    before: `<cols><col min="2" max="2" hidden="1"/><col min="4" max="5" hidden="true" width="0"/><col min="7" max="7"/></cols>`,
    rows: `<row r="2" hidden="1"/><row r="3" hidden="0"/><row r="4" hidden="true"><c r="A4"><v>1</v></c></row>`,
    after: `<sheetProtection sheet="1" objects="1"/>`,
  });
  expect([sheet.hiddenColumns, sheet.hiddenRows, sheet.protected]).toEqual([[2, 4, 5], [2, 4], true]);
  expect(sheetOf({ after: `<sheetProtection sheet="0"/>` }).protected).toBe(false);
  expect(sheetOf({}).protected).toBe(false);
});

test("XLSX-22 800,000 empty formatted cells do not count and are read quickly", () => {
  const cells = Array.from({ length: 40 }, () => `<c s="1"/>`).join("");
  const bytes = fileOf({ styles, rows: `<row>${cells}</row>`.repeat(20_000) + `<row><c><v>7</v></c></row>` });
  const start = performance.now();
  const outcome = readWorkbook(bytes, { styles: true, limits: { cells: 1 } });
  expect(performance.now() - start).toBeLessThan(20_000);
  if (!outcome.ok) throw new Error(verdict(outcome));
  expect(outcome.workbook.sheets[0]?.cells.size).toBe(1);
  expect(outcome.workbook.sheets[0]?.unlocked.map(areaName)).toEqual(["A1:AN20000"]);
});
