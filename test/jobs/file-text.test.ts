// Campaign files as people's programs save them, read whatever their encoding.
import { decodeText } from "../../src/jobs/file-text";

const TEXT = '{"title":"安全生产月“五进”统计表😀"}';
const utf16 = (text: string, little: boolean): readonly number[] =>
  [...Buffer.from(text, "utf16le")].map((_, i, all) => all[little ? i : i ^ 1] as number);

test.each([
  ["plain UTF-8", [...Buffer.from(TEXT)]],
  ["marked UTF-8", [0xef, 0xbb, 0xbf, ...Buffer.from(TEXT)]],
  ["little-endian UTF-16, Notepad's Unicode", [0xff, 0xfe, ...utf16(TEXT, true)]],
  ["big-endian UTF-16", [0xfe, 0xff, ...utf16(TEXT, false)]],
])("TASK-12 %s", (_, bytes) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(TEXT);
});

test("TASK-12 GBK, as Notepad's ANSI", () => {
  expect(decodeText(new Uint8Array([0x22, 0xcd, 0xb3, 0xbc, 0xc6, 0xb1, 0xed, 0x22]))).toBe('"统计表"');
});

test("TASK-12 what is no text at all is no JSON, and nothing throws", () => {
  const bytes = new Uint8Array(256).map((_, i) => i);
  expect(typeof decodeText(bytes)).toBe("string");
});
