// A plan whose long lists are drawn row by row, when asked: a rollup has millions of cells.
import type { Area } from "./address";
import { type Ink, inked } from "./build";
import type { LookName } from "./looks";
import type { CellPlan, RowPlan, SheetPlan, WorkbookPlan } from "./plan";

/** For writers that go through its lists once and hold none of them; not JSON-safe. */
export interface LongWorkbookPlan extends Omit<WorkbookPlan, "sheets"> {
  readonly sheets: readonly LongSheetPlan[];
}

export interface LongSheetPlan extends Omit<SheetPlan, "tables"> {
  /** From top to bottom. */
  readonly tables?: readonly TablePlan[];
}

/**
 * Rows below each other that stand nowhere else in the plan. They are theirs alone: no cell, height or other
 * table is in them, a merge there is within one row, and an unlocked area covers all of them or none.
 */
export interface TablePlan {
  readonly area: Area;
  /** One a column, for rows that do not bring their own. */
  readonly looks: readonly LookName[];
  /** As many as the area has; drawn anew, and alike, each time they are gone through. */
  readonly rows: Iterable<TableRow>;
}

export interface TableRow {
  /** Points. */
  readonly height: number;
  /** One a column. */
  readonly inks: readonly Ink[];
  readonly looks?: readonly LookName[];
}

/** The same plan with every cell drawn. */
export function drawnPlan(plan: LongWorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(drawnSheet) };
}

export function drawnSheet({ tables = [], ...sheet }: LongSheetPlan): SheetPlan {
  if (tables.length === 0) return sheet;
  const cells = [...sheet.cells];
  const rows = [...sheet.rows];
  for (const table of tables) drawTable(table, cells, rows);
  return {
    ...sheet,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    rows: rows.sort((a, b) => a.row - b.row),
  };
}

function drawTable({ area, looks, rows: drawn }: TablePlan, cells: CellPlan[], rows: RowPlan[]): void {
  let row = area.top;
  for (const { height, inks, looks: own = looks } of drawn) {
    inks.forEach((ink, index) => {
      cells.push(inked(row, area.left + index, own[index] as LookName, ink));
    });
    rows.push({ row, height });
    row += 1;
  }
}
