// Formats by area against a grid of cells: the last one set counts, in every cell.
import fc from "fast-check";
import type { Area } from "../../../src/core/sheet/address";
import { AreaMap } from "../../../src/hosts/wire/area-map";

const SIZE = 6;
const CELLS = Array.from({ length: SIZE * SIZE }, (_, i) => {
  return { row: Math.floor(i / SIZE) + 1, column: (i % SIZE) + 1 };
});

const span = fc.tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 1, max: SIZE }));
const area = fc.tuple(span, span).map(([rows, columns]): Area => {
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
});
const changes = fc.array(fc.record({ area, value: fc.integer({ min: 0, max: 3 }) }), { maxLength: 30 });

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

test("HOST-22 formats set over areas are, cell by cell, the last one set", () => {
  fc.assert(
    fc.property(changes, area, (set, asked) => {
      const map = new AreaMap(0);
      for (const each of set) map.set(each.area, each.value);
      const last = (row: number, column: number): number =>
        set.filter((each) => holds(each.area, row, column)).at(-1)?.value ?? 0;
      const listed = map.areas();
      for (const { row, column } of CELLS) {
        expect(map.at(row, column)).toBe(last(row, column));
        const here = listed.filter((each) => holds(each.area, row, column)).map(({ value }) => value);
        expect(here).toEqual(last(row, column) === 0 ? [] : [last(row, column)]);
      }
      const within = new Set(
        CELLS.filter(({ row, column }) => holds(asked, row, column)).map(({ row, column }) =>
          last(row, column),
        ),
      );
      expect(map.of(asked)).toBe(within.size === 1 ? [...within][0] : undefined);
    }),
  );
});
