// Reads .xls and .et: BIFF8 in an OLE file, texts and formulas by the library, all else checked by us.
import {
  type CellAddress,
  type CellObject,
  type DefinedName,
  read,
  type WorkBook,
  type WorkSheet,
} from "@e965/xlsx";
import { type Area, cellName } from "../core/sheet/address";
import {
  type CellSnapshot,
  type CellValue,
  type NameSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../core/sheet/snapshot";
import { decryptBiff } from "./biff-decrypt";
import { patchBiff, patchedFormula } from "./biff-patch";
import { type BiffSheet, surveyBiff } from "./biff-survey";
import { PART } from "./biff-text";
import type { Limits } from "./limits";
import { openOle } from "./ole-file";
import { readOleProperties } from "./ole-properties";
import { ownText } from "./read-text";
import { refuse, refuseDamaged } from "./refusal";

/** From a serial of the 1904 system to one of the 1900 system. */
const DAYS_1904 = 1_462;

/** Error codes of [MS-XLS] 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** Refuses by throwing; see read-legacy for the door. Locks are not read: every `unlocked` is []. */
export function readXls(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): WorkbookSnapshot {
  const ole = openOle(bytes, limits);
  const written = ole.stream(PART);
  // Excel 5 and 95 call it Book.
  if (written === null) return refuse("not-a-workbook", { found: "xls" });
  const stream = decryptBiff(written);
  const survey = surveyBiff(stream, limits);
  const patched = patchBiff(stream);
  const book = parse(patched.stream);
  const formulaOf = (text: string): string => patchedFormula(text, patched.foreign, survey.externalLinks);
  const properties = readOleProperties(
    ole.stream("\x05SummaryInformation"),
    ole.stream("\x05DocumentSummaryInformation"),
  );
  const names = survey.sheets.map((sheet) => sheet.name);
  return {
    sheets: survey.sheets
      .filter((sheet) => sheet.isWorksheet && wanted(sheet.name))
      .map((sheet) => readSheet(sheet, book, survey.date1904, formulaOf)),
    names: (book.Workbook?.Names ?? []).map((name) => readName(name, names)),
    properties: properties.custom,
    structureProtected: survey.structureProtected,
    date1904: survey.date1904,
    modified: properties.modified,
    application: properties.application,
    externalLinks: survey.externalLinks,
  };
}

/** What the library cannot follow is damage: it is only handed streams whose records are whole. */
function parse(stream: Uint8Array): WorkBook {
  try {
    return read(stream, { type: "array", cellFormula: true, cellHTML: false, cellText: false });
  } catch {
    return refuseDamaged(PART, "value");
  }
}

function readSheet(
  sheet: BiffSheet,
  book: WorkBook,
  date1904: boolean,
  formulaOf: (text: string) => string,
): SheetSnapshot {
  const found = book.Sheets[sheet.name];
  if (found === undefined) return refuseDamaged(sheet.name, "missing-part");
  const cells: [number, CellSnapshot][] = [];
  for (const [key, kind] of sheet.cells) {
    const row = Math.floor(key / 16_384);
    const column = key - row * 16_384 + 1;
    const cell = readCell(sheet.name, found, row, column, formulaOf);
    if (cell.value === "" && cell.formula === undefined) continue;
    const shown = typeof cell.value === "number" ? kind : undefined;
    const value = shown === "date" && date1904 ? (cell.value as number) + DAYS_1904 : cell.value;
    cells.push([key, { ...cell, value, ...(shown !== undefined && { shown }) }]);
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: new Map(cells.sort(([a], [b]) => a - b)),
    merges: (found["!merges"] ?? []).map(areaOf),
    protected: sheet.protected,
    unlocked: [],
    hiddenColumns: [...new Set(sheet.hiddenColumns)].sort((a, b) => a - b),
    hiddenRows: [...new Set(sheet.hiddenRows)].sort((a, b) => a - b),
    validationCount: sheet.validationCount,
  };
}

function readCell(
  sheet: string,
  found: WorkSheet,
  row: number,
  column: number,
  formulaOf: (text: string) => string,
): CellSnapshot {
  const at = cellName(row, column);
  const cell = found[at] as CellObject | undefined;
  const value = cell === undefined ? null : valueOf(cell);
  // Our own walk saw a record here: what the library then leaves out must not be lost unseen.
  if (cell === undefined || value === null) return refuseDamaged(sheet, "value", at);
  const formula = cell.f ?? (cell.F === undefined ? undefined : "");
  return { row, column, value, ...(formula !== undefined && { formula: ownText(formulaOf(formula)) }) };
}

function valueOf({ t, v }: CellObject): CellValue | null {
  switch (t) {
    case "n":
      return typeof v === "number" && Number.isFinite(v) ? v : null;
    case "s":
      return typeof v === "string" ? ownText(v) : null;
    case "b":
      return typeof v === "boolean" ? v : null;
    case "e":
      return { error: ERRORS[Number(v)] ?? "#N/A" };
    // Dates are not asked for, empty cells not surveyed.
    case "d":
    case "z":
      return null;
    default:
      return null;
  }
}

function areaOf({ s, e }: { readonly s: CellAddress; readonly e: CellAddress }): Area {
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
}

function readName({ Name, Ref, Sheet }: DefinedName, sheets: readonly string[]): NameSnapshot {
  const sheet = Sheet === undefined ? undefined : sheets[Sheet];
  return { name: Name, refersTo: Ref, hidden: false, ...(sheet !== undefined && { sheet }) };
}
