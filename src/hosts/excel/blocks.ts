// The cells of a sheet as a few rectangular blocks of input, each within a size.
import { areaName } from "../../core/sheet/address";
import type { CellPlan } from "../../core/sheet/plan";
import { cellInput } from "./cell-input";
import { rowBytes } from "./input-bytes";
import type { CellInput } from "./step";

export interface Block {
  readonly area: string;
  readonly rows: readonly (readonly CellInput[])[];
}

/** Empty rows or columns that a block may hold; more of them begin a new one. */
const GAP = 20;

/** Bytes of a block's rows; several blocks go into one request. */
const LARGEST_BLOCK = 400_000;

/** Blocks that hold every cell with content; cells between them are emptied. */
export function contentBlocks(cells: readonly CellPlan[]): readonly Block[] {
  const written = cells.filter((cell) => cell.formula !== undefined || (cell.value ?? "") !== "");
  return clusters(written, ({ column }) => column)
    .flatMap((group) => clusters(group, ({ row }) => row))
    .flatMap(blocksOf);
}

/** Cells split wherever more than GAP numbers are free. */
function clusters(
  cells: readonly CellPlan[],
  numberOf: (cell: CellPlan) => number,
): readonly (readonly CellPlan[])[] {
  const numbers = [...new Set(cells.map(numberOf))].sort((a, b) => a - b);
  const groups: CellPlan[][] = [];
  const groupOf = new Map<number, CellPlan[]>();
  let group: CellPlan[] = [];
  numbers.forEach((number, i) => {
    if (number - (numbers[i - 1] ?? -Infinity) > GAP + 1) {
      group = [];
      groups.push(group);
    }
    groupOf.set(number, group);
  });
  if (groups.length === 1) return [cells];
  for (const cell of cells) groupOf.get(numberOf(cell))?.push(cell);
  return groups;
}

function blocksOf(cells: readonly CellPlan[]): readonly Block[] {
  const [left, right] = spanOf(cells, ({ column }) => column);
  const [top, bottom] = spanOf(cells, ({ row }) => row);
  const rows = Array.from({ length: bottom - top + 1 }, () => {
    return new Array<CellInput>(right - left + 1).fill("");
  });
  for (const cell of cells) (rows[cell.row - top] as CellInput[])[cell.column - left] = cellInput(cell);
  const blocks: Block[] = [];
  let [from, size] = [0, 0];
  const close = (to: number): void => {
    const area = areaName({ top: top + from, left, bottom: top + to - 1, right });
    blocks.push({ area, rows: rows.slice(from, to) });
  };
  rows.forEach((row, at) => {
    const bytes = rowBytes(row);
    if (at > from && size + bytes > LARGEST_BLOCK) {
      close(at);
      [from, size] = [at, 0];
    }
    size += bytes;
  });
  close(rows.length);
  return blocks;
}

/** The least and the greatest of their numbers. */
function spanOf(cells: readonly CellPlan[], numberOf: (cell: CellPlan) => number): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const cell of cells) {
    least = Math.min(least, numberOf(cell));
    most = Math.max(most, numberOf(cell));
  }
  return [least, most];
}
