// The cells of a sheet as they will be written: sorted, locks known, merges and unlocked areas filled up.
import type { Area } from "../core/sheet/address";
import { areaFinder, subtractAreas } from "../core/sheet/area-set";
import { cellKey } from "../core/sheet/snapshot";
import type { LongSheetPlan } from "../core/sheet/long-plan";
import type { CellPlan } from "../core/sheet/plan";

export interface GridCell {
  readonly plan: CellPlan;
  readonly locked: boolean;
}

/**
 * Cells in reading order. Where a merge or an unlocked area holds cells that the plan does not write, empty
 * ones are added: a merge's take the look and lock of its top left cell (else borders stay open and a part
 * of a fill cell locked), an unlocked area's look plain. A table's rows are not looked at: it writes all of them.
 */
export function sheetGrid(sheet: LongSheetPlan): readonly GridCell[] {
  const unlockedAt = areaFinder(sheet.unlocked);
  const cells = sheet.cells.map((plan) => ({
    plan,
    locked: unlockedAt(plan.row, plan.column) === undefined,
  }));
  if (sheet.merges.length > 0 || sheet.unlocked.length > 0) cells.push(...addedCells(sheet, cells));
  if (!isSorted(cells)) cells.sort((a, b) => keyOf(a) - keyOf(b));
  return cells;
}

function addedCells(sheet: LongSheetPlan, cells: readonly GridCell[]): GridCell[] {
  const unlocked = subtractAreas(
    sheet.unlocked,
    (sheet.tables ?? []).map(({ area }) => area),
  );
  const filledAt = areaFinder([...sheet.merges, ...unlocked]);
  const known = new Map<number, GridCell>();
  for (const cell of cells) {
    if (filledAt(cell.plan.row, cell.plan.column) !== undefined) known.set(keyOf(cell), cell);
  }
  const added: GridCell[] = [];
  const add = (row: number, column: number, look: CellPlan["look"], locked: boolean): void => {
    if (known.has(cellKey(row, column))) return;
    const cell = { plan: { row, column, look }, locked };
    known.set(cellKey(row, column), cell);
    added.push(cell);
  };
  for (const merge of sheet.merges) {
    const anchor = known.get(cellKey(merge.top, merge.left));
    if (anchor !== undefined) eachCell(merge, (r, c) => add(r, c, anchor.plan.look, anchor.locked));
  }
  for (const area of unlocked) eachCell(area, (r, c) => add(r, c, "plain", false));
  return added;
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

function keyOf(cell: GridCell): number {
  return cellKey(cell.plan.row, cell.plan.column);
}

function isSorted(cells: readonly GridCell[]): boolean {
  return cells.every((cell, i) => i === 0 || keyOf(cells[i - 1] as GridCell) <= keyOf(cell));
}
