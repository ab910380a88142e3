// Which rows stand on which A4 page.
import fc from "fast-check";
import { splitPages } from "../../../src/core/sheet/pages";

const MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5 };
const FIXED = { above: 50, head: 20, below: 30 };
const NONE = { above: 0, head: 0, below: 0 };
const split = (heights: readonly number[], width = 80, fixed = FIXED): number[][] =>
  splitPages(heights, heights, width, MARGINS, fixed);

test.each<[string, number[], number, number[]]>([
  ["nothing is one page", [], 80, [0]],
  ["what fits", [100, 200], 80, [2]],
  ["what fits once shrunk", [400, 400], 80, [2]],
  ["what would be too small to read", [600, 600], 80, [1, 1]],
  ["a wide sheet is shrunk and holds more", [600, 400, 300], 140, [2, 1]],
  ["a block taller than a page stands alone", [200, 2_000, 200], 80, [1, 1, 1]],
  ["the first block, however tall", [2_000], 80, [1]],
])("FORM-17 %s", (_, heights, width, counts) => {
  expect(split(heights, width).map((page) => page.length)).toEqual(counts);
});

test("FORM-17 what stands above and below counts on its own page", () => {
  // A page holds 770 × 0.96 = 739 points at full size.
  const heights = [360, 360, 360, 360];
  expect(split(heights, 80, NONE).map((page) => page.length)).toEqual([2, 2]);
  expect(split(heights, 80, { ...NONE, above: 30 }).map((page) => page.length)).toEqual([1, 2, 1]);
  expect(split(heights, 80, { ...NONE, head: 30 }).map((page) => page.length)).toEqual([2, 1, 1]);
  expect(split(heights, 80, { ...NONE, below: 30 }).map((page) => page.length)).toEqual([2, 1, 1]);
});

test("FORM-17 all blocks, in order, on no more pages than one apiece, none empty", () => {
  const heights = fc.array(fc.integer({ min: 10, max: 900 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 20, max: 200 }), (each, width) => {
      const pages = split(each, width);
      expect(pages.flat()).toEqual(each);
      expect(pages.every((page) => page.length > 0)).toBe(true);
    }),
  );
});
