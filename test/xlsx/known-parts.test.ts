// What is kept from one file to the next: parts that are alike, texts that are said again.
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { LIMITS } from "../../src/xlsx/limits";
import { readOnce } from "../../src/xlsx/known-parts";
import { TextPool } from "../../src/xlsx/text-pool";
import { readZip } from "../../src/xlsx/unzip";
import { fileOf, opened, patchEntry, valuesOf, verdict, zipOf } from "./foreign-workbook";
import { readWorkbook } from "../../src/xlsx/read";

const dated = (format: number): Uint8Array =>
  fileOf({
    rows: `<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>`,
    styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs>`,
  });

test("XLSX-90 formats are each file's own, whatever files were read before it", () => {
  const formats = [10, 14, 20, 0, 10, 9, 45, 14, 22, 27, 30, 36, 50, 57, 58, 10, 20];
  const shown = formats.map((format) => valuesOf(opened(dated(format)).sheets[0] as SheetSnapshot)["A1"]);
  const alone = { 0: 0.5, 9: "percent", 10: "percent", 20: "time", 45: "time" } as Record<number, unknown>;
  expect(shown).toEqual(
    formats.map((format) => (format === 0 ? 0.5 : { value: 0.5, shown: alone[format] ?? "date" })),
  );
});

test("XLSX-90 a part that is byte for byte the same is made once, any other anew", () => {
  let made = 0;
  const read = readOnce((bytes) => [(made += 1), new TextDecoder().decode(bytes)]);
  const of = (text: string, part = "a.xml"): unknown =>
    read(readZip(zipOf({ "a.xml": text, "b.xml": text }), LIMITS), part, LIMITS);
  expect([of("one"), of("one"), of("two"), of("one"), of("one", "b.xml")]).toEqual([
    [1, "one"],
    [1, "one"],
    [2, "two"],
    [1, "one"],
    [3, "one"],
  ]);
});

test("XLSX-90 a part that only says it is the same is refused", () => {
  const whole = dated(14);
  opened(whole);
  const broken = patchEntry(whole, "xl/styles.xml", { crc: 1 });
  expect(verdict(readWorkbook(broken))).toContain("checksum");
});

test("XLSX-91 a text is what its bytes say, however many were read before it", () => {
  const pool = new TextPool((text) => (text.includes("&") ? null : text));
  const read = (text: string): string | null => {
    const bytes = new TextEncoder().encode(`<${text}>`);
    return pool.text(bytes, 1, bytes.length - 1);
  };
  const short = Array.from({ length: 30_000 }, (_, i) => `第${i}单位`);
  const long = Array.from({ length: 4_000 }, (_, i) => `${i}${"=INDEX('统计表'!$D$7)".repeat(40)}${i}`);
  for (const text of [
    ...short,
    ...short.slice(-50),
    ...long,
    ...long.slice(-50),
    "",
    "\ufeff",
    "长".repeat(900),
  ]) {
    if (read(text) !== text)
      throw new Error(`${text.slice(0, 20)} became ${String(read(text)).slice(0, 20)}`);
  }
  expect([read("a&b"), read("a&b"), read("ab")]).toEqual([null, null, "ab"]);
});
