// What is no workbook, or no whole one, is refused by name and before it costs anything.
import { deflateRawSync, constants } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { LIMITS, type Limits } from "../../src/xlsx/limits";
import { readWorkbook } from "../../src/xlsx/read";
import { sniff } from "../../src/xlsx/sniff";
import { readZip } from "../../src/xlsx/unzip";
import { fileOf, partsOf, patchEntry, relations, verdict, zipOf } from "./foreign-workbook";

/** An OLE file of one directory sector with these stream names. */
function oleOf(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 0, true);
  view.setUint32(76, 1, true);
  names.forEach((name, i) => {
    [...name].forEach((letter, j) => view.setUint16(512 + 128 * i + 2 * j, letter.charCodeAt(0), true));
    view.setUint16(512 + 128 * i + 64, 2 * name.length + 2, true);
  });
  bytes.fill(0xff, 1024);
  return bytes;
}

const text = (content: string): Uint8Array => strToU8(content);
const ods = { mimetype: [text("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] as const };

test.each([
  ["no bytes", new Uint8Array(), "empty"],
  ["an .xls", oleOf("Root Entry", "Workbook"), "xls"],
  ["an .xls of Excel 95", oleOf("Root Entry", "Book"), "xls"],
  ["a workbook with a password", oleOf("Root Entry", "EncryptionInfo", "EncryptedPackage"), "encrypted"],
  ["a .doc", oleOf("Root Entry", "WordDocument"), "word"],
  ["another OLE file", oleOf("Root Entry", "Contents"), "unknown"],
  ["an .ods", zipSync({ mimetype: [...ods.mimetype] }), "ods"],
  ["a .docx", zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" }), "word"],
  ["a .pptx", zipOf({ "_rels/.rels": "<Relationships/>", "ppt/presentation.xml": "<p/>" }), "powerpoint"],
  ["an .xlsb", zipOf({ "_rels/.rels": "<Relationships/>", "xl/workbook.bin": "x" }), "xlsb"],
  ["an .ofd", zipOf({ "OFD.xml": "<OFD/>" }), "ofd"],
  ["a zip of returns", zipOf({ "a.xlsx": "x", "b.xlsx": "x" }), "zip"],
  ["a PDF", text("%PDF-1.7\n%âãÏÓ"), "pdf"],
  ["a web page", text("\ufeff\n<!DOCTYPE html><html></html>"), "html"],
  ["a table saved as .xls by a web system", text("<html xmlns:x='urn:...'><table></table></html>"), "html"],
  [
    "an XML spreadsheet",
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "xml-spreadsheet",
  ],
  ["other XML", text('<?xml version="1.0"?><a/>'), "xml"],
  ["CSV", text("单位,场次\n定海区,3\n"), "text"],
  ["CSV in GBK", Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x33, 0x0a), "text"],
  ["a text that begins like a bitmap", text("BM001,3\n"), "text"],
  ["text in UTF-16", Uint8Array.of(0xff, 0xfe, 0x33, 0, 0x2c, 0), "text"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "image"],
  ["a photo", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "image"],
  ["a RAR", text("Rar!\x1a\x07\x01\x00"), "archive"],
  ["noise", Uint8Array.of(1, 2, 3, 0, 200), "unknown"],
])("XLSX-1 %s is recognised and refused", (_, bytes, kind) => {
  expect(sniff(bytes)).toBe(kind);
  expect(verdict(readWorkbook(bytes))).toBe(`not-a-workbook ${kind}`);
});

test("XLSX-1 a workbook is recognised", () => {
  expect(sniff(fileOf({}))).toBe("xlsx");
});

test("XLSX-2 a file cut off anywhere is refused, never read in part", () => {
  const whole = fileOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
  for (let length = 4; length < whole.length; length += 1) {
    const found = verdict(readWorkbook(whole.subarray(0, length)));
    expect(found).toMatch(/^(truncated|damaged|not-a-workbook unknown)/);
  }
  // Bytes added behind, as mail gateways do, harm nothing.
  expect(verdict(readWorkbook(Uint8Array.from([...whole, 13, 10])))).toBe("read");
});

test("XLSX-3 a flipped bit anywhere is refused or changes nothing", () => {
  const pieces = {
    rows: `<row r="1"><c r="A1"><v>12345</v></c><c r="B1" t="s"><v>0</v></c></row>`,
    strings: "<si><t>定海区</t></si>",
  };
  const whole = fileOf(pieces);
  const before = readWorkbook(whole);
  let refused = 0;
  for (let i = 0; i < whole.length; i += 1) {
    const bytes = whole.slice();
    bytes[i] = (bytes[i] as number) ^ (1 << (i % 8));
    const after = readWorkbook(bytes);
    if (after.ok) expect(after).toEqual(before);
    else refused += 1;
  }
  expect(refused).toBeGreaterThan(whole.length / 3);
});

test("XLSX-3 the checksum is that of zip", () => {
  expect(crc32(text("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

const sheet = "xl/worksheets/sheet1.xml";
const small = fileOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });

test.each([
  ["declares less than it holds", { size: 10 }, "damaged size"],
  ["declares more than it holds", { size: 1_000 }, "damaged size"],
  ["declares more than deflate can give", { size: 60_000_000 }, "damaged size"],
  ["declares more than is allowed", { size: 0xf0000000 }, "too-large partBytes"],
  ["declares 4 GB", { size: 0xffffffff }, "zip64"],
  ["another checksum", { crc: 1 }, "damaged checksum"],
  ["is encrypted", { flags: 1 }, "not-a-workbook encrypted"],
  ["is packed by another method", { method: 12 }, "damaged compression"],
  ["is packed but called stored", { method: 0 }, "damaged size"],
  ["lies elsewhere", { offset: 0 }, "damaged overlap"],
  ["reaches into the next", { packed: 100_000 }, "damaged overlap"],
] as const)("XLSX-5 an entry that %s is refused", (_, change, expected) => {
  expect(verdict(readWorkbook(patchEntry(small, sheet, change)))).toBe(expected);
});

test("XLSX-5 a part that stands twice is refused", () => {
  const parts = { ...partsOf({}), "XL/Workbook.xml": "<workbook/>" };
  expect(verdict(readWorkbook(zipOf(parts)))).toBe("damaged part-twice");
});

test("XLSX-5 a zip that says it is zip64 is refused", () => {
  const bytes = small.slice();
  new DataView(bytes.buffer).setUint16(bytes.length - 12, 0xffff, true);
  expect(verdict(readWorkbook(bytes))).toBe("zip64");
});

/** 2 GB of spaces in 2 MB: one deflate block, again and again. */
function bomb(claimed: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1 << 24, " "), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const parts = zipSync({
    ...Object.fromEntries(
      Object.entries(partsOf({})).map(([k, v]) => [k, typeof v === "string" ? text(v) : v]),
    ),
    [sheet]: [new Uint8Array(block.length * 128), { level: 0 }],
  });
  const at = parts.findIndex((_, i) => i > 400 && parts.subarray(i, i + 64).every((byte) => byte === 0));
  for (let i = 0; i < 128; i += 1) parts.set(block, at + i * block.length);
  return patchEntry(parts, sheet, { method: 8, size: claimed });
}

const MEGABYTE = 1_048_576;

test.each([
  ["says so", 0x7fffffff, "too-large partBytes"],
  ["claims 1.5 KB", 1_500, "damaged size"],
  ["claims 1.5 MB", 1_500_000, "damaged size"],
  ["claims 60 MB", 60_000_000, "damaged size"],
])("XLSX-4 a 2 GB bomb that %s is refused without unpacking the rest", (_, claimed, expected) => {
  const bytes = bomb(claimed);
  const before = process.memoryUsage().arrayBuffers;
  expect(verdict(readWorkbook(bytes))).toBe(expected);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(256 * MEGABYTE);
});

test.each<[string, Partial<Limits>, string]>([
  ["entries", { entries: 6 }, "too-large entries"],
  ["bytes of a part", { partBytes: 300 }, "too-large partBytes"],
  ["bytes in all", { totalBytes: 900 }, "too-large totalBytes"],
  ["depth", { depth: 4 }, "too-large depth"],
  ["attributes", { attributes: 2 }, "too-large attributes"],
  ["cells", { cells: 2 }, "too-large cells"],
  ["names", { names: 1 }, "too-large names"],
  ["stretches", { stretches: 2 }, "too-large stretches"],
])("XLSX-4 %s are bounded, at the limit and not before", (_, limits, expected) => {
  const cell = (name: string): string => `<c r="${name}" s="1"><v>1</v></c>`;
  const bytes = fileOf({
    rows: `<row r="1">${cell("A1")}${cell("C1")}${cell("E1")}</row>`,
    styles: `<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>`,
    workbookAfter: `<definedNames><definedName name="a">1</definedName><definedName name="b">1</definedName></definedNames>`,
  });
  const [limit, value] = Object.entries(limits)[0] as [keyof Limits, number];
  expect(verdict(readWorkbook(bytes, { styles: true, limits }))).toBe(expected);
  const enough = {
    entries: 7,
    partBytes: 600,
    totalBytes: 3_000,
    depth: 5,
    attributes: 3,
    cells: 3,
    names: 2,
    stretches: 3,
    oleBytes: 1,
  }[limit];
  expect(enough).toBeGreaterThan(value);
  expect(verdict(readWorkbook(bytes, { styles: true, limits: { [limit]: enough } }))).toBe("read");
});

test("XLSX-7 parts that are not needed are not inflated", () => {
  const parts = { ...partsOf({}), "xl/media/image1.png": "x".repeat(200), "xl/calcChain.xml": "<a" };
  const bytes = patchEntry(zipOf(parts), "xl/media/image1.png", { crc: 1, size: 0xf0000000 });
  expect(verdict(readWorkbook(bytes))).toBe("read");
});

test("XLSX-7 a needed part that is missing is refused", () => {
  const missing = (name: string): string => verdict(readWorkbook(fileOf({ parts: { [name]: undefined } })));
  expect(missing(sheet)).toBe("damaged missing-part");
  expect(missing("xl/styles.xml")).toBe("damaged missing-part");
  expect(missing("xl/sharedStrings.xml")).toBe("damaged missing-part");
  expect(missing("xl/_rels/workbook.xml.rels")).toBe("damaged missing-part");
  expect(missing("_rels/.rels")).toBe("damaged missing-part");
});

test("XLSX-1 a package whose main part is no workbook is refused", () => {
  const parts = { "_rels/.rels": relations(["r", "officeDocument", "a.xml"]), "a.xml": "<drawing/>" };
  expect(verdict(readWorkbook(zipOf(parts)))).toBe("not-a-workbook zip");
});

const DTD = `<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;

test.each([
  ["entity bomb in a sheet", sheet],
  ["external entity in the workbook", "xl/workbook.xml"],
  ["document type in the strings", "xl/sharedStrings.xml"],
  ["document type in the relations", "_rels/.rels"],
])("XLSX-8 %s: refused", (_, part) => {
  const parts = partsOf({});
  const content = (parts[part] as string).replace(/^<\?xml[^>]*>/, "");
  expect(verdict(readWorkbook(zipOf({ ...parts, [part]: DTD + content })))).toBe("dtd");
});

test("XLSX-4 the zip counts what it inflates, not what it holds", () => {
  const zip = readZip(zipOf({ a: "x".repeat(10), b: "x".repeat(10) }), { ...LIMITS, totalBytes: 15 });
  expect(zip.read("a")).toHaveLength(10);
  expect(() => zip.read("b")).toThrow("totalBytes");
});
