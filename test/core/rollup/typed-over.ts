// A rollup workbook as bytes, with cells of 分单位明细表 typed over, moved or damaged before it is read again.
import { fieldsOf } from "../../../src/core/campaign/fields";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { MATRIX, fieldColumn, unitRow } from "../../../src/core/rollup/plan/places";
import { SHEETS } from "../../../src/core/rollup/plan/words";
import type { Rollup } from "../../../src/core/rollup/rollup";
import { formIn } from "../../../src/core/rollup/rollup";
import type { CellContent, CellPlan, SheetPlan } from "../../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../../src/core/sheet/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";

export type Edit = (cells: readonly CellPlan[], rollup: Rollup) => readonly CellPlan[];

/** What somebody types into a unit's figure; null empties it. */
export function types(unit: string, field: string, value: CellContent | null): Edit {
  return (cells, rollup) => {
    const fields = fieldsOf(formIn(rollup.campaign, rollup.form)).map(({ key }) => key);
    const row = unitRow(rollup.matrix.units.indexOf(unit));
    return writes(row, fieldColumn(fields.indexOf(field)), value)(cells, rollup);
  };
}

export function writes(row: number, column: number, value: CellContent | null): Edit {
  return (cells) => [
    ...cells.filter((cell) => cell.row !== row || cell.column !== column),
    ...(value === null ? [] : [{ row, column, look: "number" as const, value }]),
  ];
}

/** Rows or columns from `at` on move by so many. */
export function shifts(of: "row" | "column", at: number, by: number): Edit {
  return (cells) => cells.map((cell) => (cell[of] >= at ? { ...cell, [of]: cell[of] + by } : cell));
}

/** The rows of the units in another order, codes and all. */
export function sorts(order: readonly number[]): Edit {
  const to = new Map(order.map((from, index) => [unitRow(from), unitRow(index)]));
  return (cells) => cells.map((cell) => ({ ...cell, row: to.get(cell.row) ?? cell.row }));
}

/** The row of hidden keys is gone. */
export const losesKeys: Edit = (cells) => cells.filter((cell) => cell.row !== MATRIX.keyRow);

export async function typedOver(rollup: Rollup, ...edits: readonly Edit[]): Promise<WorkbookSnapshot> {
  const outcome = readWorkbook(await bytesTypedOver(rollup, ...edits));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

export async function bytesTypedOver(rollup: Rollup, ...edits: readonly Edit[]): Promise<Uint8Array> {
  const plan = planRollup(rollup);
  return writeWorkbook({
    ...plan,
    sheets: plan.sheets.map((sheet): SheetPlan => {
      if (sheet.name !== SHEETS.matrix) return sheet;
      const cells = edits.reduce((all, edit) => edit(all, rollup), sheet.cells);
      return { ...sheet, merges: [], cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  });
}
