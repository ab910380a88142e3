// A long list's rows as XML, each gone as soon as it is written.
import { areaHolds, type Area, columnName } from "../core/sheet/address";
import type { Ink } from "../core/sheet/build";
import type { TablePlan } from "../core/sheet/long-plan";
import type { LookName } from "../core/sheet/looks";
import { contentXml } from "./content-xml";
import type { Sink } from "./pack-part";
import type { StringTable } from "./string-table";
import { paletteIndex, type StyleIds } from "./styles-cell";

/** @param unlocked of the sheet: each area covers all of the table's rows or none (long-plan) */
export function writeTable(
  { area, looks, rows }: TablePlan,
  unlocked: readonly Area[],
  styles: StyleIds,
  strings: StringTable,
  write: Sink,
): void {
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const column = area.left + index;
    const isOpen = unlocked.some((open) => areaHolds(open, area.top, column));
    return { column, begin: `<c r="${columnName(column)}`, lock: isOpen ? 1 : 0 };
  });
  const place = { row: area.top, column: 0 };
  for (const { height, inks, looks: own = looks } of rows) {
    const { row } = place;
    let xml = `<row r="${row}" ht="${height}" customHeight="1">`;
    for (const [index, { column, begin, lock }] of columns.entries()) {
      const style = styles[(paletteIndex.get(own[index] as LookName) as number) + lock];
      place.column = column;
      xml += `${begin}${row}" s="${style}"${inkXml(inks[index] ?? null, strings, place)}`;
    }
    write(`${xml}</row>`);
    place.row += 1;
  }
  if (place.row !== area.bottom + 1) throw new Error(`a list ends with row ${place.row - 1}`);
}

function inkXml(
  ink: Ink,
  strings: StringTable,
  at: { readonly row: number; readonly column: number },
): string {
  if (ink === null) return "/>";
  if (typeof ink === "object") return contentXml(ink.value, ink.formula, strings, at);
  return contentXml(ink, undefined, strings, at);
}
