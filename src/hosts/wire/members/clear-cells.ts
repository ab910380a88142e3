// Range.clear: contents and formats taken away, back to an unwritten sheet's.
import type { Area } from "../../../core/sheet/address";
import { areaHolds } from "../../../core/sheet/address";
import type { AreaMap } from "../area-map";
import type { BookSheet } from "../book";
import { WireGap } from "../excel-error";
import { assertUnprotected, noteChange, type Cells } from "../world";

/** Merges, validations, sizes and print setup stay: they have methods of their own (belief "clear-leaves"). */
export function clearCells(cells: Cells, what: string): void {
  if (what !== "All") throw new WireGap(`clearing ${what}`);
  assertUnprotected(cells);
  const { sheet, areas } = cells;
  for (const area of areas) {
    forget(sheet.entries, area);
    forget(sheet.links, area);
    resetFormats(sheet, area);
  }
  noteChange(cells);
}

function forget(map: Map<number, unknown>, area: Area): void {
  for (const key of map.keys()) {
    if (areaHolds(area, Math.floor(key / 16_384), (key % 16_384) + 1)) map.delete(key);
  }
}

function resetFormats({ formats }: BookSheet, area: Area): void {
  const { borders, ...others } = formats;
  for (const map of [...Object.values(others), ...Object.values(borders)] as AreaMap<unknown>[])
    map.set(area, map.initial);
}
