// What cells hold, in every way that writers put it.
import { readWorkbook } from "../../src/xlsx/read";
import { fileOf, sheetOf, valuesOf, verdict } from "./foreign-workbook";

const row = (cells: string): string => `<row r="1">${cells}</row>`;

test.each<[string, string, Record<string, unknown>]>([
  ["number", `<c r="A1"><v>3</v></c>`, { A1: 3 }],
  ["number said to be one", `<c r="A1" t="n"><v> -1.5E-2 </v></c>`, { A1: -0.015 }],
  ["zero", `<c r="A1"><v>0</v></c>`, { A1: 0 }],
  ["empty number is no cell", `<c r="A1"><v></v></c>`, {}],
  ["formatted empty cell is no cell", `<c r="A1" s="3"/>`, {}],
  ["empty text is no cell", `<c r="A1" t="inlineStr"><is><t></t></is></c>`, {}],
  ["true", `<c r="A1" t="b"><v>1</v></c>`, { A1: true }],
  ["false in words", `<c r="A1" t="b"><v>false</v></c>`, { A1: false }],
  ["error", `<c r="A1" t="e"><v>#DIV/0!</v></c>`, { A1: { error: "#DIV/0!" } }],
  [
    "formula's text",
    `<c r="A1" t="str"><f>A2&amp;"场"</f><v>3场</v></c>`,
    { A1: { value: "3场", formula: 'A2&"场"' } },
  ],
  ["formula's empty text", `<c r="A1" t="str"><f>""</f><v></v></c>`, { A1: { value: "", formula: '""' } }],
  ["formula without result", `<c r="A1"><f>1+1</f></c>`, { A1: { value: "", formula: "1+1" } }],
  ["formula's number", `<c r="A1"><f>1+1</f><v>2</v></c>`, { A1: { value: 2, formula: "1+1" } }],
  [
    "shared formula",
    `<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c>`,
    { A1: { value: 2, formula: "C1*2" }, B1: { value: 4, formula: "" } },
  ],
  ["text with = in front", `<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>`, { A1: "=1+1" }],
  ["unknown extension", `<c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c>`, { A1: 1 }],
])("XLSX-13, XLSX-14 %s", (_, cells, expected) => {
  expect(valuesOf(sheetOf({ rows: row(cells) }))).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ["plain", "<si><t>定海区</t></si>", "定海区"],
  ["blanks kept", `<si><t xml:space="preserve"> 3 </t></si>`, " 3 "],
  ["blanks kept without being told", "<si><t> 3 </t></si>", " 3 "],
  ["runs joined", "<si><r><rPr><b/></rPr><t>3</t></r><r><t>场</t></r></si>", "3场"],
  [
    "phonetic runs left out",
    `<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>`,
    "東京",
  ],
  ["CDATA", "<si><t>a<![CDATA[<3 & 4>]]>b</t></si>", "a<3 & 4>b"],
  ["entities", "<si><t>&lt;3&gt; &amp;amp; &#19977;&#x573A;</t></si>", "<3> &amp; 三场"],
  ["comment inside", "<si><t>1<!-- x -->2</t></si>", "12"],
  ["escaped character", "<si><t>第一行_x000D_\n第二行</t></si>", "第一行\r\n第二行"],
  ["escaped escape", "<si><t>_x005F_x000D_</t></si>", "_x000D_"],
  ["no escape", "<si><t>_x00D_ _X000D_</t></si>", "_x00D_ _X000D_"],
  ["line ends", "<si><t>a\r\nb</t></si>", "a\nb"],
  ["beyond the base plane", "<si><t>𠮷&#x20BB7;</t></si>", "𠮷𠮷"],
  ["empty", "<si/>", undefined],
])("XLSX-12 shared text: %s", (_, strings, expected) => {
  const sheet = sheetOf({ strings, rows: row(`<c r="A1" t="s"><v>0</v></c>`) });
  expect(valuesOf(sheet)["A1"]).toBe(expected);
});

test("XLSX-12 rich text in the cell keeps its row", () => {
  const rich = `<c r="A1" t="inlineStr"><is><r><t>3</t></r><r><t>场</t></r><rPh><t>x</t></rPh></is></c><c r="B1"><v>4</v></c>`;
  expect(valuesOf(sheetOf({ rows: row(rich) }))).toEqual({ A1: "3场", B1: 4 });
});

