// Addresses and areas at random: round trips, and areas against plain sets of cells.
import fc from "fast-check";
import {
  absoluteName,
  areaHolds,
  areaName,
  cellName,
  columnName,
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  parseCell,
  type Area,
} from "../../src/core/sheet/address";
import {
  areaFinder,
  areasOverlap,
  countCells,
  overlappingPairs,
  subtractAreas,
} from "../../src/core/sheet/area-set";
import { parseReference, referenceText } from "../../src/core/sheet/reference";

const row = fc.integer({ min: 1, max: LAST_ROW });
const column = fc.integer({ min: 1, max: LAST_COLUMN });

function area(rows: fc.Arbitrary<number>, columns: fc.Arbitrary<number>): fc.Arbitrary<Area> {
  return fc.tuple(rows, rows, columns, columns).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
}

const anywhere = area(row, column);
/** In an 8 × 8 corner, where areas meet often and cells can be counted one by one. */
const near = area(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
const some = fc.array(near, { maxLength: 6 });

function cellsOf(areas: readonly Area[]): Set<string> {
  const cells = new Set<string>();
  for (let r = 1; r <= 8; r += 1) {
    for (let c = 1; c <= 8; c += 1) if (areas.some((one) => areaHolds(one, r, c))) cells.add(cellName(r, c));
  }
  return cells;
}

test("SHEET-1 names read back to what they were made from", () => {
  fc.assert(
    fc.property(row, column, anywhere, (r, c, whole) => {
      expect(columnNumber(columnName(c))).toBe(c);
      expect(parseCell(cellName(r, c))).toEqual({ row: r, column: c });
      expect(parseCell(absoluteName(r, c))).toEqual({ row: r, column: c });
      expect(parseArea(areaName(whole))).toEqual(whole);
    }),
  );
});

test("SHEET-1 a text that reads as a cell is that cell's name", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\$?[A-Za-z]{0,4}\$?[0-9]{0,8}$/), (text) => {
      const cell = parseCell(text);
      if (cell !== null) expect(cellName(cell.row, cell.column)).toBe(text.replaceAll("$", ""));
    }),
  );
});

test("SHEET-2 references read back, whatever the sheet is called", () => {
  const sheet = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 31 })
    .filter((name) => !/[[\]:*?/\\]/.test(name));
  fc.assert(
    fc.property(sheet, anywhere, (name, whole) => {
      expect(parseReference(referenceText(name, whole))).toEqual({ sheet: name, area: whole });
    }),
  );
});

test("SHEET-3 difference, overlap and look-up agree with sets of cells", () => {
  fc.assert(
    fc.property(some, some, (areas, holes) => {
      const taken = cellsOf(holes);
      const left = subtractAreas(areas, holes);
      expect(cellsOf(left)).toEqual(new Set([...cellsOf(areas)].filter((cell) => !taken.has(cell))));
      const find = areaFinder(areas);
      for (let r = 1; r <= 8; r += 1) {
        for (let c = 1; c <= 8; c += 1)
          expect(find(r, c) !== undefined).toBe(cellsOf(areas).has(cellName(r, c)));
      }
    }),
    { numRuns: 50 },
  );
});

test("SHEET-3 every overlapping pair is found, and no other", () => {
  fc.assert(
    fc.property(some, (areas) => {
      const pairs = areas.flatMap((a, i) => areas.slice(i + 1).filter((b) => areasOverlap(a, b)));
      expect(overlappingPairs(areas)).toHaveLength(pairs.length);
      for (const [a, b] of overlappingPairs(areas)) {
        const both = [...cellsOf([a])].filter((cell) => cellsOf([b]).has(cell));
        expect(both.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("SHEET-3 one area without another is counted exactly, over the whole sheet", () => {
  fc.assert(
    fc.property(anywhere, anywhere, (whole, hole) => {
      const sum = (areas: readonly Area[]): number =>
        areas.reduce((total, one) => total + countCells(one), 0);
      const outside = subtractAreas([whole], [hole]);
      const inside = subtractAreas([whole], outside);
      expect(sum(outside) + sum(inside)).toBe(countCells(whole));
      expect(overlappingPairs(outside)).toEqual([]);
    }),
  );
});
