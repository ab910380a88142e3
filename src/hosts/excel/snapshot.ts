// What was loaded from Excel put together to snapshots of sheets.
import type { Area } from "../../core/sheet/address";
import { cellKey, type CellSnapshot, type CellValue } from "../../core/sheet/snapshot";
import { formatKind } from "../../xlsx/number-format";
import { shiftFormula } from "../../xlsx/shift-formula";
import type { BlockContents, FoundValidation } from "./read";

/** Cells of a block that hold something, in reading order. */
export function cellsOf({ top, left }: Area, block: BlockContents): readonly CellSnapshot[] {
  return block.values.flatMap((row, i) =>
    row.flatMap((value, j): CellSnapshot[] => {
      const formula = formulaAt(block, i, j);
      const type = block.types[i]?.[j];
      if (formula === undefined && (type === "Empty" || value === "")) return [];
      const shown = typeof value === "number" ? formatKind(String(block.formats[i]?.[j])) : undefined;
      return [
        {
          row: top + i,
          column: left + j,
          value: valueOf(value, type),
          ...(formula === undefined ? {} : { formula }),
          ...(shown === undefined ? {} : { shown }),
        },
      ];
    }),
  );
}

/** Without "="; typed text "=1+1" comes back alike as value and as formula, and is none (office-js 6687). */
function formulaAt(block: BlockContents, i: number, j: number): string | undefined {
  const formula = block.formulas[i]?.[j];
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === block.values[i]?.[j])
    return undefined;
  return formula.slice(1);
}

function valueOf(value: unknown, type: string | undefined): CellValue {
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

export function cellMap(cells: readonly CellSnapshot[]): ReadonlyMap<number, CellSnapshot> {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return new Map(sorted.map((cell) => [cellKey(cell.row, cell.column), cell]));
}

/** How many different validations there are, the same one in several places being one. */
export function countValidations(found: readonly FoundValidation[]): number {
  const kinds = found
    .filter(({ rule }) => Object.keys(Object(rule) as object).length > 0)
    .map(({ area, rule, messages }) => JSON.stringify([atHome(rule, area), messages]));
  return new Set(kinds).size;
}

/** A cell far from every edge: formulas seen from there compare. */
const HOME = { row: 500_000, column: 8_000 };

function atHome(rule: unknown, { top, left }: Area): unknown {
  const formula = (rule as { readonly custom?: { readonly formula?: unknown } }).custom?.formula;
  return typeof formula === "string" ? shiftFormula(formula, HOME.row - top, HOME.column - left) : rule;
}
