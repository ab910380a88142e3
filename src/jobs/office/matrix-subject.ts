// Which unit and field a cell of 分单位明细表 is of, by the keys and the codes that stand there now.
import type { CellPlace } from "../../core/sheet/host";
import type { CellSnapshot } from "../../core/sheet/snapshot";
import { isSameName, nameIn } from "../../core/rollup/bind-matrix";
import { MATRIX, MATRIX_HEADS, matrixMark } from "../../core/rollup/plan/places";
import type { Rollup } from "../../core/rollup/rollup";
import type { Told } from "./told";

/**
 * @param row the cells of the place's own row
 * @param heads the first rows of the sheet, the hidden keys among them
 */
export function matrixSubject(
  rollup: Rollup,
  place: CellPlace,
  row: readonly CellSnapshot[],
  heads: readonly CellSnapshot[],
): Told {
  const corner = cornerIn(rollup, heads);
  if (corner === undefined) return "changed";
  const at = (column: number): CellSnapshot | undefined => row.find((cell) => cell.column === column);
  const field = fieldsByColumn(rollup, heads).get(place.column);
  if (place.row <= corner.row + MATRIX.labelRow - MATRIX.keyRow)
    return field === undefined ? null : { fields: [field], unit: null };
  const code = at(corner.column)?.value;
  const unit = rollup.units.find((each) => each.code === (typeof code === "object" ? "" : String(code)));
  if (unit === undefined) return null;
  // A column sorted by itself puts codes beside other units' names.
  if (!isSameName(nameIn(at(corner.column + 1)) ?? "", unit.name)) return "changed";
  if (field !== undefined) return { fields: [field], unit: unit.code };
  return place.column < corner.column + MATRIX_HEADS ? { fields: [], unit: unit.code } : null;
}

/** Field keys by the column they stand above; one that stands there twice is left out. */
export function fieldsByColumn(rollup: Rollup, heads: readonly CellSnapshot[]): ReadonlyMap<number, string> {
  const corner = cornerIn(rollup, heads);
  const keys = heads.filter((cell) => cell.row === corner?.row && typeof cell.value === "string");
  const times = (value: unknown): number => keys.filter((cell) => cell.value === value).length;
  const known = new Set(rollup.matrix.fields);
  return new Map(
    keys.flatMap(({ column, value }) =>
      known.has(value as string) && times(value) === 1 ? [[column, value as string] as const] : [],
    ),
  );
}

function cornerIn(rollup: Rollup, heads: readonly CellSnapshot[]): CellSnapshot | undefined {
  const mark = matrixMark(rollup);
  return heads.find(({ value }) => value === mark);
}
