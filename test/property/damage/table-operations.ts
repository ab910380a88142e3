// Damage done to the table itself: rows, columns, cells, sorting, merging.
import type { Area } from "../../../src/core/sheet/address";
import type { Cell } from "./book";
import type { Dice } from "./dice";
import { copyPaste, cutPaste, insert, type Operated, remove, sortRows } from "./edit";

export type Operation = (on: Operated, dice: Dice) => void;

function at({ row, column }: Cell): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function figures({ table }: Operated): Cell[] {
  return table.cells.filter((cell) => cell.mark?.kind === "figure");
}

function lineRows({ table }: Operated): number[] {
  return [...table.lineOfRow.keys()].sort((a, b) => a - b);
}

function lastColumn({ table }: Operated): number {
  return Math.max(1, ...table.idOfColumn.keys());
}

/** First and last column that people see. */
function shownColumns({ table }: Operated): { left: number; right: number } {
  const shown = [...table.idOfColumn].filter(
    ([, id]) => !/^keys$|:(required|state|printed|weight)$/.test(id),
  );
  const columns = shown.map(([column]) => column);
  return { left: Math.min(...columns, 99), right: Math.max(...columns, 1) };
}

export const tableOperations: Readonly<Record<string, Operation>> = {
  "rows put in": (on, dice) => {
    insert(on, "row", dice.between(1, Math.max(3, ...lineRows(on)) + 2), dice.between(1, 3));
  },
  "a row deleted": (on, dice) => {
    const rows = lineRows(on);
    if (rows.length > 0) remove(on, "row", dice.pick(rows));
  },
  "a row above the table deleted": (on, dice) => {
    remove(on, "row", dice.between(1, Math.max(1, Math.min(...lineRows(on), 9) - 1)));
  },
  "columns put in": (on, dice) => {
    insert(on, "column", dice.between(1, lastColumn(on)), dice.between(1, 2));
  },
  "a column deleted": (on, dice) => {
    remove(on, "column", dice.between(1, lastColumn(on)));
  },
  "rows hidden": (on, dice) => {
    for (let i = 0; i < 5; i += 1)
      if (lineRows(on).length > 0) on.table.hiddenRows.add(dice.pick(lineRows(on)));
  },
  "columns hidden or shown": (on, dice) => {
    for (let i = 0; i < 3; i += 1) {
      const column = dice.between(1, lastColumn(on));
      if (!on.table.hiddenColumns.delete(column)) on.table.hiddenColumns.add(column);
    }
  },
  "whole rows sorted": (on, dice) => {
    const rows = someRows(on, dice);
    sortRows(on, rows, dice.shuffled(rows), 1, lastColumn(on));
  },
  "what is seen of rows sorted": (on, dice) => {
    const { left, right } = shownColumns(on);
    const readable = someRows(on, dice).filter((row) => !isReworded(on, row));
    sortRows(on, readable, dice.shuffled(readable), left, right);
  },
  "figures sorted without their labels": (on, dice) => {
    const rows = someRows(on, dice);
    const column = figures(on)[0]?.column;
    if (column !== undefined) sortRows(on, rows, dice.shuffled(rows), column, column);
  },
  "a figure cut and pasted over another": (on, dice) => {
    const all = figures(on);
    if (all.length < 2) return;
    const target = dice.pick(all);
    cutPaste(on, at(dice.pick(all)), target.row, target.column);
  },
  "a figure cut and pasted beside or below": (on, dice) => {
    const all = figures(on);
    if (all.length === 0) return;
    const beside = { row: dice.between(1, Math.max(...lineRows(on), 9) + 6), column: lastColumn(on) + 2 };
    const below = { row: Math.max(...lineRows(on), 9) + 5, column: dice.between(1, 8) };
    const to = dice.pick([beside, below]);
    cutPaste(on, at(dice.pick(all)), to.row, to.column);
  },
  "some figures cut and pasted further down": (on, dice) => {
    const all = figures(on);
    if (all.length === 0) return;
    const first = dice.pick(all);
    const area = { ...at(first), bottom: first.row + dice.between(0, 4) };
    cutPaste(on, area, first.row + dice.between(1, 9), first.column);
  },
  "a figure copied over another": (on, dice) => {
    const all = figures(on);
    if (all.length < 2) return;
    const target = dice.pick(all);
    copyPaste(on, at(dice.pick(all)), target.row, target.column);
  },
  "whole rows copied over others": (on, dice) => {
    copyRows(on, dice, 1, lastColumn(on));
  },
  "what is seen of rows copied over others": (on, dice) => {
    const { left, right } = shownColumns(on);
    copyRows(on, dice, left, right);
  },
  "cells put in, those below pushed down": (on, dice) => {
    const all = figures(on);
    if (all.length === 0) return;
    const { row, column } = dice.pick(all);
    const last = Math.max(...lineRows(on), row);
    cutPaste(on, { top: row, left: column, bottom: last, right: column }, row + 1, column);
  },
  "cells put in, those beside pushed right": (on, dice) => {
    const all = figures(on);
    if (all.length === 0) return;
    const { row, column } = dice.pick(all);
    cutPaste(on, { top: row, left: column, bottom: row, right: lastColumn(on) }, row, column + 1);
    on.table.merges = on.table.merges.filter((area) => row < area.top || row > area.bottom);
  },
  "all merges taken apart": (on) => {
    on.table.merges = [];
  },
  "cells merged over figures": (on, dice) => {
    const all = figures(on);
    if (all.length > 0) mergeFrom(on, dice.pick(all), dice.between(0, 3), dice.between(0, 2));
  },
  "a label and its figure merged": (on, dice) => {
    const labels = on.table.cells.filter((cell) => cell.mark?.kind === "label");
    if (labels.length > 0) mergeFrom(on, dice.pick(labels), 0, dice.between(1, 3));
  },
};

function isReworded({ table }: Operated, row: number): boolean {
  return table.cells.some((cell) => cell.row === row && cell.mark?.kind === "label" && !cell.mark.readable);
}

/** A run of the table's rows, or some here and there. */
function someRows(on: Operated, dice: Dice): number[] {
  const rows = lineRows(on);
  if (rows.length === 0) return [];
  const from = dice.below(rows.length);
  const run = rows.slice(from, from + dice.between(2, 12));
  return dice.below(3) === 0 ? dice.shuffled(rows).slice(0, 6) : run;
}

function copyRows(on: Operated, dice: Dice, left: number, right: number): void {
  const rows = lineRows(on);
  if (rows.length < 4) return;
  const top = dice.pick(rows);
  const bottom = top + dice.below(3);
  copyPaste(on, { top, left, bottom, right }, dice.pick(rows), left);
}

/** Only the first cell keeps its content, as in Excel. */
function mergeFrom({ table }: Operated, first: Cell, down: number, across: number): void {
  const area = { ...at(first), bottom: first.row + down, right: first.column + across };
  const inside = (cell: Cell): boolean =>
    cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;
  table.cells = table.cells.filter((cell) => cell === first || !inside(cell));
  table.merges = table.merges.filter(
    (other) =>
      other.top > area.bottom ||
      other.bottom < area.top ||
      other.left > area.right ||
      other.right < area.left,
  );
  if (down + across > 0) table.merges.push(area);
}
