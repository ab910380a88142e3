// The whole format of a cell as one value, read from a sheet's formats for many cells at once.
import type { Area } from "../../core/sheet/address";
import type { AreaMap } from "../wire/area-map";
import type { CellFormats } from "../wire/book";

/** Words and units as in `CellFormats`; lines are styles by edge, "None" or "Continuous". */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly fontColor: string;
  readonly underline: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly top: string;
  readonly bottom: string;
  readonly left: string;
  readonly right: string;
}

export type FormatKey = keyof CellFormat;

/** Where each part of a format is kept. */
export function formatMaps(formats: CellFormats): Readonly<Record<FormatKey, AreaMap<unknown>>> {
  const { borders, ...others } = formats;
  const { EdgeTop: top, EdgeBottom: bottom, EdgeLeft: left, EdgeRight: right } = borders;
  return { ...others, top, bottom, left, right };
}

export const FORMAT_KEYS: readonly FormatKey[] = [
  "numberFormat",
  "fontName",
  "fontSize",
  "bold",
  "fontColor",
  "underline",
  "fill",
  "horizontal",
  "vertical",
  "wrap",
  "indent",
  "locked",
  "top",
  "bottom",
  "left",
  "right",
];

/** One cell's format. */
export function formatAt(formats: CellFormats, row: number, column: number): CellFormat {
  const maps = formatMaps(formats);
  return Object.fromEntries(
    FORMAT_KEYS.map((key) => [key, maps[key].at(row, column)]),
  ) as unknown as CellFormat;
}

/** The formats of all cells of an area; equal formats are the same object. */
export function formatsIn(formats: CellFormats, area: Area): (row: number, column: number) => CellFormat {
  const { top, left, bottom, right } = area;
  const width = right - left + 1;
  const maps = formatMaps(formats);
  const painted = FORMAT_KEYS.map((key) => paint(maps[key], area));
  const known = new Map<string, CellFormat>();
  return (row, column) => {
    if (row < top || row > bottom || column < left || column > right)
      throw new Error(`row ${row}, column ${column} is outside the area asked for`);
    const at = (row - top) * width + column - left;
    const key = painted.map(({ places }) => places[at]).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const format = Object.fromEntries(
      FORMAT_KEYS.map((name, i) => {
        const { values, places } = painted[i] as Painted;
        return [name, values[places[at] as number]];
      }),
    ) as unknown as CellFormat;
    known.set(key, format);
    return format;
  };
}

interface Painted {
  readonly values: readonly unknown[];
  /** By cell, row after row: which value. */
  readonly places: Uint16Array;
}

function paint(map: AreaMap<unknown>, { top, left, bottom, right }: Area): Painted {
  const width = right - left + 1;
  const values: unknown[] = [map.initial];
  const places = new Uint16Array(width * (bottom - top + 1));
  for (const { area, value } of map.areas()) {
    let number = values.indexOf(value);
    if (number < 0) number = values.push(value) - 1;
    const from = Math.max(left, area.left) - left;
    const to = Math.min(right, area.right) - left + 1;
    if (to <= from) continue;
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row += 1)
      places.fill(number, (row - top) * width + from, (row - top) * width + to);
  }
  return { values, places };
}
