// What was drawn against what came back: a plan compared with a snapshot, in words.
import { areaName, cellName, type Area } from "./address";
import { subtractAreas } from "./area-set";
import type { CellPlan, SheetPlan, WorkbookPlan } from "./plan";
import { parseReference, referenceText } from "./reference";
import { cellKey, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from "./snapshot";

/** What can be compared; programs that re-save a file lose some of it. */
export type Aspect =
  | "values"
  | "formulas"
  | "merges"
  | "hidden"
  | "visibility"
  | "protection"
  | "locks"
  | "validations"
  | "names"
  | "properties"
  | "structure";

/**
 * Every difference between a plan and a snapshot of it, but those of the aspects left out; [] where it
 * came back whole. Sheets count in order. Numbers may differ in the 15th digit: programs keep no more.
 * Locks are compared on protected sheets alone (elsewhere they mean nothing), every cell of the sheet
 * included. Empty text and an empty cell are the same: a file does not tell them apart.
 */
export function comparePlan(
  plan: WorkbookPlan,
  snapshot: WorkbookSnapshot,
  leftOut: readonly Aspect[] = [],
): readonly string[] {
  const compared = (aspect: Aspect): boolean => !leftOut.includes(aspect);
  const sheets = plan.sheets.flatMap((sheet, i) => {
    const read = snapshot.sheets[i];
    if (read?.name === sheet.name) return compareSheet(sheet, read, compared);
    return [`sheet ${i + 1} is ${read?.name ?? "not there"}, not ${sheet.name}`];
  });
  const more = snapshot.sheets
    .slice(plan.sheets.length)
    .map((sheet) => `the sheet ${sheet.name} is too many`);
  return [
    ...sheets,
    ...more,
    ...(compared("names") ? compareNames(plan, snapshot) : []),
    ...(compared("properties") ? compareProperties(plan.properties, snapshot.properties) : []),
    ...(compared("structure") && plan.structureProtected !== snapshot.structureProtected
      ? [`the structure is ${snapshot.structureProtected ? "" : "not "}protected`]
      : []),
  ];
}

function compareSheet(
  sheet: SheetPlan,
  read: SheetSnapshot,
  compared: (aspect: Aspect) => boolean,
): readonly string[] {
  const isProtected = sheet.protection !== undefined;
  const hiddenColumns = sheet.columns.filter((column) => column.hidden === true).map(({ column }) => column);
  const hiddenRows = sheet.rows.filter((row) => row.hidden === true).map(({ row }) => row);
  const parts: readonly (readonly [Aspect, readonly string[]])[] = [
    ["visibility", differ("the sheet", sheet.visibility, read.visibility)],
    ["protection", differ("protection", isProtected, read.protected)],
    ["merges", compareLists("the merge", sheet.merges.map(areaName), read.merges.map(areaName))],
    ["locks", isProtected ? compareLocks(sheet.unlocked, read.unlocked) : []],
    ["hidden", compareLists("the hidden column", hiddenColumns.map(String), read.hiddenColumns.map(String))],
    ["hidden", compareLists("the hidden row", hiddenRows.map(String), read.hiddenRows.map(String))],
    ["validations", compareValidations(sheet, read.validationCount)],
  ];
  return [
    ...parts
      .flatMap(([aspect, found]) => (compared(aspect) ? found : []))
      .map((text) => `${sheet.name}: ${text}`),
    ...compareCells(sheet, read, compared).map((text) => `${sheet.name}!${text}`),
  ];
}

type Plain = string | number | boolean;

function differ(what: string, drawn: Plain, read: Plain): readonly string[] {
  return drawn === read ? [] : [`${what} is ${read}, not ${drawn}`];
}

function compareLists(what: string, drawn: readonly string[], read: readonly string[]): readonly string[] {
  const [before, after] = [new Set(drawn), new Set(read)];
  return [
    ...[...before].filter((item) => !after.has(item)).map((item) => `${what} ${item} is lost`),
    ...[...after].filter((item) => !before.has(item)).map((item) => `${what} ${item} is new`),
  ];
}

/** A program may write a validation of several areas as one for each. */
function compareValidations(sheet: SheetPlan, read: number): readonly string[] {
  const least = sheet.validations.length;
  const most = sheet.validations.reduce((sum, validation) => sum + validation.areas.length, 0);
  return read >= least && read <= most ? [] : [`there are ${read} validations, not ${least}`];
}

function compareLocks(drawn: readonly Area[], read: readonly Area[]): readonly string[] {
  return [
    ...subtractAreas(drawn, read).map((area) => `${areaName(area)} is locked`),
    ...subtractAreas(read, drawn).map((area) => `${areaName(area)} is unlocked`),
  ];
}

function compareCells(
  sheet: SheetPlan,
  read: SheetSnapshot,
  compared: (aspect: Aspect) => boolean,
): readonly string[] {
  const differences: string[] = [];
  const drawn = new Set<number>();
  for (const cell of sheet.cells) {
    if (cell.formula === undefined && (cell.value === undefined || cell.value === "")) continue;
    const key = cellKey(cell.row, cell.column);
    drawn.add(key);
    const at = cellName(cell.row, cell.column);
    const found = read.cells.get(key);
    if (compared("values") && !sameValue(cell, found)) {
      differences.push(`${at} holds ${valueText(found?.value)}, not ${valueText(drawnValue(cell))}`);
    }
    if (compared("formulas") && cell.formula !== found?.formula) {
      differences.push(`${at} has ${formulaText(found?.formula)}, not ${formulaText(cell.formula)}`);
    }
  }
  for (const [key, cell] of read.cells) {
    const holds = cell.formula !== undefined || cell.value !== "";
    if (compared("values") && holds && !drawn.has(key)) {
      differences.push(`${cellName(cell.row, cell.column)} holds ${valueText(cell.value)}, not nothing`);
    }
  }
  return differences;
}

/** Excel's error values (ECMA-376, ST_CellType "e"). */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** A formula's cached result that names an error is that error; typed text "#N/A" stays text. */
function drawnValue({ value, formula }: CellPlan): CellSnapshot["value"] | undefined {
  const isError = formula !== undefined && typeof value === "string" && ERRORS.has(value);
  return isError ? { error: value } : value;
}

function sameValue(cell: CellPlan, found: CellSnapshot | undefined): boolean {
  const drawn = drawnValue(cell) ?? "";
  const read = found?.value ?? "";
  if (typeof drawn === "object" || typeof read === "object") {
    return typeof drawn === "object" && typeof read === "object" && drawn.error === read.error;
  }
  return drawn === read || (typeof drawn === "number" && typeof read === "number" && isClose(drawn, read));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}

function valueText(value: CellSnapshot["value"] | undefined): string {
  if (value === undefined) return "nothing";
  return typeof value === "object" ? value.error : JSON.stringify(value);
}

function formulaText(formula: string | undefined): string {
  return formula === undefined ? "no formula" : `=${formula}`;
}

/** Workbook-wide names alone; a sheet's own (print areas, filters) are the file's business. */
function compareNames(plan: WorkbookPlan, snapshot: WorkbookSnapshot): readonly string[] {
  const drawn = plan.names.map(({ name, sheet, area }) => `${name} = ${referenceText(sheet, area)}`);
  const read = snapshot.names
    .filter(({ name, sheet }) => sheet === undefined && !name.startsWith("_xlnm."))
    .map(({ name, refersTo }) => {
      const target = parseReference(refersTo);
      return `${name} = ${target === null ? refersTo : referenceText(target.sheet, target.area)}`;
    });
  return compareLists("the name", drawn, read);
}

function compareProperties(
  drawn: Readonly<Record<string, string>>,
  read: Readonly<Record<string, string>>,
): readonly string[] {
  const texts = (properties: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(properties).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return compareLists("the property", texts(drawn), texts(read));
}
