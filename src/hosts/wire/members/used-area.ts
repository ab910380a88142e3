// The used range of a sheet: what holds something, or is formatted too.
import type { Area } from "../../../core/sheet/address";
import { LAST_COLUMN, LAST_ROW } from "../../../core/sheet/address";
import type { AreaMap } from "../area-map";
import type { BookSheet } from "../book";

/** Formats of whole columns, rows or sheets do not make cells used, nor does what is left of them beside others. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean): Area | null {
  const cells = [...sheet.entries.keys()].map((key): Area => {
    const [row, column] = [Math.floor(key / 16_384), (key % 16_384) + 1];
    return { top: row, left: column, bottom: row, right: column };
  });
  const all = valuesOnly ? cells : [...cells, ...formatted(sheet), ...sheet.merges];
  return all.length === 0 ? null : all.reduce(hullOf);
}

function formatted({ formats, validations }: BookSheet): readonly Area[] {
  const { borders, ...others } = formats;
  const maps: readonly AreaMap<unknown>[] = [
    ...Object.values(others),
    ...Object.values(borders),
    validations,
  ];
  return maps
    .flatMap((map) => map.areas().map(({ area }) => area))
    .filter(({ bottom, right }) => bottom < LAST_ROW && right < LAST_COLUMN);
}

function hullOf(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
