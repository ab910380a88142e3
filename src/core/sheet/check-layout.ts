// A sheet's frame: columns, rows, merges, locks, freeze, filter, print.
import { areaName, LAST_COLUMN, LAST_ROW, type Area } from "./address";
import { countCells, isArea, overlappingPairs, subtractAreas } from "./area-set";
import type { LongSheetPlan } from "./long-plan";
import type { PrintPlan } from "./plan";
import { checkText, LONGEST_MESSAGE_TEXT } from "./text-limits";

/** Excel's own limits: points for heights, characters for widths, percent for zoom. */
const HIGHEST = 409;
const WIDEST = 255;
const ZOOM = { least: 10, most: 400 };

/** What is wrong with a sheet apart from its cells and rules; sentences begin with the sheet's name. */
export function checkLayout(sheet: LongSheetPlan): readonly string[] {
  const problems = [
    ...checkColumns(sheet),
    ...checkRows(sheet),
    ...checkAreas("the merge", sheet.merges),
    ...checkAreas("the unlocked area", sheet.unlocked),
    ...checkMerges(sheet),
    ...checkView(sheet),
    ...(sheet.print === undefined ? [] : checkPrint(sheet.print)),
  ];
  return problems.map((problem) => `${sheet.name}: ${problem}`);
}

function checkColumns(sheet: LongSheetPlan): readonly string[] {
  const seen = new Set<number>();
  return sheet.columns.flatMap(({ column, width }) => {
    const again = seen.has(column);
    seen.add(column);
    return [
      ...(isWithin(column, 1, LAST_COLUMN) ? [] : [`column ${column} is beyond the sheet`]),
      ...(again ? [`column ${column} stands twice`] : []),
      ...(width >= 0 && width <= WIDEST ? [] : [`column ${column} is ${width} wide; at most ${WIDEST}`]),
    ];
  });
}

function checkRows(sheet: LongSheetPlan): readonly string[] {
  const seen = new Set<number>();
  return sheet.rows.flatMap(({ row, height }) => {
    const again = seen.has(row);
    seen.add(row);
    return [
      ...(isWithin(row, 1, LAST_ROW) ? [] : [`row ${row} is beyond the sheet`]),
      ...(again ? [`row ${row} stands twice`] : []),
      ...(height >= 0 && height <= HIGHEST ? [] : [`row ${row} is ${height} high; at most ${HIGHEST}`]),
    ];
  });
}

function checkAreas(what: string, areas: readonly Area[]): readonly string[] {
  return areas
    .filter((area) => !isArea(area))
    .map((area) => `${what} ${areaName(area)} is not inside the sheet`);
}

function checkMerges(sheet: LongSheetPlan): readonly string[] {
  const sound = sheet.merges.filter(isArea);
  return [
    ...sound
      .filter((area) => countCells(area) === 1)
      .map((area) => `the merge ${areaName(area)} is one cell`),
    ...overlappingPairs(sound).map(([a, b]) => `the merges ${areaName(a)} and ${areaName(b)} overlap`),
    ...sound
      .filter((merge) => isCut(merge, sheet.unlocked))
      .map((merge) => `the merge ${areaName(merge)} is locked only in part`),
  ];
}

/** Excel refuses to clear a merge when some of its cells are locked. */
function isCut(merge: Area, unlocked: readonly Area[]): boolean {
  const locked = subtractAreas([merge], unlocked).reduce((sum, area) => sum + countCells(area), 0);
  return locked > 0 && locked < countCells(merge);
}

function checkView(sheet: LongSheetPlan): readonly string[] {
  const problems: string[] = [];
  const { freeze, filter, cursor, zoom } = sheet;
  if (freeze !== undefined) {
    const sound = isWithin(freeze.rows, 0, LAST_ROW - 1) && isWithin(freeze.columns, 0, LAST_COLUMN - 1);
    if (!sound) problems.push(`${freeze.rows} rows and ${freeze.columns} columns cannot be frozen`);
    if (freeze.rows === 0 && freeze.columns === 0) problems.push("nothing is frozen");
  }
  if (filter !== undefined) problems.push(...checkAreas("the filter", [filter]));
  if (
    cursor !== undefined &&
    !(isWithin(cursor.row, 1, LAST_ROW) && isWithin(cursor.column, 1, LAST_COLUMN))
  ) {
    problems.push("the cursor is beyond the sheet");
  }
  if (zoom !== undefined && !isWithin(zoom, ZOOM.least, ZOOM.most)) {
    problems.push(`the zoom is ${zoom}; it must be ${ZOOM.least} to ${ZOOM.most}`);
  }
  return problems;
}

function checkPrint(print: PrintPlan): readonly string[] {
  const problems = [...checkAreas("the print area", [print.area])];
  const { titleRows, titleColumns, pageStarts, margins } = print;
  if (titleRows !== undefined) {
    const { from, to } = titleRows;
    if (!isWithin(from, 1, LAST_ROW) || !isWithin(to, from, LAST_ROW)) {
      problems.push(`rows ${from} to ${to} cannot be repeated on every page`);
    } else if (isArea(print.area) && (from < print.area.top || to > print.area.bottom)) {
      problems.push(`rows ${from} to ${to}, repeated on every page, are outside the print area`);
    }
  }
  if (titleColumns !== undefined) {
    const { from, to } = titleColumns;
    if (!isWithin(from, 1, LAST_COLUMN) || !isWithin(to, from, LAST_COLUMN)) {
      problems.push(`columns ${from} to ${to} cannot be repeated on every page`);
    } else if (isArea(print.area) && (from < print.area.left || to > print.area.right)) {
      problems.push(`columns ${from} to ${to}, repeated on every page, are outside the print area`);
    }
  }
  problems.push(...checkPages(print));
  for (const row of pageStarts ?? []) {
    if (!isWithin(row, print.area.top + 1, print.area.bottom))
      problems.push(`no page can begin with row ${row} of the print area`);
  }
  for (const column of print.pageColumns ?? []) {
    if (!isWithin(column, print.area.left + 1, print.area.right))
      problems.push(`no page can begin with column ${column} of the print area`);
  }
  for (const [side, inches] of Object.entries(margins)) {
    if (!(inches >= 0 && inches < 49))
      problems.push(`the ${side} margin of ${inches} inches is not possible`);
  }
  if (print.footer !== undefined)
    problems.push(...checkText("the footer", print.footer, LONGEST_MESSAGE_TEXT));
  return problems;
}

function checkPages({ pagesWide, pagesTall, scale }: PrintPlan): readonly string[] {
  const problems: string[] = [];
  if (pagesWide !== undefined && !isWithin(pagesWide, 0, 32_767))
    problems.push(`${pagesWide} pages wide is not possible`);
  if (pagesTall !== undefined && !isWithin(pagesTall, 1, 32_767))
    problems.push(`${pagesTall} pages tall is not possible`);
  if (scale === undefined) return problems;
  if (!isWithin(scale, ZOOM.least, ZOOM.most))
    problems.push(`the printing scale is ${scale}; it must be ${ZOOM.least} to ${ZOOM.most}`);
  if (pagesWide !== 0 || pagesTall !== undefined)
    problems.push("a printing scale is given, but the number of pages decides");
  return problems;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
