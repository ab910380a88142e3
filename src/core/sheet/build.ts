// The pen: collects cells, merges, locks and the rest of one sheet into a SheetPlan.
import type { Area } from "./address";
import type { LookName } from "./looks";
import type { CellContent, CellPlan, ConditionalPlan, SheetPlan, ValidationPlan } from "./plan";

export type SheetFrame = Omit<SheetPlan, "cells" | "merges" | "unlocked" | "validations" | "conditionals">;

/** What goes into a cell: a constant, a formula with its result, or nothing. */
export type Ink = CellContent | { readonly formula: string; readonly value: CellContent } | null;

/** While an object is made. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

export class SheetPen {
  private readonly cells: CellPlan[] = [];
  private readonly merges: Area[] = [];
  private readonly unlocked: Area[] = [];
  private readonly validations: ValidationPlan[] = [];
  private readonly conditionals: ConditionalPlan[] = [];

  put(row: number, column: number, look: LookName, ink: Ink = null, link?: string): void {
    const cell: Writable<CellPlan> = inked(row, column, look, ink);
    if (link !== undefined) cell.link = link;
    this.cells.push(cell);
  }

  /** Writes the top left cell and gives the others the same look, so that borders close; merges what is more than one cell. */
  spread(area: Area, look: LookName, ink: Ink = null): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        this.put(row, column, look, row === area.top && column === area.left ? ink : null);
      }
    }
    if (area.top !== area.bottom || area.left !== area.right) this.merge(area);
  }

  /** For cells that are written otherwise. */
  merge(area: Area): void {
    this.merges.push(area);
  }

  unlock(area: Area): void {
    this.unlocked.push(area);
  }

  validate(validation: ValidationPlan): void {
    this.validations.push(validation);
  }

  tint(conditional: ConditionalPlan): void {
    this.conditionals.push(conditional);
  }

  done(frame: SheetFrame): SheetPlan {
    const inOrder = (a: CellPlan, b: CellPlan): number => a.row - b.row || a.column - b.column;
    const isSorted = this.cells.every(
      (cell, i) => i === 0 || inOrder(this.cells[i - 1] as CellPlan, cell) <= 0,
    );
    return {
      ...frame,
      // Most sheets are drawn in order, and a record of 5,000 units has millions of cells.
      cells: isSorted ? this.cells : [...this.cells].sort(inOrder),
      merges: this.merges,
      unlocked: this.unlocked,
      validations: this.validations,
      conditionals: this.conditionals,
    };
  }
}

/** A cell with what goes into it. */
export function inked(row: number, column: number, look: LookName, ink: Ink): CellPlan {
  if (ink === null) return { row, column, look };
  if (typeof ink !== "object") return { row, column, look, value: ink };
  return { row, column, look, formula: ink.formula, value: ink.value };
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
