// OpenDocument: every kind of cell, repetitions, hidden things, and files meant to do harm.
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { isExternal } from "../../src/core/form/value/external";
import type { Limits } from "../../src/xlsx/limits";
import { excelFormula, excelReference } from "../../src/xlsx/ods-formula";
import { readLegacy } from "../../src/xlsx/read-legacy";
import { sniff } from "../../src/xlsx/sniff";
import { valuesOf, verdict } from "./foreign-workbook";
import { cell, number, odsOf, type OdsPieces, row } from "./ods-files";

function open(pieces: OdsPieces): WorkbookSnapshot {
  const outcome = readLegacy(odsOf(pieces), "ods");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

function sheetOf(pieces: OdsPieces): SheetSnapshot {
  return open(pieces).sheets[0] as SheetSnapshot;
}

function values(rows: string): Record<string, unknown> {
  return valuesOf(sheetOf({ rows }));
}

const P = (text: string): string => `<text:p>${text}</text:p>`;

test.each<[string, string, unknown]>([
  ["a number", number(3), 3],
  ["a decimal", number("0.5"), 0.5],
  ["a number whose element is empty", `<table:table-cell office:value-type="float" office:value="3"/>`, 3],
  ["money", cell(`office:value-type="currency" office:value="12.5"`, P("￥12.50")), 12.5],
  [
    "a percentage",
    cell(`office:value-type="percentage" office:value="0.12"`, P("12%")),
    { value: 0.12, shown: "percent" },
  ],
  [
    "a date",
    cell(`office:value-type="date" office:date-value="2023-06-30"`),
    { value: 45107, shown: "date" },
  ],
  [
    "a date with time",
    cell(`office:value-type="date" office:date-value="2023-06-30T12:00:00"`),
    { value: 45107.5, shown: "date" },
  ],
  ["a day that is none", cell(`office:value-type="date" office:date-value="1899-12-31"`), "1899-12-31"],
  ["a time", cell(`office:value-type="time" office:time-value="PT36H00M00S"`), { value: 1.5, shown: "time" }],
  ["a truth value", cell(`office:value-type="boolean" office:boolean-value="true"`, P("TRUE")), true],
  ["text", cell(`office:value-type="string"`, P("文艺汇演")), "文艺汇演"],
  ["text given as a value", cell(`office:value-type="string" office:string-value="3场"`), "3场"],
  ["text without a type", cell("", P("3场")), "3场"],
  ["a blank of spaces", cell(`office:value-type="string"`, P(`<text:s text:c="3"/>`)), "   "],
  ["nothing", cell(""), undefined],
  ["an empty text", cell(`office:value-type="string"`, P("")), undefined],
  [
    "runs, blanks and line ends",
    cell(
      "",
      P(` a  b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e <text:span>f</text:span> `) + P("g"),
    ),
    "a b  c\td\ne f \ng",
  ],
  ["a note is no content", cell("", `<office:annotation>${P("注")}</office:annotation>${P("3")}`), "3"],
  [
    "nor is a picture",
    cell("", `<draw:frame><draw:text-box>${P("章")}</draw:text-box></draw:frame>`),
    undefined,
  ],
  ["nor a shape inside a line", cell("", P(`3<draw:custom-shape>${P("章")}</draw:custom-shape>`)), "3"],
  [
    "readings above characters are not part of a text",
    cell(
      "",
      P("<text:ruby><text:ruby-base>海</text:ruby-base><text:ruby-text>hǎi</text:ruby-text></text:ruby>"),
    ),
    "海",
  ],
  [
    "an error by its type",
    cell(`table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"`, P("#DIV/0!")),
    { value: { error: "#DIV/0!" }, formula: "1/0" },
  ],
  [
    "an error with a number beneath",
    cell(`table:formula="of:=1/0" office:value-type="float" office:value="0"`, P("Err:503")),
    { value: { error: "Err:503" }, formula: "1/0" },
  ],
  [
    "a formula's result",
    cell(`table:formula="of:=SUM([.A1:.B2])" office:value-type="float" office:value="7"`, P("7")),
    { value: 7, formula: "SUM(A1:B2)" },
  ],
])("XLSX-80 %s", (_, written, expected) => {
  const found = values(row(written))["A1"];
  expect(found).toEqual(
    typeof expected === "object" ? { formula: undefined, shown: undefined, ...expected } : expected,
  );
});

test.each([
  ["of:=SUM([.A1:.B2];2)", "SUM(A1:B2,2)"],
  [`of:=IF([.A1]="[.B1];";"是";[$'统计表 (2)'.$C$8])`, `IF(A1="[.B1];","是",'统计表 (2)'!$C$8)`],
  ["of:=['file:///C:/a.ods'#$表.A1]", "'[file:///C:/a.ods]表'!A1"],
  ["oooc:=[.A1]+1", "A1+1"],
  ["msoxl:=A1+1", "A1+1"],
])("XLSX-81 the formula %s reads as in Excel", (written, expected) => {
  expect(excelFormula(written)).toBe(expected);
});

test.each([
  ["$统计表.$C$8", "'统计表'!$C$8"],
  ["$'It''s'.$A$1:.$B$2", "'It''s'!$A$1:$B$2"],
  ["$'a.b:c'.$A$1", "'a.b:c'!$A$1"],
  ["$统计表.#REF!#REF!", "'统计表'!#REF!#REF!"],
  ["#REF!", "#REF!"],
])("XLSX-81 the reference %s reads as in Excel", (written, expected) => {
  expect(excelReference(written)).toBe(expected);
});

test("XLSX-81 a formula that reaches into another file makes a linked workbook", () => {
  const formula = `of:=['file:///C:/a.ods'#$表.A1]`;
  const book = open({ rows: row(number(3, `table:formula="${formula}"`)) });
  expect(book.externalLinks).toBe(true);
  expect(isExternal(book.sheets[0]?.cells.values().next().value?.formula ?? "")).toBe(true);
});

test("XLSX-82 repeated cells and rows stand at their places", () => {
  const rows =
    row("", `table:number-rows-repeated="2"`) +
    `<table:table-header-rows>${row(cell(`table:number-columns-repeated="2"`) + number(1, `table:number-columns-repeated="2"`))}</table:table-header-rows>` +
    `<table:table-row-group>${row(number(2), `table:number-rows-repeated="2"`)}</table:table-row-group>` +
    row(cell(`table:number-columns-repeated="16384"`), `table:number-rows-repeated="1048571"`);
  expect(values(rows)).toEqual({ C3: 1, D3: 1, A4: 2, A5: 2 });
});

test("XLSX-82 merges, and what stands under them", () => {
  const rows = row(
    number(1, `table:number-columns-spanned="2" table:number-rows-spanned="3"`) +
      `<table:covered-table-cell office:value-type="float" office:value="2"/>` +
      number(3),
  );
  const sheet = sheetOf({ rows });
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
  expect(valuesOf(sheet)).toEqual({ A1: 1, B1: 2, C1: 3 });
});

test("XLSX-83 hidden sheets, rows and columns, protection, names, properties and links", () => {
  const book = open({
    styles: `<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>`,
    before: `<table:null-date table:date-value="1904-01-01"/>`,
    table: `table:protected="true"`,
    rows:
      `<table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>` +
      `<table:table-column table:visibility="collapse"/>` +
      row(number(1)) +
      row(number(2), `table:visibility="collapse"`) +
      row("", `table:visibility="filter" table:number-rows-repeated="2"`) +
      row("", `table:visibility="collapse" table:number-rows-repeated="1048000"`),
    after:
      `<table:table table:name="_tallysheet" table:style-name="ta9">${row(cell("", P("x")))}` +
      `<table:named-expressions><table:named-range table:name="own" table:cell-range-address="$_tallysheet.$A$1"/></table:named-expressions></table:table>` +
      `<table:table table:name="'file:///a.ods'#$表"><table:table-source/>${row(number(9))}</table:table>` +
      `<table:named-expressions><table:named-range table:name="TS_a" table:cell-range-address="$统计表.$A$1"/></table:named-expressions>`,
    meta: `<dc:date>2023-06-29T10:00:00</dc:date><meta:generator>LibreOffice/7.4</meta:generator><meta:user-defined meta:name="tallysheet">a|b</meta:user-defined>`,
  });
  expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([
    ["统计表", "visible", true],
    ["_tallysheet", "hidden", false],
  ]);
  expect(book.sheets[0]?.hiddenColumns).toEqual([1, 4]);
  expect(book.sheets[0]?.hiddenRows).toEqual([2, 3, 4]);
  expect(book.names).toEqual([
    { name: "own", refersTo: "'_tallysheet'!$A$1", hidden: false, sheet: "_tallysheet" },
    { name: "TS_a", refersTo: "'统计表'!$A$1", hidden: false },
  ]);
  const { properties, modified, application, date1904, externalLinks, structureProtected } = book;
  expect({ properties, modified, application, date1904, externalLinks, structureProtected }).toEqual({
    properties: { tallysheet: "a|b" },
    modified: "2023-06-29T10:00:00",
    application: "LibreOffice/7.4",
    date1904: true,
    externalLinks: true,
    structureProtected: false,
  });
});

test.each<[string, OdsPieces, string]>([
  ["a number without a value", { rows: row(cell(`office:value-type="float"`, P("3"))) }, "damaged value"],
  ["a number that is none", { rows: row(number("abc")) }, "damaged value"],
  ["a type that is none", { rows: row(cell(`office:value-type="void"`, P("3"))) }, "damaged value"],
  ["a table inside a cell", { rows: row(cell("", `<table:table/>`)) }, "damaged value"],
  [
    "a cell beyond the last column",
    { rows: row(cell(`table:number-columns-repeated="16384"`) + number(1)) },
    "damaged address",
  ],
  [
    "a cell beyond the last row",
    { rows: row("", `table:number-rows-repeated="1048576"`) + row(number(1)) },
    "damaged address",
  ],
  [
    "a repetition that is no number",
    { rows: row(number(1), `table:number-rows-repeated="-1"`) },
    "damaged address",
  ],
  [
    "a merge beyond the edge",
    { rows: row(number(1, `table:number-columns-spanned="16385"`)) },
    "damaged address",
  ],
  ["the same sheet twice", { after: `<table:table table:name="统计表"/>` }, "damaged part-twice"],
  [
    "other meanings of the prefixes",
    { namespaces: `xmlns:office="x" xmlns:table="y" xmlns:text="z"` },
    "damaged xml",
  ],
  ["XML cut off", { parts: { "content.xml": "<office:document-content" } }, "damaged xml"],
  ["a document type", { parts: { "content.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a/>` } }, "dtd"],
  ["no sheet", { parts: { "content.xml": "<a/>" } }, "damaged missing-part"],
  [
    "a password",
    {
      parts: {
        "META-INF/manifest.xml": `<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`,
        "content.xml": "\u0001",
      },
    },
    "not-a-workbook encrypted",
  ],
  [
    "a row of 50 cells a million times",
    { rows: row(number(1, `table:number-columns-repeated="50"`), `table:number-rows-repeated="1000000"`) },
    "too-large cells",
  ],
  [
    "a cell over the whole sheet",
    { rows: row(number(1, `table:number-columns-repeated="16384"`), `table:number-rows-repeated="1048576"`) },
    "too-large cells",
  ],
  [
    "a million merges",
    { rows: row(cell(`table:number-columns-spanned="2"`), `table:number-rows-repeated="1000000"`) },
    "too-large cells",
  ],
  [
    "a line of spaces without end",
    { rows: row(cell("", P(`<text:s text:c="999999999"/>`.repeat(3)))) },
    "read",
  ],
])("XLSX-84 %s: refused before it costs anything", (_, pieces, expected) => {
  const bytes = odsOf(pieces);
  expect(sniff(bytes)).toBe("ods");
  const start = performance.now();
  expect(verdict(readLegacy(bytes, "ods"))).toBe(expected);
  expect(performance.now() - start).toBeLessThan(10_000);
});

test.each<[string, Partial<Limits>, string]>([
  ["entries", { entries: 3 }, "too-large entries"],
  ["bytes of a part", { partBytes: 500 }, "too-large partBytes"],
  ["cells", { cells: 2 }, "too-large cells"],
  ["names", { names: 1 }, "too-large names"],
  ["depth", { depth: 5 }, "too-large depth"],
])("XLSX-84 %s are bounded", (_, limits, expected) => {
  const name = `<table:named-range table:name="a" table:cell-range-address="$a.$A$1"/>`;
  const bytes = odsOf({
    rows: row(number(1) + number(2) + number(3)),
    after: `<table:named-expressions>${name}${name}</table:named-expressions>`,
  });
  expect(verdict(readLegacy(bytes, "ods", { limits }))).toBe(expected);
  expect(verdict(readLegacy(bytes, "ods"))).toBe("read");
});

test("XLSX-84 a flipped bit anywhere is refused or changes nothing", () => {
  const whole = odsOf({ rows: row(number(12345) + cell("", P("定海区"))) });
  const before = readLegacy(whole, "ods");
  for (let i = 0; i < whole.length; i += 1) {
    const bytes = whole.slice();
    bytes[i] = (bytes[i] as number) ^ (1 << (i % 8));
    const after = readLegacy(bytes, "ods");
    if (after.ok) expect(after).toEqual(before);
  }
});
