// One sheet that holds a form's table → one figure a field, with everything to say about the sheet.
import type { Finding } from "../finding";
import { areaHolds, parseCell } from "../sheet/address";
import { cellAt, cellKey, type CellValue, type SheetSnapshot } from "../sheet/snapshot";
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
  /** What stands in the cells of fields and header fields, by key, as it is; absent where nothing does. */
  readonly contents: ReadonlyMap<string, CellValue>;
  readonly findings: readonly Finding[];
}

export function readSheet(claims: SheetClaims, search: FormSearch, context: ReadingContext): TableReading {
  const { sheet, index } = claims;
  const { layout, lineOf } = search;
  const bindings = bindFields(layout, claims.witnesses);
  const measures = measureColumns(bindings, claims);
  const around: Surroundings = {
    sheet,
    isShared: (area) =>
      bindings.filter(({ at }) => at !== null && areaHolds(area, at.row, at.column)).length > 1,
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
    contents: contentsOf(sheet, [...figures, ...header]),
    findings: [
      ...bindingFindings(bindings, sheet),
      ...read.flatMap(({ findings }) => findings),
      ...strayFindings(bindings, search, claims, cellsRead(bindings, header, unit)),
    ],
  };
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

function contentsOf(sheet: SheetSnapshot, figures: readonly Figure[]): ReadonlyMap<string, CellValue> {
  const contents = new Map<string, CellValue>();
  for (const figure of figures) {
    const at = figure.cell === null ? null : parseCell(figure.cell);
    const value = at === null ? undefined : cellAt(sheet, at.row, at.column)?.value;
    if (value !== undefined) contents.set(figure.field, value);
  }
  return contents;
}
