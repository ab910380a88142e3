// Cells gathered into few rectangles, and rectangles into few address lists.
import { areaName, type Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";
import { cellKey } from "../../core/sheet/snapshot";

export interface Keyed<K> {
  readonly row: number;
  readonly column: number;
  readonly key: K;
}

type Mutable<T> = { -readonly [P in keyof T]: T[P] };

interface Open<K> {
  readonly area: Mutable<Area>;
  readonly key: K;
}

/** Rectangles of equal key that cover exactly the given cells; each cell once. */
export function coalesce<K>(cells: readonly Keyed<K>[]): ReadonlyMap<K, readonly Area[]> {
  const areas = new Areas<K>();
  areas.add(cells);
  return areas.found;
}

/** As `coalesce`, for cells that come in portions: whole rows, each portion below the one before. */
export class Areas<K> {
  readonly found = new Map<K, Area[]>();
  private open = new Map<string, Open<K>>();
  private row = 0;

  add(cells: readonly Keyed<K>[]): void {
    for (const { area, key } of runsOf(cells)) {
      if (area.top !== this.row) {
        this.open = new Map([...this.open].filter(([, { area: above }]) => above.bottom === area.top - 1));
        this.row = area.top;
      }
      const span = `${area.left}:${area.right}`;
      const above = this.open.get(span);
      if (above !== undefined && above.key === key && above.area.bottom === this.row - 1) {
        above.area.bottom = this.row;
        continue;
      }
      const list = this.found.get(key);
      if (list === undefined) this.found.set(key, [area]);
      else list.push(area);
      this.open.set(span, { area, key });
    }
  }
}

/** Areas taller or wider than this are taken as they are. */
const JOINED_CELLS = 50_000;

/** The same cells in fewer rectangles. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  if (areas.reduce((sum, area) => sum + countCells(area), 0) > JOINED_CELLS) return areas;
  const places = new Map<number, Keyed<true>>();
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1)
        places.set(cellKey(row, column), { row, column, key: true });
    }
  }
  return coalesce([...places.values()]).get(true) ?? [];
}

/** Neighbours in a row with equal keys, in reading order. */
function runsOf<K>(cells: readonly Keyed<K>[]): Open<K>[] {
  const runs: Open<K>[] = [];
  for (const { row, column, key } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last?.key === key && last.area.top === row && last.area.right === column - 1)
      last.area.right = column;
    else runs.push({ area: { top: row, left: column, bottom: row, right: column }, key });
  }
  return runs;
}

/** Excel refuses address lists of about 8,192 characters (office-js issue 5198); far below that is safe. */
const LONGEST_LIST = 2_000;

/** Areas as lists "A1:B2,C3" that getRanges takes. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  return nameLists(areas.map(areaName));
}

/** Addresses joined by commas, as long as a list may be. */
export function nameLists(names: readonly string[]): readonly string[] {
  const lists: string[] = [];
  let list = "";
  for (const name of names) {
    if (list !== "" && list.length + name.length + 1 > LONGEST_LIST) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? name : `${list},${name}`;
  }
  return list === "" ? lists : [...lists, list];
}
