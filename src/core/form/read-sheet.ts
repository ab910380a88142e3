// One sheet that holds a form's table → one figure a field, with everything to say about the sheet.
import type { Finding } from "../finding";
import { type Address, type Area, parseCell } from "../sheet/address";
import { cellAt, cellKey, type CellValue, type WorkbookSnapshot } from "../sheet/snapshot";
import { type Binding, bindFields } from "./binding/bind";
import { bindingFindings } from "./binding/bind-findings";
import type { SheetClaims } from "./binding/claims";
import type { FormSearch } from "./binding/form-search";
import { changedMeasure, measureColumns } from "./binding/measures";
import { strayFindings } from "./binding/stray";
import type { Figure } from "./figure";
import { readField, type Surroundings } from "./read-field";
import { readHeader, readUnitName, type UnitName } from "./read-header";
import type { ReadingContext } from "./value";

export interface TableReading {
  readonly sheet: string;
  /** In form order, one for every field of the form the workbook was made from. */
  readonly figures: readonly Figure[];
  readonly header: readonly Figure[];
  /** As it stands in the form; null where blank. */
  readonly unitName: string | null;
  readonly findings: readonly Finding[];
}

export function readSheet(claims: SheetClaims, search: FormSearch, context: ReadingContext): TableReading {
  const { sheet, index } = claims;
  const { layout, lineOf } = search;
  const bindings = bindFields(layout, claims.witnesses);
  const measures = measureColumns(bindings, claims);
  const placed = bindings.flatMap(({ at }) => at ?? []);
  const around: Surroundings = {
    sheet,
    merges: sheet.merges.filter((area) => holding(area, placed) > 0),
    isShared: (area) => holding(area, placed) > 1,
    changedMeasure: (field, at) => {
      const line = lineOf.get(field);
      return line === undefined ? null : changedMeasure(field, line, at, claims, measures);
    },
  };
  const read = bindings.map((binding) => readField(binding, around, context));
  const figures = read.map(({ figure }) => figure);
  const header = readHeader(sheet, index, layout);
  const unit = readUnitName(sheet, index, layout);
  return {
    sheet: sheet.name,
    figures,
    header,
    unitName: unit?.name ?? null,
    findings: [
      ...bindingFindings(bindings, sheet),
      ...read.flatMap(({ findings }) => findings),
      ...strayFindings(bindings, search, claims, cellsRead(bindings, header, unit)),
    ],
  };
}

/** How many of the cells lie in the area. */
function holding({ top, left, bottom, right }: Area, cells: readonly Address[]): number {
  let count = 0;
  for (const { row, column } of cells) {
    if (row >= top && row <= bottom && column >= left && column <= right) count += 1;
  }
  return count;
}

function cellsRead(
  bindings: readonly Binding[],
  header: readonly Figure[],
  unit: UnitName | null,
): ReadonlySet<number> {
  const cells = [
    ...bindings.map(({ at }) => at),
    ...header.map(({ cell }) => (cell === null ? null : parseCell(cell))),
    unit,
  ];
  return new Set(cells.flatMap((at) => (at === null ? [] : [cellKey(at.row, at.column)])));
}

/** What stands in the cells of fields and header fields, by key, as it is; absent where nothing does. */
export function contentsOf(workbook: WorkbookSnapshot, table: TableReading): ReadonlyMap<string, CellValue> {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const contents = new Map<string, CellValue>();
  for (const figure of [...table.figures, ...table.header]) {
    const at = figure.cell === null ? null : parseCell(figure.cell);
    const value = at === null || sheet === undefined ? undefined : cellAt(sheet, at.row, at.column)?.value;
    if (value !== undefined) contents.set(figure.field, value);
  }
  return contents;
}
