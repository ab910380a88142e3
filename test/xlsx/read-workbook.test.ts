// A workbook around its sheets: names, properties, encodings, prefixes and paths of every writer.
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/xlsx/read";
import {
  MAIN,
  OFFICE,
  PACKAGE,
  type Parts,
  fileOf,
  opened,
  partsOf,
  relations,
  valuesOf,
  verdict,
  zipOf,
} from "./foreign-workbook";

const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45107</v></c></row>`;
const pieces = {
  rows,
  strings: "<si><t>定海区</t></si>",
  styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`,
};
const expected = { A1: "定海区", B1: { value: 45107, shown: "date" } };
const usual = partsOf(pieces);

/** Rewrites every XML part. */
function rewritten(change: (xml: string) => string | Uint8Array): Parts {
  return Object.fromEntries(Object.entries(usual).map(([name, xml]) => [name, change(xml as string)]));
}

function renamed(change: (name: string) => string): Parts {
  return Object.fromEntries(Object.entries(usual).map(([name, xml]) => [change(name), xml]));
}

const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, "");

function utf16(xml: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * xml.length + 2));
  [..."\ufeff", ...xml].forEach((letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

const prefixed = (xml: string): string =>
  withoutDeclaration(xml)
    .replace(/<(\/?)([A-Za-z])/g, "<$1x:$2")
    .replace(/xmlns=/g, "xmlns:x=")
    .replace(/r:id=/g, "rel:id=")
    .replace(/xmlns:r=/g, "xmlns:rel=");

const strict = (xml: string): string =>
  xml
    .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");

test.each<[string, Parts]>([
  ["as usual", usual],
  ["prefixed namespaces", rewritten(prefixed)],
  ["strict namespaces", rewritten(strict)],
  ["a byte order mark", rewritten((xml) => strToU8(`\ufeff${xml}`))],
  ["little-endian UTF-16", rewritten((xml) => utf16(xml, true))],
  ["big-endian UTF-16", rewritten((xml) => utf16(withoutDeclaration(xml), false))],
  ["no mark in UTF-16", rewritten((xml) => utf16(withoutDeclaration(xml), true).subarray(2))],
  [
    "single quotes and blanks",
    rewritten((xml) => withoutDeclaration(xml).replace(/="([^"]*)"/g, "\n = '$1'")),
  ],
  ["backslashes", renamed((name) => name.replaceAll("/", "\\"))],
  ["another case", renamed((name) => name.toUpperCase())],
  ["leading slashes", renamed((name) => `/${name}`)],
  ["folder entries", { "xl/": "", "xl/worksheets/": "", ...usual }],
  [
    "absolute, dotted and backslashed targets",
    {
      ...usual,
      "_rels/.rels": relations(["rId1", "officeDocument", "/xl/workbook.xml"]),
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "/xl/worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "./../xl/sharedStrings.xml"],
        ["rId3", "styles", "..\\XL\\styles.xml"],
      ),
    },
  ],
  [
    "percent escapes and a main part of another name",
    {
      "_rels/.rels": relations(["a", "officeDocument", "book%201.xml"]),
      "book 1.xml": usual["xl/workbook.xml"] as string,
      "_rels/book 1.xml.rels": relations(
        ["rId1", "worksheet", "xl/worksheets/sheet1.xml"],
        ["rId2", "sharedStrings", "xl/sharedStrings.xml"],
        ["rId3", "styles", "xl/styles.xml"],
      ),
      "xl/worksheets/sheet1.xml": usual["xl/worksheets/sheet1.xml"] as string,
      "xl/sharedStrings.xml": usual["xl/sharedStrings.xml"] as string,
      "xl/styles.xml": usual["xl/styles.xml"] as string,
    },
  ],
  ["stored, not deflated", usual],
])("XLSX-6, XLSX-10, XLSX-11 reads the same with %s", (how, parts) => {
  const files = Object.entries(parts).map(
    ([name, xml]) => [name, typeof xml === "string" ? strToU8(xml) : xml] as const,
  );
  const bytes = zipSync(Object.fromEntries(files), { level: how.startsWith("stored") ? 0 : 6 });
  const sheet = opened(bytes).sheets[0];
  expect(sheet && valuesOf(sheet)).toEqual(expected);
});

test.each([
  [
    "bytes that are no UTF-8",
    Uint8Array.from([...strToU8(usual["xl/sharedStrings.xml"] as string), 0xb6, 0xa8]),
    "encoding",
  ],
  ["half a UTF-16 unit", utf16("<sst/>", true).subarray(0, 13), "encoding"],
  ["a control character", "<sst>\u0001</sst>", "xml"],
  ["nesting that does not close", "<sst><si></sst>", "xml"],
  ["an end in the middle", "<sst><si>", "xml"],
  ["two roots", "<sst/><sst/>", "xml"],
  ["an unknown entity", "<sst><si><t>&nbsp;</t></si></sst>", "xml"],
  ["nothing", "", "xml"],
])("XLSX-9, XLSX-10 damaged strings are refused: %s", (_, content, reason) => {
  const bytes = fileOf({ ...pieces, parts: { "xl/sharedStrings.xml": content } });
  expect(verdict(readWorkbook(bytes))).toBe(`damaged ${reason}`);
});

const twoSheets = {
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="0"/><workbookProtection lockStructure="true"/><sheets>` +
    `<sheet name="填报说明" sheetId="3" r:id="a"/><sheet name="图表" sheetId="4" r:id="b"/>` +
    `<sheet name="统计表 &amp; 核对" sheetId="1" state="hidden" r:id="c"/><sheet name="_tallysheet" sheetId="2" state="veryHidden" r:id="d"/>` +
    `</sheets><externalReferences><externalReference r:id="x"/></externalReferences><definedNames>` +
    `<definedName name="f_count">'统计表 &amp; 核对'!$C$8</definedName>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="2" hidden="1">'统计表 &amp; 核对'!$A$1:$H$9</definedName>` +
    `<definedName name="lost">#REF!</definedName></definedNames></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["d", "worksheet", "worksheets/sheet4.xml"],
    ["c", "worksheet", "worksheets/sheet1.xml"],
    ["b", "chartsheet", "chartsheets/sheet1.xml"],
    ["a", "worksheet", "worksheets/sheet3.xml"],
    ["x", "externalLink", "externalLinks/externalLink1.xml"],
  ),
  "xl/worksheets/sheet3.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
  "xl/worksheets/sheet4.xml": `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>4</v></c></row></sheetData></worksheet>`,
};

