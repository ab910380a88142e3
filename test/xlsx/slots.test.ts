// Texts put into a workbook that was written and deflated before.
import { inflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import type { PackedPart } from "../../src/xlsx/pack-part";
import { fillPart, type SlottedPart, slottedPart } from "../../src/xlsx/slotted-part";
import { fillSlots, writeSlotted } from "../../src/xlsx/slots";
import { crc32 } from "../../src/xlsx/crc32";
import { samplePlan } from "../fixtures/sample-plan";

const MARKS = ["\uE000", "\uE001"];

/** By a program that is not ours, its checksum compared. */
function inflated({ deflated, crc, size }: PackedPart): string {
  const bytes = inflateRawSync(Buffer.concat(deflated));
  expect([bytes.length, crc32(bytes)]).toEqual([size, crc]);
  return bytes.toString();
}

function fill(part: SlottedPart | PackedPart, texts: readonly string[]): PackedPart {
  return "slots" in part
    ? fillPart(
        part,
        texts.map((text) => new TextEncoder().encode(text)),
      )
    : part;
}

const filled = (xml: string, texts: readonly string[]): string =>
  xml.replace(/[\uE000\uE001]/g, (mark) => texts[MARKS.indexOf(mark)] as string);

test.each([
  ["no slot", "<a>安全</a>"],
  ["nothing else", "\uE000"],
  ["slots side by side, at both ends", "\uE001\uE000\uE000中间\uE001"],
  [
    "long pieces",
    `${'<c r="A1">安全生产月</c>'.repeat(9_000)}\uE000${"0123456789abcdef".repeat(9_000)}\uE001x`,
  ],
])("XLSX-57 a part with %s", (_, xml) => {
  for (const texts of [
    ["某某局", "DH"],
    ["", "a".repeat(60_000)],
  ]) {
    expect(inflated(fill(slottedPart("a.xml", xml, MARKS), texts))).toBe(filled(xml, texts));
  }
});

test("XLSX-57 any part, whatever bit its pieces end on", () => {
  const piece = fc.string({ unit: fc.constantFrom(..."<v>安全生产0123456789\uE000\uE001"), maxLength: 300 });
  fc.assert(
    fc.property(piece, fc.tuple(piece, piece), (xml, given) => {
      const texts = given.map((text) => filled(text, ["", ""]));
      expect(inflated(fill(slottedPart("a.xml", xml, MARKS), texts))).toBe(filled(xml, texts));
    }),
    { numRuns: 500 },
  );
});

test("XLSX-57 a text that the workbook has already is not put in, one that needs escapes is our bug and throws", async () => {
  const book = await writeSlotted(samplePlan("\uE000"), ["\uE000"]);
  expect(fillSlots(book, ["从前没有的单位"])).not.toBeNull();
  expect(fillSlots(book, ["普陀区安委办"])).toBeNull();
  expect(() => fillSlots(book, ["甲&乙"])).toThrow("needs escapes");
});
