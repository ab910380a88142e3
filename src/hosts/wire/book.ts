// A workbook as the wire needs it: what a grid must keep so that batches can be answered from it.
import type { Area } from "../../core/sheet/address";
import type { AreaMap } from "./area-map";

/** An error by its name: "#N/A". */
export interface CellError {
  readonly error: string;
}

export type CellResult = string | number | boolean | CellError;

/** What stands in a cell; a formula's text keeps its "=". */
export type CellEntry =
  { readonly value: CellResult; readonly formula?: undefined } | { readonly formula: string };

export interface Book {
  /** In tab order. */
  readonly sheets: BookSheet[];
  /** Makes a sheet without putting it among `sheets`. */
  newSheet(name: string): BookSheet;
  active: BookSheet;
  /** Names of the workbook. */
  readonly names: Map<string, BookName>;
  /** Custom document properties. */
  readonly properties: Map<string, string>;
  title: string;
  /** null: the structure is not protected. */
  structure: Lock | null;
  /** A formula's result; a book that does not calculate has them from outside. */
  result(sheet: BookSheet, row: number, column: number, formula: string): CellResult;
  /** Opens a workbook in another window. */
  openWorkbook(bytes: Uint8Array): void;
}

export interface Lock {
  readonly password: string | null;
}

export interface BookName {
  readonly name: string;
  /** With "=". */
  formula: string;
  readonly comment: string;
  visible: boolean;
}

export interface BookSheet {
  /** Stays when the sheet is renamed or moved. */
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** By `cellKey` of core/sheet/snapshot; a book that draws them sees every change here. */
  readonly entries: Map<number, CellEntry>;
  readonly formats: CellFormats;
  merges: Area[];
  readonly validations: AreaMap<Validation | null>;
  /** The first has the highest priority. */
  conditionals: Conditional[];
  protection: SheetLock | null;
  readonly names: Map<string, BookName>;
  /** Places inside the workbook, by cell. */
  readonly links: Map<number, string>;
  /** Points; null: the standard. */
  readonly widths: AreaMap<number | null>;
  readonly heights: AreaMap<number | null>;
  readonly hiddenColumns: AreaMap<boolean>;
  readonly hiddenRows: AreaMap<boolean>;
  frozen: { readonly rows: number; readonly columns: number };
  filter: Area | null;
  charts: BookChart[];
  gridLines: boolean;
  /** What is selected when the sheet is in front; the cursor stands in its first cell. */
  selection: Area;
  readonly page: PageSetup;
}

/** Each kind of format by area; colours "#RRGGBB" or "". */
export interface CellFormats {
  readonly numberFormat: AreaMap<string>;
  readonly fontName: AreaMap<string>;
  readonly fontSize: AreaMap<number>;
  readonly bold: AreaMap<boolean>;
  readonly fontColor: AreaMap<string>;
  readonly underline: AreaMap<string>;
  readonly fill: AreaMap<string>;
  readonly horizontal: AreaMap<string>;
  readonly vertical: AreaMap<string>;
  readonly wrap: AreaMap<boolean>;
  readonly indent: AreaMap<number>;
  readonly locked: AreaMap<boolean>;
  /** Line style by edge: "EdgeTop" … "InsideVertical". */
  readonly borders: Readonly<Record<BorderEdge, AreaMap<string>>>;
}

export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** As the client library wrote it. */
export interface Validation {
  readonly rule: unknown;
  /** The cell that relative references in the rule are seen from. */
  readonly from: { readonly row: number; readonly column: number };
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: boolean;
}

export interface Conditional {
  readonly id: string;
  areas: readonly Area[];
  formula: string;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
}

export interface SheetLock extends Lock {
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface BookChart {
  readonly type: string;
  readonly name: string;
  /** Cells that it covers. */
  area: Area | null;
  /** Where its data stand. */
  values: ChartData;
  categories: ChartData | null;
  /** What else was set, by path: "Title.Text", "Series.GapWidth". */
  readonly settings: Map<string, unknown>;
}

export interface ChartData {
  readonly sheet: BookSheet;
  readonly area: Area;
}

/** Print setup; margins in points. */
export interface PageSetup {
  orientation: string;
  paper: string;
  area: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  zoom: unknown;
  margins: { left: number; right: number; top: number; bottom: number };
  centered: boolean;
  readonly header: { left: string; center: string; right: string };
  readonly footer: { left: string; center: string; right: string };
  /** Rows and columns that begin a page. */
  rowBreaks: number[];
  columnBreaks: number[];
}
