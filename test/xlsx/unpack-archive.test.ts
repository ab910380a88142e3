// Zips of returns: their names, what is left out, and zips meant to do harm.
import { strToU8, zipSync } from "fflate";
import { LIMITS, type Limits } from "../../src/xlsx/limits";
import { isArchive, unpackArchive } from "../../src/xlsx/unpack-archive";
import { decodeEntryName } from "../../src/xlsx/zip-names";
import { fileOf, patchEntry, zipOf } from "./foreign-workbook";
import { odsOf } from "./ods-files";

/** Paths with what became of each: the number of bytes or the refusal's code. */
function listed(bytes: Uint8Array, limits: Partial<Limits> = {}): unknown {
  const unpacked = unpackArchive(bytes, limits);
  if (!unpacked.ok) return unpacked.refusal.code;
  return unpacked.entries.map((entry) => [
    entry.path,
    "bytes" in entry ? entry.bytes.length : entry.refusal.code,
  ]);
}

/** 定海区 in GBK, as the zip folders of Windows in Chinese write it; 联通 looks like UTF-8 gone wrong. */
const GBK = Uint8Array.of(0xb6, 0xa8, 0xba, 0xa3, 0xc7, 0xf8);
const UNICOM = Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8);

test.each<[string, Uint8Array, boolean, string]>([
  ["ASCII", strToU8("DH.xlsx"), false, "DH.xlsx"],
  ["marked UTF-8", strToU8("定海区.xlsx"), true, "定海区.xlsx"],
  ["unmarked UTF-8", strToU8("定海区.xlsx"), false, "定海区.xlsx"],
  ["accents with the flag", strToU8("é"), true, "é"],
  ["GBK", GBK, false, "定海区"],
  ["GBK that is nearly UTF-8", UNICOM, false, "联通"],
  // Read as UTF-8 it would be "ñ".
  ["GBK that is UTF-8 by chance", Uint8Array.of(0xc3, 0xb1), false, "帽"],
  ["neither", Uint8Array.of(0x81, 0x20), false, "\ufffd "],
  ["control characters", strToU8("a\u001b[31m\u0000.xlsx"), false, "a\ufffd[31m\ufffd.xlsx"],
])("XLSX-86 a name in %s", (_, bytes, marked, expected) => {
  expect(decodeEntryName(bytes, marked)).toBe(expected);
});

test("XLSX-86 names of a zip as Windows in Chinese makes it", () => {
  const zip = zipOf({ "ABCDEF.xlsx": "x" });
  for (let at = 0; at < zip.length; at += 1) {
    if (String.fromCharCode(...zip.subarray(at, at + 6)) === "ABCDEF") zip.set(GBK, at);
  }
  expect(listed(zip)).toEqual([["定海区.xlsx", 1]]);
});

test("XLSX-87 files come with their folders; folders and litter are left out, zips inside stay zips", () => {
  const inner = zipOf({ "b.xlsx": "x" });
  const zip = zipSync({
    "回收/": new Uint8Array(),
    "回收/DH_定海区.xlsx": fileOf({}),
    "回收/更多.zip": inner,
    "__MACOSX/回收/._DH_定海区.xlsx": strToU8("x"),
    "回收/.DS_Store": strToU8("x"),
    "回收/~$DH_定海区.xlsx": strToU8("x"),
    "Thumbs.db": strToU8("x"),
  });
  expect(isArchive(zip)).toBe(true);
  expect(listed(zip)).toEqual([
    ["回收/DH_定海区.xlsx", fileOf({}).length],
    ["回收/更多.zip", inner.length],
  ]);
});

test.each<[string, Uint8Array, boolean]>([
  ["a zip of files", zipOf({ "a.xlsx": "x" }), true],
  ["an .xlsx", fileOf({}), false],
  ["an .ods", odsOf({}), false],
  ["a Java archive", zipOf({ "META-INF/MANIFEST.MF": "x", "A.class": "x" }), false],
  ["a zip of nothing", zipSync({}), false],
  ["a zip cut off", zipOf({ "a.xlsx": "x" }).subarray(0, 60), false],
  ["no zip", strToU8("text"), false],
])("XLSX-87 %s: an archive or not", (_, bytes, expected) => {
  expect(isArchive(bytes)).toBe(expected);
});

test("XLSX-88 one damaged file of an archive does not keep the others out", () => {
  const zip = zipOf({ "a.xlsx": "aaaa", "b.xlsx": "bbbb", "c.xlsx": "cccc", "d.xlsx": "dddd" });
  let bad = patchEntry(zip, "b.xlsx", { crc: 1 });
  bad = patchEntry(bad, "c.xlsx", { flags: 1 });
  bad = patchEntry(bad, "d.xlsx", { size: 0x7fffffff });
  expect(listed(bad)).toEqual([
    ["a.xlsx", 4],
    ["b.xlsx", "damaged"],
    ["c.xlsx", "not-a-workbook"],
    ["d.xlsx", "too-large"],
  ]);
});

test("XLSX-88 an archive whose files are together too much, or whose directory lies, is refused whole", () => {
  const zip = zipOf({ "a.xlsx": "a".repeat(100), "b.xlsx": "b".repeat(100) });
  expect(listed(zip, { totalBytes: 150 })).toBe("too-large");
  expect(listed(zip, { entries: 1 })).toBe("too-large");
  expect(listed(patchEntry(zip, "b.xlsx", { offset: 0 }))).toBe("damaged");
  expect(listed(zip.subarray(0, 100))).toBe("truncated");
  expect(LIMITS.totalBytes).toBeLessThan(2 ** 28);
});
