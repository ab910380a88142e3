// Later changes of a workbook made on its plan: values, marks, protection, finishing.
import { areaHolds, type Area } from "./address";
import { FINISHED, HostError, type CellWrite, type Mark } from "./host";
import type { CellPlan, ConditionalPlan, ProtectionPlan, SheetPlan, WorkbookPlan } from "./plan";

/** The sheet, or HostError "not-found". */
function sheetOf(plan: WorkbookPlan, name: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new HostError("not-found", `the sheet ${name}`, undefined, name);
  return found;
}

function isLocked(sheet: SheetPlan, { row, column }: CellWrite): boolean {
  return sheet.protection !== undefined && !sheet.unlocked.some((area) => areaHolds(area, row, column));
}

/** Values put into cells; formulas keep the results they had. A locked cell is HostError "protected". */
export function withValues(plan: WorkbookPlan, cells: readonly CellWrite[]): WorkbookPlan {
  for (const cell of cells) {
    if (!isLocked(sheetOf(plan, cell.sheet), cell)) continue;
    throw new HostError("protected", `a locked cell of ${cell.sheet}`, undefined, cell.sheet);
  }
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = cells.filter((cell) => cell.sheet === sheet.name);
      return own.length === 0 ? sheet : { ...sheet, cells: own.reduce(withValue, sheet.cells) };
    }),
  };
}

function withValue(cells: readonly CellPlan[], { row, column, value }: CellWrite): readonly CellPlan[] {
  const isThere = (cell: CellPlan): boolean => cell.row === row && cell.column === column;
  const look = cells.find(isThere)?.look ?? "plain";
  const drawn: CellPlan = { row, column, look, ...(value === null ? {} : { value }) };
  return [...cells.filter((cell) => !isThere(cell)), drawn];
}

/** The tints of marks, before the sheet's own. */
export function withMarks(plan: WorkbookPlan, marks: readonly Mark[]): WorkbookPlan {
  for (const mark of marks) sheetOf(plan, mark.sheet);
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const own = marks.filter((mark) => mark.sheet === sheet.name);
      return own.length === 0 ? sheet : { ...sheet, conditionals: [...tintsOf(own), ...sheet.conditionals] };
    }),
  };
}

function tintsOf(marks: readonly Mark[]): readonly ConditionalPlan[] {
  return (["wrong", "doubtful", "reading"] as const).flatMap((tint) => {
    const areas = marks.filter((mark) => mark.tint === tint).map(cellArea);
    return areas.length === 0 ? [] : [{ areas, formula: "TRUE", tint, stopIfTrue: true }];
  });
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function withProtection(plan: WorkbookPlan, protection: ProtectionPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, protection }));
  return { ...plan, sheets, structureProtected: true };
}

/** Without protection; a sheet whose password is another is HostError "protected". */
export function withoutProtection(plan: WorkbookPlan, password: string | undefined): WorkbookPlan {
  const sheets = plan.sheets.map(({ protection, ...sheet }) => {
    if (protection?.password === undefined || protection.password === password) return sheet;
    throw new HostError("protected", `another password protects ${sheet.name}`, undefined, sheet.name);
  });
  return { ...plan, sheets, structureProtected: false };
}

/** Selecting is all that stays possible. */
export const NOTHING_ALLOWED: ProtectionPlan = {
  formatColumns: false,
  formatRows: false,
  sort: false,
  autoFilter: false,
};

/** Every cell locked, every sheet protected, the moment recorded. */
export function finished(plan: WorkbookPlan, at: string): WorkbookPlan {
  return {
    ...plan,
    structureProtected: true,
    properties: { ...plan.properties, [FINISHED]: at },
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      unlocked: [],
      protection: sheet.protection ?? NOTHING_ALLOWED,
    })),
  };
}
