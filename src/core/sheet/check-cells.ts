// A sheet's cells: one at each place, content that a file can hold, links that lead somewhere.
import { areaName, cellName, LAST_COLUMN, LAST_ROW } from "./address";
import { areaFinder, isArea } from "./area-set";
import { checkFormula, type Known } from "./check-formula";
import type { LongSheetPlan } from "./long-plan";
import type { CellPlan } from "./plan";
import { parseReference } from "./reference";
import { cellKey } from "./snapshot";
import { checkText, LONGEST_CELL_TEXT } from "./text-limits";

/** Excel opens no more hyperlinks on one sheet; beyond that the file is repaired and loses them. */
const MOST_LINKS = 65_530;

/** What is wrong with a sheet's cells; sentences begin with sheet and cell. */
export function checkCells(sheet: LongSheetPlan, known: Known): readonly string[] {
  return [...cellProblems(sheet, known)].filter((problem) => problem !== null);
}

/** Cells looked at in one go: a few milliseconds. */
const PORTION = 4_000;

/** As `checkCells`, one by one; null after each portion. */
export function* cellProblems(sheet: LongSheetPlan, known: Known): Generator<string | null, void, void> {
  const mergeAt = areaFinder(sheet.merges.filter(isArea));
  // In reading order, as nearly all are, none stands at another's place.
  const taken = isInOrder(sheet.cells) ? null : new Set<number>();
  let links = 0;
  for (const [index, cell] of sheet.cells.entries()) {
    if (index % PORTION === 0) yield null;
    // Named only where something is wrong: a rollup has millions of cells.
    const at = (): string => `${sheet.name}!${cellName(cell.row, cell.column)}`;
    if (!isPlace(cell)) {
      yield `${sheet.name}: the cell in row ${cell.row}, column ${cell.column} is beyond the sheet`;
      continue;
    }
    const place = cellKey(cell.row, cell.column);
    if (taken?.has(place) === true) yield `${at()}: two cells stand at one place`;
    taken?.add(place);
    const merge = mergeAt(cell.row, cell.column);
    if (
      merge !== undefined &&
      holdsSomething(cell) &&
      (merge.top !== cell.row || merge.left !== cell.column)
    ) {
      yield `${at()}: a value stands inside the merge ${areaName(merge)} but not in its first cell`;
    }
    if (cell.link !== undefined) links += 1;
    for (const problem of checkCell(cell, known)) yield `${at()}: ${problem}`;
  }
  if (links > MOST_LINKS) yield `${sheet.name}: ${links} links; at most ${MOST_LINKS}`;
}

/** Strictly ascending. */
function isInOrder(cells: readonly CellPlan[]): boolean {
  let last = -Infinity;
  for (const { row, column } of cells) {
    const place = cellKey(row, column);
    if (place <= last) return false;
    last = place;
  }
  return true;
}

function isPlace({ row, column }: CellPlan): boolean {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  return whole && row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN;
}

function holdsSomething(cell: CellPlan): boolean {
  return cell.value !== undefined || cell.formula !== undefined || cell.link !== undefined;
}

function checkCell(cell: CellPlan, known: Known): readonly string[] {
  const problems: string[] = [];
  const { value, formula, link } = cell;
  if (formula !== undefined) {
    problems.push(...checkFormula(formula, known));
    if (value === undefined) problems.push("the formula has no cached value");
  }
  if (typeof value === "string") problems.push(...checkText("the text", value, LONGEST_CELL_TEXT));
  if (typeof value === "number" && !Number.isFinite(value)) problems.push(`${value} is no number for a cell`);
  if (link !== undefined) {
    const target = parseReference(link);
    if (target === null) problems.push(`the link ${link} names no sheet and cell`);
    else if (!known.sheets.has(target.sheet)) {
      problems.push(`the link leads to the sheet ${target.sheet}, which is not there`);
    }
  }
  return problems;
}
