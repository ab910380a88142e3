// Lists that are drawn row by row: rows of their own, no more than a sheet has, and content that a file can hold.
import { areaName, type Area } from "./address";
import { isArea } from "./area-set";
import { checkCells } from "./check-cells";
import type { Known } from "./check-formula";
import { drawnSheet, type LongSheetPlan, type TablePlan, type TableRow } from "./long-plan";

/** Rows that are looked into: the others are drawn alike, and a list may have half a million. */
const LOOKED_INTO = 100;

/** What is wrong with a sheet's tables; sentences begin with the sheet's name. */
export function checkTables(sheet: LongSheetPlan, known: Known): readonly string[] {
  const tables = sheet.tables ?? [];
  const sound = tables.filter(({ area }) => isArea(area));
  const problems = [
    ...tables
      .filter(({ area }) => !isArea(area))
      .map(({ area }) => `the list ${areaName(area)} is not inside the sheet`),
    ...sound.flatMap(({ area }, index) => checkPlace(sheet, area, sound[index - 1]?.area)),
  ];
  if (problems.length > 0) return problems.map((problem) => `${sheet.name}: ${problem}`);
  return sound.flatMap((table) => checkCells(drawnSheet(beginning(sheet, table)), known));
}

function checkPlace(sheet: LongSheetPlan, area: Area, before: Area | undefined): readonly string[] {
  const name = areaName(area);
  const isIn = (row: number): boolean => row >= area.top && row <= area.bottom;
  const cell = sheet.cells.find(({ row }) => isIn(row));
  const height = sheet.rows.find(({ row }) => isIn(row));
  const cut = [...sheet.unlocked].find(
    ({ top, bottom }) =>
      top <= area.bottom && bottom >= area.top && !(top <= area.top && bottom >= area.bottom),
  );
  return [
    ...(before !== undefined && before.bottom >= area.top
      ? [`the list ${name} does not come after ${areaName(before)}`]
      : []),
    ...(cell === undefined ? [] : [`a cell stands in row ${cell.row} of the list ${name}`]),
    ...(height === undefined ? [] : [`row ${height.row} of the list ${name} is sized elsewhere`]),
    ...(cut === undefined ? [] : [`${areaName(cut)} unlocks only some rows of the list ${name}`]),
  ];
}

/** The sheet with nothing but the first rows of one table. */
function beginning(sheet: LongSheetPlan, { area, looks, rows }: TablePlan): LongSheetPlan {
  const first: TableRow[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length === LOOKED_INTO) break;
  }
  const bottom = area.top + first.length - 1;
  return { ...sheet, cells: [], rows: [], tables: [{ area: { ...area, bottom }, looks, rows: first }] };
}
