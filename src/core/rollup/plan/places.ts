// Where units and fields stand on 分单位明细表: what other sheets point at.
import { absoluteAreaName, cellName, quotedSheetName } from "../../sheet/address";
import type { Ink } from "../../sheet/build";
import type { Rollup } from "../rollup";
import { SHEETS } from "./words";

/** Hidden keys, title, subtitle, then two header rows; legend rows come under the table. */
export const MATRIX = {
  keyRow: 1,
  titleRow: 2,
  noteRow: 3,
  sectionRow: 4,
  labelRow: 5,
  firstRow: 6,
} as const;
/** Columns before the fields. Without groups in the roster theirs is hidden, so that nothing moves. */
export const HEAD = { code: 1, unit: 2, group: 3, status: 4 } as const;
export const MATRIX_HEADS = 4;

export function unitRow(index: number): number {
  return MATRIX.firstRow + index;
}

export function fieldColumn(index: number): number {
  return MATRIX_HEADS + 1 + index;
}

/** Where units, by code, and fields, by key, stand on the matrix. */
export interface MatrixPlaces {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** As they are written; people may move them. */
export function writtenPlaces({ matrix }: Rollup): MatrixPlaces {
  return {
    rows: new Map(matrix.units.map((unit, index) => [unit, unitRow(index)])),
    columns: new Map(matrix.fields.map((field, index) => [field, fieldColumn(index)])),
  };
}

/** Stands in the hidden row of keys, above the unit codes: whose matrix this is. */
export function matrixMark({ campaign, form, period }: Rollup): string {
  return `${campaign.id}|${form}|${period ?? ""}`;
}

/** A field's cells of all units, as formulas on other sheets want it: '分单位明细表'!$D$6:$D$14. */
export function columnRange(rollup: Rollup, field: number): string {
  return unitsRange(rollup, fieldColumn(field));
}

/** One column of the matrix over all units. */
export function unitsRange(rollup: Rollup, column: number): string {
  const bottom = unitRow(Math.max(1, rollup.units.length) - 1);
  const area = { top: MATRIX.firstRow, left: column, bottom, right: column };
  return `${quotedSheetName(SHEETS.matrix)}!${absoluteAreaName(area)}`;
}

/** A jump to one cell of the matrix, by formula: a file takes only 65,530 links of the other kind a sheet. */
export function matrixLink(unit: number, field: number): Ink {
  const cell = cellName(unitRow(unit), fieldColumn(field));
  return { formula: `HYPERLINK("#${quotedSheetName(SHEETS.matrix)}!${cell}","${cell}")`, value: cell };
}

/** Where a link to a field's column leads: its head. */
export function headLink(field: number): string {
  return `${quotedSheetName(SHEETS.matrix)}!${cellName(MATRIX.labelRow, fieldColumn(field))}`;
}
