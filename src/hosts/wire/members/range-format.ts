// RangeFormat and its parts: font, fill, borders, protection, alignment and sizes of the cells of a range.
import { LAST_COLUMN, LAST_ROW } from "../../../core/sheet/address";
import type { AreaMap } from "../area-map";
import type { BorderEdge, CellFormats } from "../book";
import { ExcelError, WireGap } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { assertUnprotected, type Cells } from "../world";

/** Points of a standard column and row, and characters of the column, as a new workbook in Calibri or 等线 has them. */
export const STANDARD = { columnPoints: 48, rowPoints: 14.25, columnCharacters: 8.43 } as const;

export function rangeFormat(cells: Cells): Thing {
  return thing(FORMAT, cells);
}

function put<T>(cells: Cells, map: (formats: CellFormats) => AreaMap<T>, value: T): void {
  assertUnprotected(cells);
  for (const area of cells.areas) map(cells.sheet.formats).set(area, value);
}

/** The value that all cells have, or null where they differ. */
function common<T>({ sheet, areas }: Cells, map: (formats: CellFormats) => AreaMap<T>): T | null {
  const values = new Set(areas.map((area) => map(sheet.formats).of(area)));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** "#rrggbb" as it comes back: upper case. */
function color(text: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new ExcelError("InvalidArgument", `the colour ${text}`);
  return text.toUpperCase();
}

const FORMAT: Kind<Cells, Excel.RangeFormat> = {
  type: "RangeFormat",
  get: {
    ColumnWidth: ({ sheet, areas: [area] }) => {
      const width = sheet.widths.of({ ...(area as Cells["areas"][number]), top: 1, bottom: LAST_ROW });
      return width === undefined ? null : (width ?? STANDARD.columnPoints);
    },
    HorizontalAlignment: (cells) =>
      common(cells, ({ horizontal }) => horizontal) as Excel.HorizontalAlignment | null,
    WrapText: (cells) => common(cells, ({ wrap }) => wrap),
  },
  set: {
    ColumnWidth(cells, width) {
      assertUnprotected(cells);
      for (const area of cells.areas) cells.sheet.widths.set({ ...area, top: 1, bottom: LAST_ROW }, width);
    },
    RowHeight(cells, height) {
      assertUnprotected(cells);
      for (const area of cells.areas)
        cells.sheet.heights.set({ ...area, left: 1, right: LAST_COLUMN }, height);
    },
    UseStandardWidth(cells, standard) {
      if (standard !== true) throw new WireGap("UseStandardWidth = false");
      assertUnprotected(cells);
      for (const area of cells.areas) cells.sheet.widths.set({ ...area, top: 1, bottom: LAST_ROW }, null);
    },
    UseStandardHeight(cells, standard) {
      if (standard !== true) throw new WireGap("UseStandardHeight = false");
      assertUnprotected(cells);
      for (const area of cells.areas) cells.sheet.heights.set({ ...area, left: 1, right: LAST_COLUMN }, null);
    },
    HorizontalAlignment: (cells, value) => put(cells, ({ horizontal }) => horizontal, value),
    VerticalAlignment: (cells, value) => put(cells, ({ vertical }) => vertical, value),
    WrapText: (cells, value) => put(cells, ({ wrap }) => wrap, value),
    IndentLevel: (cells, value) => put(cells, ({ indent }) => indent, value),
  },
  open: {
    Font: (cells) => thing(FONT, cells),
    Fill: (cells) => thing(FILL, cells),
    Protection: (cells) => thing(PROTECTION, cells),
    Borders: (cells) => thing(BORDERS, cells),
  },
};

const FONT: Kind<Cells, Excel.RangeFont> = {
  type: "RangeFont",
  get: {
    Name: (cells) => common(cells, ({ fontName }) => fontName),
    Bold: (cells) => common(cells, ({ bold }) => bold),
    Color: (cells) => common(cells, ({ fontColor }) => fontColor),
  },
  set: {
    Name: (cells, value) => put(cells, ({ fontName }) => fontName, value),
    Size: (cells, value) => put(cells, ({ fontSize }) => fontSize, value),
    Bold: (cells, value) => put(cells, ({ bold }) => bold, value),
    Color: (cells, value) => put(cells, ({ fontColor }) => fontColor, color(value)),
    Underline: (cells, value) => put(cells, ({ underline }) => underline, value),
  },
};

const FILL: Kind<Cells, Excel.RangeFill> = {
  type: "RangeFill",
  get: { Color: (cells) => common(cells, ({ fill }) => fill) },
  set: { Color: (cells, value) => put(cells, ({ fill }) => fill, color(value)) },
};

const PROTECTION: Kind<Cells, Excel.FormatProtection> = {
  type: "FormatProtection",
  get: { Locked: (cells) => common(cells, ({ locked }) => locked) },
  set: { Locked: (cells, value) => put(cells, ({ locked }) => locked, value) },
};

interface Edge {
  readonly cells: Cells;
  readonly edge: BorderEdge;
}

const BORDERS: Kind<Cells, Excel.RangeBorderCollection> = {
  type: "RangeBorderCollection",
  item: (cells, key) => {
    if (!Object.hasOwn(cells.sheet.formats.borders, String(key)))
      throw new ExcelError("InvalidArgument", `the border ${String(key)}`);
    return thing(BORDER, { cells, edge: key as BorderEdge });
  },
};

const BORDER: Kind<Edge, Excel.RangeBorder> = {
  type: "RangeBorder",
  get: {
    Style: ({ cells, edge }) => common(cells, ({ borders }) => borders[edge]) as Excel.BorderLineStyle | null,
  },
  set: { Style: ({ cells, edge }, value) => put(cells, ({ borders }) => borders[edge], value) },
};
