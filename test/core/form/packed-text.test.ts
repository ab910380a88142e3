// Long texts in cells: cut, put together, and refused where a piece is missing or changed.
import fc from "fast-check";
import { packText, unpackText } from "../../../src/core/form/packed-text";

const long = (length: number): string => "统计𠮷 |\n\"'&<".repeat(Math.ceil(length / 10)).slice(0, length);

test.each([0, 1, 31_999, 32_000, 32_001, 64_000, 100_001])("FORM-5 %i characters come back", (length) => {
  const pieces = packText(long(length));
  expect(pieces).toHaveLength(1 + Math.ceil(length / 32_000));
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(32_767);
  expect(unpackText(pieces)).toBe(long(length));
  expect(unpackText([...pieces, "more below"])).toBe(long(length));
});

test("FORM-5 any text comes back, and no piece ends inside a character", () => {
  const text = fc
    .tuple(fc.string({ unit: "binary", maxLength: 12 }), fc.nat(4))
    .map(([part, times]) => part.repeat(times * 4_000));
  fc.assert(
    fc.property(text, (whole) => {
      const pieces = packText(whole);
      expect(unpackText(pieces)).toBe(whole);
      expect(pieces.slice(1, -1).filter((piece) => /[\ud800-\udbff]$/.test(piece))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const pieces = packText(long(70_000));
test.each<[string, (string | undefined)[]]>([
  ["nothing", []],
  ["a piece missing", pieces.slice(0, -1)],
  ["a piece blank", pieces.map((piece, index) => (index === 2 ? undefined : piece))],
  ["pieces changed places", [pieces[0], pieces[2], pieces[1], pieces[3]]],
  ["one character changed", pieces.map((piece, index) => (index === 1 ? `x${piece.slice(1)}` : piece))],
  ["one character more", pieces.map((piece, index) => (index === 3 ? `${piece} ` : piece))],
  ["no first line", pieces.slice(1)],
  ["a damaged first line", ["packed|3", ...pieces.slice(1)]],
  ["a count that is none", ["packed|x|y|z", ...pieces.slice(1)]],
  ["another text's first line", [packText("other")[0], ...pieces.slice(1)]],
])("FORM-5 with %s it is refused", (_, damaged) => {
  expect(unpackText(damaged)).toBeNull();
});
