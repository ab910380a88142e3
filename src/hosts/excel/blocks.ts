// The cells of a sheet as a few rectangular blocks of input, each within a size.
import { areaName } from "../../core/sheet/address";
import type { CellPlan } from "../../core/sheet/plan";
import { cellInput } from "./cell-input";
import type { CellInput } from "./step";

export interface Block {
  readonly area: string;
  readonly rows: readonly (readonly CellInput[])[];
}

/** Empty rows or columns that a block may hold; more of them begin a new one. */
const GAP = 20;

/** Of JSON text, up to three bytes a character; several blocks go into one request. */
const LARGEST_BLOCK = 200_000;

/** Blocks that hold every cell with content; cells between them are emptied. */
export function contentBlocks(cells: readonly CellPlan[]): readonly Block[] {
  const written = cells.filter((cell) => cell.formula !== undefined || (cell.value ?? "") !== "");
  return clusters(written, ({ column }) => column)
    .flatMap((group) => clusters(group, ({ row }) => row))
    .flatMap(blocksOf);
}

/** Cells split wherever more than GAP numbers are free. */
function clusters(cells: readonly CellPlan[], numberOf: (cell: CellPlan) => number): CellPlan[][] {
  const result: CellPlan[][] = [];
  let last = -Infinity;
  for (const cell of [...cells].sort((a, b) => numberOf(a) - numberOf(b))) {
    const number = numberOf(cell);
    if (number - last > GAP + 1) result.push([]);
    (result[result.length - 1] as CellPlan[]).push(cell);
    last = number;
  }
  return result;
}

function blocksOf(cells: readonly CellPlan[]): readonly Block[] {
  const columns = cells.map(({ column }) => column);
  const [left, right] = [columns.reduce((a, b) => Math.min(a, b)), columns.reduce((a, b) => Math.max(a, b))];
  const byRow = new Map<number, CellPlan[]>();
  for (const cell of cells) {
    const own = byRow.get(cell.row);
    if (own === undefined) byRow.set(cell.row, [cell]);
    else own.push(cell);
  }
  const rows = [...byRow.keys()];
  const [first, last] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const blocks: { top: number; rows: CellInput[][] }[] = [];
  let size = Infinity;
  for (let row = first; row <= last; row += 1) {
    const inputs: CellInput[] = new Array<CellInput>(right - left + 1).fill("");
    for (const cell of byRow.get(row) ?? []) inputs[cell.column - left] = cellInput(cell);
    const length = JSON.stringify(inputs).length;
    if (size + length > LARGEST_BLOCK) {
      blocks.push({ top: row, rows: [] });
      size = 0;
    }
    (blocks[blocks.length - 1] as { rows: CellInput[][] }).rows.push(inputs);
    size += length;
  }
  return blocks.map(({ top, rows }) => ({
    area: areaName({ top, left, bottom: top + rows.length - 1, right }),
    rows,
  }));
}
