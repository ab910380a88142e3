// Cells gathered into few rectangles, and rectangles into few address lists.
import { areaName, type Area } from "../../core/sheet/address";
import { countCells } from "../../core/sheet/area-set";
import { cellKey } from "../../core/sheet/snapshot";

export interface Keyed<K> {
  readonly row: number;
  readonly column: number;
  readonly key: K;
}

/** Rectangles of equal key that cover exactly the given cells; each cell once. */
export function coalesce<K>(cells: readonly Keyed<K>[]): ReadonlyMap<K, readonly Area[]> {
  const done = new Map<K, Area[]>();
  let open = new Map<string, { area: Area; key: K }>();
  let row = 0;
  for (const run of runsOf(cells)) {
    if (run.area.top !== row) {
      open = new Map([...open].filter(([, { area }]) => area.bottom === run.area.top - 1));
      row = run.area.top;
    }
    const span = `${run.area.left}:${run.area.right}`;
    const above = open.get(span);
    const list = done.get(run.key) ?? [];
    done.set(run.key, list);
    if (above !== undefined && above.key === run.key && above.area.bottom === row - 1) {
      const grown = { ...above.area, bottom: row };
      list[list.indexOf(above.area)] = grown;
      open.set(span, { area: grown, key: run.key });
    } else {
      list.push(run.area);
      open.set(span, run);
    }
  }
  return done;
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
function runsOf<K>(cells: readonly Keyed<K>[]): { area: Area; key: K }[] {
  const runs: { area: Area; key: K }[] = [];
  for (const { row, column, key } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last?.key === key && last.area.top === row && last.area.right === column - 1)
      last.area = { ...last.area, right: column };
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
