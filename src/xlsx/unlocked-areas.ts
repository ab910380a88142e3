// Which cells of a sheet are unlocked, as few areas, without visiting every cell.
import { type Area, LAST_COLUMN, LAST_ROW } from "../core/sheet/address";
import type { Limits } from "./limits";
import { refuseBeyond } from "./refusal";

/** Stretches of columns in a row, from left to right: first, last, first, last … */
export type Stretches = readonly number[];

/** One row of the file and the lock state of what it writes. */
export interface RowLocks {
  readonly row: number;
  /** The row's own format for cells it does not write; undefined: the columns' formats hold. */
  readonly whole: boolean | undefined;
  /** Cells written, in column order: first, last, 1 unlocked or 0 locked. */
  readonly runs: readonly number[];
}

/**
 * `rows` by ascending number, each once; `columns`: what is unlocked where no row says otherwise. Covers every
 * cell of the sheet, written or not; areas do not overlap and come from top to bottom.
 */
export function unlockedAreas(
  rows: readonly RowLocks[],
  columns: Stretches,
  limits: Limits,
): readonly Area[] {
  const areas: Area[] = [];
  let work = 0;
  /** Areas that reach down to the band before, by their left and right edge. */
  let open = new Map<number, { top: number; left: number; right: number }>();
  const band = (top: number, stretches: Stretches): void => {
    const next: typeof open = new Map();
    work += stretches.length / 2;
    refuseBeyond(limits, "stretches", work);
    for (let i = 0; i < stretches.length; i += 2) {
      const left = stretches[i] as number;
      const right = stretches[i + 1] as number;
      const key = left * (LAST_COLUMN + 1) + right;
      next.set(key, open.get(key) ?? { top, left, right });
    }
    for (const [key, area] of open) if (!next.has(key)) areas.push({ ...area, bottom: top - 1 });
    open = next;
  };
  let row = 1;
  for (const locks of rows) {
    if (locks.row > row) band(row, columns);
    band(locks.row, rowStretches(locks, columns));
    row = locks.row + 1;
  }
  if (row <= LAST_ROW) band(row, columns);
  band(LAST_ROW + 1, []);
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

function rowStretches({ whole, runs }: RowLocks, columns: Stretches): Stretches {
  const base = whole === undefined ? columns : whole ? [1, LAST_COLUMN] : [];
  if (runs.length === 0) return base;
  const stretches: number[] = [];
  let next = 0;
  /** The part of `base` between two columns; asked for from left to right. */
  const addBase = (from: number, to: number): void => {
    for (; next < base.length; next += 2) {
      const first = Math.max(from, base[next] as number);
      const last = Math.min(to, base[next + 1] as number);
      if (first <= last) addStretch(stretches, first, last);
      if ((base[next + 1] as number) > to) break;
    }
  };
  let from = 1;
  for (let i = 0; i < runs.length; i += 3) {
    const last = runs[i + 1] as number;
    addBase(from, (runs[i] as number) - 1);
    if (runs[i + 2] === 1) addStretch(stretches, runs[i] as number, last);
    from = last + 1;
  }
  addBase(from, LAST_COLUMN);
  return stretches;
}

/** Adds a stretch to the right, joined to the last one where they touch. */
export function addStretch(stretches: number[], first: number, last: number): void {
  if (stretches.at(-1) === first - 1) stretches[stretches.length - 1] = last;
  else stretches.push(first, last);
}