test.each([
  ["text in a number", `<c r="A1"><v>3场</v></c>`],
  ["hexadecimal", `<c r="A1"><v>0x10</v></c>`],
  ["infinite", `<c r="A1"><v>1e999</v></c>`],
  ["comma", `<c r="A1"><v>1,5</v></c>`],
  ["truth value of 2", `<c r="A1" t="b"><v>2</v></c>`],
  ["a text that is not there", `<c r="A1" t="s"><v>7</v></c>`],
  ["a text of no number", `<c r="A1" t="s"><v>0x0</v></c>`],
  ["unknown type", `<c r="A1" t="q"><v>1</v></c>`],
])("XLSX-13 a cell that contradicts itself is refused, never 0: %s", (_, cells) => {
  const bytes = fileOf({ strings: "<si><t>x</t></si>", rows: row(cells) });
  expect(verdict(readWorkbook(bytes))).toBe("damaged value");
});

const formats = `<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="20"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>
  <dxfs><dxf><numFmt numFmtId="176" formatCode="0"/></dxf></dxfs>`;
const shownRow = row(
  `<c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" s="3"><v>0.5</v></c>` +
    `<c r="D1" s="0"><v>5</v></c><c r="E1" s="4" t="inlineStr"><is><t>6月</t></is></c>`,
);

test.each([
  ["1900", "", 45000],
  ["1904", `<workbookPr date1904="1"/>`, 46462],
  ["1904 in words", `<workbookPr date1904="true"/>`, 46462],
])("XLSX-15 dates of a %s workbook come as serials of 1900", (_, workbookBefore, serial) => {
  expect(valuesOf(sheetOf({ styles: formats, rows: shownRow, workbookBefore }))).toEqual({
    A1: { value: serial, shown: "date" },
    B1: { value: 0.5, shown: "time" },
    C1: { value: 0.5, shown: "percent" },
    D1: 5,
    E1: "6月",
  });
});

test.each([
  ["2023-06-30", 45107],
  ["2023-06-30T12:00:00", 45107.5],
  ["2023-06-30T06:00:00.000Z", 45107.25],
  ["1900-03-01", 61],
  ["1900-02-28", 59],
  ["1900-01-01", 1],
])("XLSX-15 ISO date %s is serial %d", (iso, value) => {
  const cell = `<c r="A1" t="d"><v>${iso}</v></c>`;
  expect(valuesOf(sheetOf({ rows: row(cell) }))).toEqual({ A1: { value, shown: "date" } });
  // An ISO date needs no shifting, whatever the workbook's system.
  const shifted = sheetOf({ rows: row(cell), workbookBefore: `<workbookPr date1904="1"/>` });
  expect(valuesOf(shifted)).toEqual({ A1: { value, shown: "date" } });
});

test("XLSX-15 an ISO date that is none stays a text", () => {
  expect(valuesOf(sheetOf({ rows: row(`<c r="A1" t="d"><v>2023-02-30</v></c>`) }))).toEqual({
    A1: "2023-02-30",
  });
});

test.each<[string, string, Record<string, unknown>]>([
  [
    "cells without r",
    `<row r="2"><c><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c></row>`,
    { A2: 1, D2: 2, E2: 3 },
  ],
  [
    "rows without r",
    `<row><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row><row><c><v>3</v></c></row>`,
    { A1: 1, A4: 2, A5: 3 },
  ],
  [
    "out of order",
    `<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
    { A1: 1, A3: 3, B3: 4 },
  ],
  [
    "stray last cell",
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>`,
    { A1: 1, XFD1048576: 9 },
  ],
])("XLSX-17 addresses: %s", (_, rows, expected) => {
  const sheet = sheetOf({ rows, before: `<dimension ref="A1"/>` });
  expect(valuesOf(sheet)).toEqual(expected);
  // Reading order, whatever the file's.
  expect(Object.keys(valuesOf(sheet))).toEqual(Object.keys(expected));
});

test.each([
  ["cell outside its row", `<row r="1"><c r="A2"><v>1</v></c></row>`, "address"],
  ["column beyond the last", `<row r="1"><c r="XFE1"><v>1</v></c></row>`, "address"],
  ["no column", `<row r="1"><c r="1"><v>1</v></c></row>`, "address"],
  ["small letters", `<row r="1"><c r="a1"><v>1</v></c></row>`, "address"],
  ["row 0", `<row r="0"/>`, "address"],
  ["row beyond the last", `<row r="1048577"/>`, "address"],
  ["row that is no number", `<row r="1.5"/>`, "address"],
  ["a cell twice", `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, "cell-twice"],
  [
    "a cell twice, apart",
    `<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>`,
    "cell-twice",
  ],
  ["a row twice", `<row r="1"/><row r="1"/>`, "cell-twice"],
  [
    "a cell twice in a row twice",
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="1"><c r="A1"><v>2</v></c></row>`,
    "cell-twice",
  ],
])("XLSX-17 refused: %s", (_, rows, reason) => {
  expect(verdict(readWorkbook(fileOf({ rows })))).toBe(`damaged ${reason}`);
});
