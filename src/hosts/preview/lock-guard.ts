// Which cells of a protected sheet a person may change, asked before the grid does anything.
import type { Area } from "../../core/sheet/address";
import { subtractAreas } from "../../core/sheet/area-set";
import type { BookSheet } from "../wire/book";

/** Whether every cell of these areas takes what a person types. */
export function mayEdit({ protection, formats }: BookSheet, areas: readonly Area[]): boolean {
  if (protection === null) return true;
  const unlocked = formats.locked
    .areas()
    .filter(({ value }) => !value)
    .map(({ area }) => area);
  return subtractAreas(areas, unlocked).length === 0;
}
