// A book in memory: new and empty, with results of formulas handed in.
import { AreaMap } from "./area-map";
import type { Book, BookSheet, BorderEdge, CellFormats, CellResult } from "./book";

export interface MemoryBookOptions {
  /** Names of the sheets it begins with; one at least. */
  readonly sheets?: readonly string[];
  /** What a calculating program would show; 0 unless told, as for a formula over empty cells. */
  readonly result?: (sheet: string, row: number, column: number, formula: string) => CellResult;
}

/** Workbooks opened in windows of their own are kept in `opened`. */
export interface MemoryBook extends Book {
  readonly opened: readonly Uint8Array[];
}

export function memoryBook(options: MemoryBookOptions = {}): MemoryBook {
  let count = 0;
  const newSheet = (name: string): BookSheet => {
    count += 1;
    return emptySheet(`{${String(count).padStart(8, "0")}-0001-0000-0000-000000000000}`, name);
  };
  const sheets = (options.sheets ?? ["Sheet1"]).map(newSheet);
  const opened: Uint8Array[] = [];
  return {
    sheets,
    newSheet,
    active: sheets[0] as BookSheet,
    names: new Map(),
    properties: new Map(),
    title: "",
    structure: null,
    result: (sheet, row, column, formula) => options.result?.(sheet.name, row, column, formula) ?? 0,
    openWorkbook: (bytes) => void opened.push(bytes),
    opened,
  };
}

function emptySheet(id: string, name: string): BookSheet {
  return {
    id,
    name,
    visibility: "Visible",
    entries: new Map(),
    formats: plainFormats(),
    merges: [],
    validations: new AreaMap(null),
    conditionals: [],
    protection: null,
    names: new Map(),
    links: new Map(),
    widths: new AreaMap(null),
    heights: new AreaMap(null),
    hiddenColumns: new AreaMap(false),
    hiddenRows: new AreaMap(false),
    frozen: { rows: 0, columns: 0 },
    filter: null,
    charts: [],
    gridLines: true,
    selection: { top: 1, left: 1, bottom: 1, right: 1 },
    page: {
      orientation: "Portrait",
      paper: "Letter",
      area: null,
      titleRows: null,
      titleColumns: null,
      zoom: { scale: 100 },
      margins: { left: 50.4, right: 50.4, top: 54, bottom: 54 },
      centered: false,
      header: { left: "", center: "", right: "" },
      footer: { left: "", center: "", right: "" },
      rowBreaks: [],
      columnBreaks: [],
    },
  };
}

const EDGES: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
];

function plainFormats(): CellFormats {
  return {
    numberFormat: new AreaMap("General"),
    fontName: new AreaMap("等线"),
    fontSize: new AreaMap(11),
    bold: new AreaMap(false),
    fontColor: new AreaMap("#000000"),
    underline: new AreaMap("None"),
    fill: new AreaMap(""),
    horizontal: new AreaMap("General"),
    vertical: new AreaMap("Center"),
    wrap: new AreaMap(false),
    indent: new AreaMap(0),
    locked: new AreaMap(true),
    borders: Object.fromEntries(
      EDGES.map((edge) => [edge, new AreaMap("None")]),
    ) as unknown as CellFormats["borders"],
  };
}
