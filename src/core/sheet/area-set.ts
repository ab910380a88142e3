// Areas as sets of cells: overlap, difference and look-up, never cell by cell.
import { areaHolds, LAST_COLUMN, LAST_ROW, type Area } from "./address";

/** Whether the four edges are whole numbers inside A1:XFD1048576, in order. */
export function isArea(area: Area): boolean {
  return (
    [area.top, area.left, area.bottom, area.right].every(Number.isInteger) &&
    area.top >= 1 &&
    area.left >= 1 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom <= LAST_ROW &&
    area.right <= LAST_COLUMN
  );
}

export function countCells(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function areasOverlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of the areas without the holes; areas of the result do not overlap where the given ones do not. */
export function subtractAreas(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  let left = areas;
  for (const hole of holes) {
    if (left.some((area) => areasOverlap(area, hole)))
      left = left.flatMap((area) => subtractArea(area, hole));
  }
  return left;
}

/** Up to four rectangles: above, below, and beside the hole. */
function subtractArea(area: Area, hole: Area): readonly Area[] {
  if (!areasOverlap(area, hole)) return [area];
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top, bottom, left: area.left, right: hole.left - 1 },
    { top, bottom, left: hole.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Every pair of areas that share a cell. A sweep from the top: quick where few areas stand side by side. */
export function overlappingPairs(areas: readonly Area[]): readonly (readonly [Area, Area])[] {
  const pairs: [Area, Area][] = [];
  let open: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top || a.left - b.left)) {
    open = open.filter((other) => other.bottom >= area.top);
    for (const other of open) if (areasOverlap(other, area)) pairs.push([other, area]);
    open.push(area);
  }
  return pairs;
}

/** Areas taller than this are searched one by one instead of being listed under each of their rows. */
const TALL = 1_000;

/** Answers, for many cells, which area holds it. */
export function areaFinder(areas: readonly Area[]): (row: number, column: number) => Area | undefined {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of areas) {
    if (area.bottom - area.top >= TALL) {
      tall.push(area);
      continue;
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      const listed = byRow.get(row);
      if (listed === undefined) byRow.set(row, [area]);
      else listed.push(area);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find((area) => areaHolds(area, row, column)) ??
    tall.find((area) => areaHolds(area, row, column));
}
