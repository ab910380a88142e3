// Lines a text takes, widths and heights it needs: counted as the narrowest program would.
import fc from "fast-check";
import { heightFor, linesNeeded, rowHeight, textWidth, widthNeeded } from "../../../src/core/sheet/measure";

test.each<[string, number]>([
  ["", 0],
  ["场次", 2],
  ["“五进”", 4],
  ["6·16", 1 + 3 * 0.56],
  ["12", 1.12],
  ["\u00a0", 0.56],
  ["　", 1],
])("FORM-18 %j is %f characters wide", (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width);
});

// 42.2 digits hold 300 pixels: 20 characters of 11 points (14.67 pixels).
test.each<[string, number]>([
  ["", 1],
  ["字".repeat(20), 1],
  ["字".repeat(21), 2],
  ["字".repeat(40), 2],
  ["字".repeat(41), 3],
  [`${"字".repeat(20)}\n字`, 2],
  ["\n\n", 3],
  // A closing mark takes the character before it along.
  [`${"字".repeat(20)}。`, 2],
  [`${"字".repeat(39)}。`, 2],
  // A word stays whole, an opening bracket stays with what follows, no-break spaces hold together.
  [`${"字".repeat(18)}abcdef`, 2],
  [`${"字".repeat(19)}（字`, 2],
  [`${"字".repeat(17)}（\u00a0\u00a0\u00a0\u00a0）${"字".repeat(16)}`, 2],
  [`${"字".repeat(17)}（\u00a0\u00a0\u00a0\u00a0）${"字".repeat(17)}`, 3],
  ["a".repeat(100), 3],
])("FORM-18 %j takes %i lines of 20 characters", (text, lines) => {
  expect(linesNeeded(text, 42.2, 11)).toBe(lines);
});

test.each([
  [1, 11, 21],
  [2, 11, 36],
  [3, 10, 47],
  [100, 11, 409],
])("FORM-18 %i lines of %i points need a row of %i points", (lines, size, height) => {
  expect(rowHeight(lines, size)).toBe(height);
});

const text = fc.string({
  unit: fc.constantFrom("字", "（", "）", "，", "a", "1", " ", "\u00a0", "“", "”"),
  maxLength: 60,
});

test("FORM-18 a closing mark carries only the end of a word that was broken inside", () => {
  expect(linesNeeded("（“字，", 5, 11)).toBe(4);
});

test("FORM-18 a column of the width a text needs holds it on one line, and more never takes more lines", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 60 }), (each, width) => {
      expect(linesNeeded(each, widthNeeded(each, 11), 11)).toBe(1);
      expect(linesNeeded(`${each}字`, width, 11)).toBeGreaterThanOrEqual(linesNeeded(each, width, 11));
      expect(linesNeeded(each, width + 1, 11)).toBeLessThanOrEqual(linesNeeded(each, width, 11) + 1);
      expect(heightFor(each, width, 11)).toBe(rowHeight(linesNeeded(each, width, 11), 11));
    }),
  );
});