test("XLSX-20 sheets in tab order with their visibility, chart sheets left out", () => {
  const workbook = opened(fileOf({ parts: twoSheets }));
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["填报说明", "visible"],
    ["统计表 & 核对", "hidden"],
    ["_tallysheet", "veryHidden"],
  ]);
  expect(workbook.structureProtected).toBe(true);
  expect(opened(fileOf({})).structureProtected).toBe(false);
});

test("XLSX-7 only wanted sheets are read", () => {
  const bytes = fileOf({ parts: { ...twoSheets, "xl/worksheets/sheet3.xml": "<a" } });
  expect(opened(bytes, { sheets: (name) => name === "_tallysheet" }).sheets.map(({ name }) => name)).toEqual([
    "_tallysheet",
  ]);
  expect(verdict(readWorkbook(bytes))).toBe("damaged xml");
});

test("XLSX-21 names with their sheet, hidden ones and lost ones; external links are seen", () => {
  const workbook = opened(fileOf({ parts: twoSheets }));
  expect(workbook.names).toEqual([
    { name: "f_count", hidden: false, refersTo: "'统计表 & 核对'!$C$8" },
    { name: "_xlnm.Print_Area", hidden: true, refersTo: "'统计表 & 核对'!$A$1:$H$9", sheet: "统计表 & 核对" },
    { name: "lost", hidden: false, refersTo: "#REF!" },
  ]);
  expect(workbook.externalLinks).toBe(true);
  expect(opened(fileOf({})).externalLinks).toBe(false);
});

test("XLSX-21 20,000 names", () => {
  const names = Array.from(
    { length: 20_000 },
    (_, i) => `<definedName name="n${i}">Sheet1!$A$${i + 1}</definedName>`,
  );
  const bytes = fileOf({ workbookAfter: `<definedNames>${names.join("")}</definedNames>` });
  const start = performance.now();
  expect(opened(bytes).names).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});

const properties = {
  "_rels/.rels": relations(
    ["1", "officeDocument", "xl/workbook.xml"],
    ["2", `${PACKAGE}/metadata/core-properties`, "docProps/core.xml"],
    ["3", "extended-properties", "docProps/app.xml"],
    ["4", "custom-properties", "docProps/custom.xml"],
  ),
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>2023-06-30T08:00:00Z</dcterms:modified></cp:coreProperties>`,
  "docProps/app.xml": `<Properties><Application>WPS 表格</Application></Properties>`,
  "docProps/custom.xml":
    `<Properties xmlns:vt="v"><property pid="2" name="tallysheet"><vt:lpwstr>浙江&#x20;1</vt:lpwstr></property>` +
    `<property pid="3" name="__proto__"><vt:i4>7</vt:i4></property></Properties>`,
};

test("XLSX-21 properties, the program and its time", () => {
  const workbook = opened(fileOf({ parts: properties }));
  expect(workbook.modified).toBe("2023-06-30T08:00:00Z");
  expect(workbook.application).toBe("WPS 表格");
  expect(Object.entries(workbook.properties)).toEqual([
    ["tallysheet", "浙江 1"],
    ["__proto__", "7"],
  ]);
});

test("XLSX-21 what a file does not say of itself is null", () => {
  const odd = {
    ...properties,
    "docProps/core.xml": "<a><modified>昨天</modified></a>",
    "docProps/app.xml": undefined,
  };
  const workbook = opened(fileOf({ parts: odd }));
  expect([workbook.modified, workbook.application]).toEqual([null, null]);
  expect(opened(fileOf({})).properties).toEqual({});
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    "a sheet without relation",
    { "xl/_rels/workbook.xml.rels": relations(["rId9", "worksheet", "worksheets/sheet1.xml"]) },
    "missing-part",
  ],
  [
    "two sheets in one part",
    {
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>`,
    },
    "part-twice",
  ],
  ["a sheet that is something else", { "xl/worksheets/sheet1.xml": "<chartsheet/>" }, "missing-part"],
])("XLSX-20 refused: %s", (_, parts, reason) => {
  expect(verdict(readWorkbook(fileOf({ parts })))).toBe(`damaged ${reason}`);
});

test("XLSX-6 a zip with another order and junk beside reads the same", () => {
  const junk: Parts = { "[trash]/0000.dat": "x", "__MACOSX/._a": "x" };
  const parts = Object.fromEntries(Object.entries({ ...usual, ...junk }).reverse());
  expect(verdict(readWorkbook(zipOf(parts)))).toBe("read");
});
