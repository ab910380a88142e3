// What a cell of our rollup sheets is about, told by what stands around it: people sort and move lines.
import { columnNumber, parseCell } from "../../core/sheet/address";
import type { CellPlace, RowSpan } from "../../core/sheet/host";
import type { CellSnapshot } from "../../core/sheet/snapshot";
import { LIST_PLACES, type ListPlaces } from "../../core/rollup/plan/list-places";
import { provenanceLine } from "../../core/rollup/plan/provenance-line";
import { SHEETS } from "../../core/rollup/plan/words";
import type { Rollup } from "../../core/rollup/rollup";
import { fieldsByColumn, matrixSubject } from "./matrix-subject";
import type { Told } from "./told";

/** 分单位明细表 has its hidden keys in so many rows: people insert a few above, not more. */
const HEAD_ROWS = 10;
/** More than 汇总表 has lines. */
const TOTAL_ROWS = 2_000;

/** What `subjectOfCell` wants to see of the workbook; [] where the sheet is not ours. */
export function spansAround({ sheet, row }: CellPlace): readonly RowSpan[] {
  const own = { sheet, from: row, to: row };
  const heads = { sheet: SHEETS.matrix, from: 1, to: HEAD_ROWS };
  if (!isOurs(sheet)) return [];
  if (isProvenance(sheet) || LIST_PLACES.has(sheet)) return [own];
  if (sheet === SHEETS.matrix || sheet === SHEETS.consolidated) return [own, heads];
  return [own, heads, { sheet: SHEETS.consolidated, from: 1, to: TOTAL_ROWS }];
}

/**
 * null where the cell is about no figure, or on a sheet that is not ours.
 * @param rollup as the workbook's own record makes it
 * @param seen the cells of `spansAround`
 */
export function subjectOfCell(
  rollup: Rollup,
  place: CellPlace,
  [row = [], heads = [], totals = []]: readonly (readonly CellSnapshot[])[],
): Told {
  const { sheet, column } = place;
  if (!isOurs(sheet)) return null;
  if (isProvenance(sheet)) return provenanceSubject(rollup, row);
  if (sheet === SHEETS.matrix) return matrixSubject(rollup, place, row, heads);
  const list = LIST_PLACES.get(sheet);
  if (list !== undefined) return listSubject(rollup, row, list);
  const keys = fieldsByColumn(rollup, heads);
  const formula = row.find((cell) => cell.column === column)?.formula ?? "";
  const fields =
    sheet === SHEETS.consolidated
      ? lineFields(rollup, row, column, keys)
      : formulaFields(rollup, formula, keys, totals);
  return fields.length === 0 ? null : { fields, unit: null };
}

/** 溯源2, 各期情况2 and on too. */
function isOurs(sheet: string): boolean {
  return (Object.values(SHEETS) as readonly string[]).includes(sheet.replace(/\d+$/, ""));
}

function isProvenance(sheet: string): boolean {
  return sheet.replace(/\d+$/, "") === SHEETS.provenance;
}

function provenanceSubject(rollup: Rollup, row: readonly CellSnapshot[]): Told {
  const line = provenanceLine(rollup, row);
  if (line.is === "changed") return "changed";
  if (line.is === "figure") return { fields: [line.field], unit: line.unit };
  return line.is === "nothing" || line.unit === null ? null : { fields: [], unit: line.unit };
}

function listSubject({ units, fields }: Rollup, row: readonly CellSnapshot[], places: ListPlaces): Told {
  const at = (column: number | null): unknown => row.find((cell) => cell.column === column)?.value;
  const unit = units.find(({ name }) => name === at(places.unit))?.code ?? null;
  const field = fields.find(({ label }) => label === at(places.field));
  if (field === undefined && unit === null) return null;
  return { fields: field === undefined ? [] : [field.key], unit };
}

type Keys = ReadonlyMap<number, string>;

/** Of a line of 汇总表: what the formula in that cell adds, or the next one to its right, or the last. */
function lineFields(
  rollup: Rollup,
  line: readonly CellSnapshot[],
  column: number,
  keys: Keys,
): readonly string[] {
  const totals = line
    .map((cell) => ({ column: cell.column, fields: formulaFields(rollup, cell.formula ?? "", keys, []) }))
    .filter(({ fields }) => fields.length > 0);
  return (totals.find((each) => each.column >= column) ?? totals.at(-1))?.fields ?? [];
}

/** Fields whose column of 分单位明细表, or whose total on 汇总表, a formula takes. */
function formulaFields(
  rollup: Rollup,
  formula: string,
  keys: Keys,
  totals: readonly CellSnapshot[],
): readonly string[] {
  const found = new Set(
    cellsIn(formula, SHEETS.matrix).flatMap(
      (name) => keys.get(columnNumber(/[A-Z]+/.exec(name)?.[0] ?? "")) ?? [],
    ),
  );
  for (const name of cellsIn(formula, SHEETS.consolidated)) {
    const cell = parseCell(name);
    if (cell === null) continue;
    const line = totals.filter(({ row }) => row === cell.row);
    for (const key of lineFields(rollup, line, cell.column, keys)) found.add(key);
  }
  return rollup.matrix.fields.filter((key) => found.has(key));
}

/** Cells of a sheet that a formula names, "C7". */
function cellsIn(formula: string, sheet: string): readonly string[] {
  const names = formula.matchAll(new RegExp(`${sheet}'?!\\$?([A-Z]{1,3})\\$?(\\d+)`, "g"));
  return [...names].map(([, column, row]) => `${column}${row}`);
}
