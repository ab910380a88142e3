// 漏填: required fields left blank, field by field or unit by unit, each with where it stands on the matrix.
import type { Rollup } from "../../core/rollup/rollup";
import { type Page, pageOf, type PageQuery } from "./page";

export interface MissingRow {
  readonly unit: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  /** Where the blank stands in the unit's own form. */
  readonly file: string | null;
  readonly cell: string | null;
}

export function missingView({ missing, units, fields, matrix }: Rollup, page: PageQuery): Page<MissingRow> {
  const unitAt = new Map(matrix.units.map((code, index) => [code, index]));
  const fieldAt = new Map(matrix.fields.map((key, index) => [key, index]));
  const shown = pageOf(missing.fields, page);
  const items = shown.items.map(({ unit, field }): MissingRow => {
    const [row, column] = [unitAt.get(unit) ?? -1, fieldAt.get(field) ?? -1];
    return {
      unit,
      name: units[row]?.name ?? unit,
      field,
      label: fields[column]?.label ?? field,
      file: units[row]?.file ?? null,
      cell: matrix.cells[row]?.[column]?.figure?.cell ?? null,
    };
  });
  return { ...shown, items };
}
