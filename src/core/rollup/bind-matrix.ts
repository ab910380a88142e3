// Finds units and fields again on 分单位明细表, however it was sorted or shifted: by hidden key and unit code.
import type { Field } from "../campaign/fields";
import type { Unit } from "../campaign/schema";
import type { Finding, RowFault } from "../finding";
import { finding } from "../finding";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { cellAt } from "../sheet/snapshot";
import { matrixMark } from "./plan/places";
import { linkedName } from "./plan/provenance-places";
import { SHEETS } from "./plan/words";
import type { Rollup } from "./rollup";

export interface MatrixBinding {
  readonly sheet: SheetSnapshot;
  /** Unit code → row. What is damaged is left out, with a finding. */
  readonly rows: ReadonlyMap<string, number>;
  /** Field key → column. */
  readonly columns: ReadonlyMap<string, number>;
  readonly findings: readonly Finding[];
}

/** The key row is looked for in so many rows: people insert a few, not more. */
const DEEPEST_KEY_ROW = 30;

/** null where no sheet has the hidden row of keys. */
export function bindMatrix(
  workbook: WorkbookSnapshot,
  rollup: Rollup,
  fields: readonly Field[],
): MatrixBinding | null {
  const mark = matrixMark(rollup);
  const own = (sheet: SheetSnapshot): number => (sheet.name === SHEETS.matrix ? 0 : 1);
  for (const sheet of [...workbook.sheets].sort((a, b) => own(a) - own(b))) {
    const corner = cornerOf(sheet, mark);
    if (corner !== undefined) return bindSheet(sheet, corner, rollup.campaign.roster.units, fields);
  }
  return null;
}

function cornerOf(sheet: SheetSnapshot, mark: string): CellSnapshot | undefined {
  for (const cell of sheet.cells.values()) {
    if (cell.row > DEEPEST_KEY_ROW) return undefined;
    if (cell.value === mark) return cell;
  }
  return undefined;
}

function bindSheet(
  sheet: SheetSnapshot,
  corner: CellSnapshot,
  units: readonly Unit[],
  fields: readonly Field[],
): MatrixBinding {
  const byRow = new Map<number, CellSnapshot[]>();
  for (const cell of sheet.cells.values()) {
    if (cell.row >= corner.row) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  }
  const columns = bindColumns(sheet, corner, byRow.get(corner.row) ?? [], fields);
  const rows = bindRows(sheet, corner, units);
  const strays = strayRows(sheet, corner, byRow, rows.seen, new Set(columns.columns.values()));
  const findings = [...columns.findings, ...rows.findings, ...strays];
  return { sheet, rows: rows.rows, columns: columns.columns, findings };
}

function bindColumns(
  sheet: SheetSnapshot,
  corner: CellSnapshot,
  keys: readonly CellSnapshot[],
  fields: readonly Field[],
): { readonly columns: ReadonlyMap<string, number>; readonly findings: readonly Finding[] } {
  const columns = new Map<string, number>();
  const findings: Finding[] = [];
  for (const field of fields) {
    const [first, second] = keys.filter((cell) => cell.value === field.key);
    if (first !== undefined && second === undefined) {
      columns.set(field.key, first.column);
      continue;
    }
    const fault = first === undefined ? "gone" : "twice";
    findings.push(finding("rollup/field-column", { fault, found: field.label }, { sheet: sheet.name }));
  }
  const known = new Set(fields.map((field) => field.key));
  for (const { column, value } of keys) {
    if (column === corner.column || (typeof value === "string" && known.has(value))) continue;
    const found = typeof value === "object" ? value.error : String(value);
    findings.push(finding("rollup/field-column", { fault: "unknown", found }, { sheet: sheet.name }));
  }
  return { columns, findings };
}

interface BoundRows {
  readonly rows: ReadonlyMap<string, number>;
  /** Rows with a unit's code, bound or not. */
  readonly seen: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

function bindRows(sheet: SheetSnapshot, corner: CellSnapshot, units: readonly Unit[]): BoundRows {
  const codes = new Map<string, number[]>();
  for (const { row, column, value } of sheet.cells.values()) {
    if (column !== corner.column || row <= corner.row || typeof value === "object") continue;
    const code = String(value).trim();
    codes.set(code, [...(codes.get(code) ?? []), row]);
  }
  const rows = new Map<string, number>();
  const seen = new Set<number>();
  const findings: Finding[] = [];
  for (const unit of units) {
    const [row, second] = codes.get(unit.code) ?? [];
    for (const each of codes.get(unit.code) ?? []) seen.add(each);
    const name = row === undefined ? undefined : nameIn(cellAt(sheet, row, corner.column + 1));
    const renamed = name !== undefined && !isSameName(name, unit.name);
    if (row === undefined) findings.push(rowFinding(sheet, "gone", unit.code, 0));
    else if (second !== undefined) findings.push(rowFinding(sheet, "twice", unit.code, row));
    else if (renamed) findings.push(rowFinding(sheet, "renamed", shown(name), row));
    else rows.set(unit.code, row);
  }
  return { rows, seen, findings };
}

/**
 * Rows among the units', and right below them, that hold figures but no unit's code: somebody typed them there.
 * Formulas are ours; the legend stands apart by an empty row.
 */
function strayRows(
  sheet: SheetSnapshot,
  corner: CellSnapshot,
  byRow: ReadonlyMap<number, readonly CellSnapshot[]>,
  seen: ReadonlySet<number>,
  columns: ReadonlySet<number>,
): readonly Finding[] {
  const typed = (row: number): boolean =>
    (byRow.get(row) ?? []).some((cell) => columns.has(cell.column) && cell.formula === undefined);
  const top = Math.min(...seen);
  let bottom = Math.max(...seen);
  while (typed(bottom + 1)) bottom += 1;
  return [...byRow.keys()].flatMap((row): Finding[] => {
    if (row < top || row > bottom || seen.has(row) || !typed(row)) return [];
    const code = cellAt(sheet, row, corner.column)?.value;
    if (code === undefined) return [rowFinding(sheet, "blank", "", row)];
    return [rowFinding(sheet, "unknown", shown(code), row)];
  });
}

function rowFinding(sheet: SheetSnapshot, fault: RowFault, found: string, row: number): Finding {
  return finding("rollup/unit-row", { fault, found, row }, { sheet: sheet.name });
}

function shown(value: CellSnapshot["value"]): string {
  return typeof value === "object" ? value.error : String(value);
}

/** What a unit's cell shows, whether it links to 溯源 or not. */
export function nameIn(cell: CellSnapshot | undefined): CellSnapshot["value"] | undefined {
  return linkedName(cell?.formula) ?? cell?.value;
}

export function isSameName(found: CellSnapshot["value"], name: string): boolean {
  return plain(found) === plain(name);
}

/** Width and spaces make no difference to a name. */
function plain(value: CellSnapshot["value"]): string {
  return shown(value).normalize("NFKC").replace(/\s/g, "");
}
