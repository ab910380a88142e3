// What a cell of our rollup sheets is about: fields, and the unit where it is one unit's.
import { fieldsOf } from "../../core/campaign/fields";
import { columnName, parseArea } from "../../core/sheet/address";
import type { CellPlace } from "../../core/sheet/host";
import { fieldColumn, HEAD, MATRIX, unitRow } from "../../core/rollup/plan/places";
import { provenanceCells, provenancePlaces } from "../../core/rollup/plan/provenance-places";
import { totalPlaces } from "../../core/rollup/plan/consolidated-places";
import { ROLLUP_WORDS, SHEETS } from "../../core/rollup/plan/words";
import { formIn, type Rollup } from "../../core/rollup/rollup";

export interface CellSubject {
  /** Keys, in form order; [] where the cell is about a unit as a whole. */
  readonly fields: readonly string[];
  readonly unit: string | null;
}

/** What stands in the cell's row, as the workbook has it: formulas without "=". */
export interface RowCell {
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly formula?: string;
}

/** Where units and fields stand on the matrix now; people may have moved them. */
export interface MatrixPlaces {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** As they were written. */
export function writtenPlaces({ matrix }: Rollup): MatrixPlaces {
  return {
    rows: new Map(matrix.units.map((unit, index) => [unit, unitRow(index)])),
    columns: new Map(matrix.fields.map((field, index) => [field, fieldColumn(index)])),
  };
}

/** null where the cell is about no figure, or on a sheet that is not ours. */
export function subjectOfCell(
  rollup: Rollup,
  place: CellPlace,
  cells: readonly RowCell[],
  places: MatrixPlaces,
): CellSubject | null {
  if (place.sheet === SHEETS.matrix) return matrixSubject(place, places);
  if (place.sheet.startsWith(SHEETS.provenance)) return provenanceSubject(rollup, place);
  const own = cells.find(({ column }) => column === place.column);
  const formula = own?.formula;
  if (place.sheet === SHEETS.consolidated) {
    const fields = consolidatedFields(rollup, place.row, place.column);
    return fields.length === 0 ? null : { fields, unit: null };
  }
  const named = formula === undefined ? [] : fieldsInFormula(rollup, formula, places);
  if (named.length > 0) return { fields: named, unit: null };
  return rowSubject(rollup, cells);
}

function matrixSubject({ row, column }: CellPlace, { rows, columns }: MatrixPlaces): CellSubject | null {
  const unit = [...rows].find(([, at]) => at === row)?.[0] ?? null;
  const field = [...columns].find(([, at]) => at === column)?.[0];
  if (field !== undefined && (unit !== null || row <= MATRIX.labelRow)) return { fields: [field], unit };
  return unit !== null && column <= HEAD.status ? { fields: [], unit } : null;
}

/** The figure of that line, as it was written: the sheet is locked, and too long to be read for one line. */
function provenanceSubject(rollup: Rollup, { sheet, row }: CellPlace): CellSubject | null {
  const { units, fields } = rollup;
  const found = provenancePlaces(rollup).flatMap((first, unit) => {
    if (first?.sheet !== sheet || row < first.row) return [];
    const column = provenanceCells(rollup, unit)[row - first.row];
    return column === undefined ? [] : [{ unit, column }];
  })[0];
  const field = found === undefined ? undefined : fields[found.column];
  if (found === undefined || field === undefined) return null;
  return { fields: [field.key], unit: units[found.unit]?.code ?? null };
}

/** The total itself, or what stands beside it on its line. */
function consolidatedFields(rollup: Rollup, row: number, column: number): readonly string[] {
  const form = formIn(rollup.campaign, rollup.form);
  const fields = fieldsOf(form);
  const places = totalPlaces(form, fields, ROLLUP_WORDS.zh);
  const cells = [...places.fields, ...places.totals].map(([id, name]) => {
    const area = parseArea(name.replaceAll("$", ""));
    if (area === null) throw new Error(`${name} is no cell`);
    return { id, row: area.top, column: area.left };
  });
  const line = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const chosen = line.filter((cell) => cell.column <= column).at(-1) ?? line[0];
  if (chosen === undefined) return [];
  const total = rollup.totals.find(({ id }) => id === chosen.id && !places.fields.has(id));
  return total === undefined ? [chosen.id] : total.fields;
}

/** Fields whose matrix column, or whose total on 汇总表, a formula takes. */
function fieldsInFormula(rollup: Rollup, formula: string, places: MatrixPlaces): readonly string[] {
  const byColumn = new Map([...places.columns].map(([field, column]) => [columnName(column), field]));
  const found = new Set<string>();
  for (const [, column] of formula.matchAll(
    new RegExp(`'?${SHEETS.matrix}'?!\\$?([A-Z]{1,3})\\$?\\d+`, "g"),
  )) {
    const field = byColumn.get(column as string);
    if (field !== undefined) found.add(field);
  }
  for (const [, name] of formula.matchAll(
    new RegExp(`'?${SHEETS.consolidated}'?!(\\$?[A-Z]{1,3}\\$?\\d+)`, "g"),
  )) {
    const area = parseArea((name as string).replaceAll("$", ""));
    if (area !== null) for (const key of consolidatedFields(rollup, area.top, area.left)) found.add(key);
  }
  return rollup.matrix.fields.filter((key) => found.has(key));
}

/** Lists name their unit and their field in the row. */
function rowSubject({ units, fields }: Rollup, cells: readonly RowCell[]): CellSubject | null {
  const texts = new Set(cells.map(({ value }) => value));
  const unit = units.find(({ name }) => texts.has(name))?.code ?? null;
  const named = fields.filter(({ label }) => texts.has(label)).map(({ key }) => key);
  if (named.length === 0 && unit === null) return null;
  return { fields: named.slice(0, 1), unit };
}
