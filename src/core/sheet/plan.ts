// A workbook described as data: what a host makes real. Readonly and JSON-safe throughout.
import type { Area } from "./address";
import type { LookName } from "./looks";

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Custom document properties, text to text. */
  readonly properties: Readonly<Record<string, string>>;
  /** The sheet that is in front when the file opens. */
  readonly activeSheet: string;
  /** Sheets cannot be added, moved, renamed or unhidden. */
  readonly structureProtected: boolean;
  /** Document title for the file's own properties; written as dc:title. */
  readonly title: string;
}

/** A workbook-wide defined name for one area. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly cells: readonly CellPlan[];
  readonly merges: readonly Area[];
  /** Every cell outside these areas is locked, unwritten ones included. */
  readonly unlocked: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionals: readonly ConditionalPlan[];
  /** Rows and columns that stay in view, counted from the top left. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Area;
  readonly print?: PrintPlan;
  readonly charts?: readonly ChartPlan[];
  /** Absent: the sheet is not protected. */
  readonly protection?: ProtectionPlan;
  /** Where the cursor stands when the sheet is first seen. */
  readonly cursor?: { readonly row: number; readonly column: number };
  readonly gridLines: boolean;
  readonly zoom?: number;
  /** Every cell is among `cells`: a sheet with lists still to be drawn (long-plan) is not taken for one. */
  readonly tables?: never;
}

/** Width in characters of the Normal font's digit, as Excel counts it. */
export interface ColumnPlan {
  readonly column: number;
  readonly width: number;
  readonly hidden?: boolean;
}

/** Height in points. */
export interface RowPlan {
  readonly row: number;
  readonly height: number;
  readonly hidden?: boolean;
}

/** What a cell holds. An error is text such as "#N/A" and only ever a formula's cached result. */
export type CellContent = string | number | boolean;

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly look: LookName;
  /** The constant, or with `formula` its cached result; absent: an empty, formatted cell. */
  readonly value?: CellContent;
  /** Without the leading "=". English function names, comma separators, functions of Excel 2007. */
  readonly formula?: string;
  /** Jump inside the workbook: "'统计表'!B3". For few links; many go by HYPERLINK(). */
  readonly link?: string;
}

export interface ValidationPlan {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly type: "whole"; readonly min: number }
    | { readonly type: "decimal"; readonly min: number }
    | { readonly type: "list"; readonly items: readonly string[] }
    | { readonly type: "listFrom"; readonly formula: string }
    | { readonly type: "date"; readonly from: string; readonly to: string }
    | { readonly type: "textLength"; readonly max: number }
    | { readonly type: "custom"; readonly formula: string };
  /** "stop" refuses what breaks the rule, "warning" asks, "information" only tells. */
  readonly style: "stop" | "warning" | "information";
  readonly prompt?: Message;
  readonly error: Message;
}

/** Excel shows at most 32 characters of title and 255 of text. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

export interface ConditionalPlan {
  readonly areas: readonly Area[];
  /** True where the tint is shown; relative to the first area's top left cell. */
  readonly formula: string;
  readonly tint: TintName;
  readonly stopIfTrue?: boolean;
}

export type TintName = "missing" | "wrong" | "doubtful" | "notApplicable" | "good" | "corrected" | "reading";

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly area: Area;
  /** Rows repeated on top of every page, from and to. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Columns repeated at the left of every page, from and to. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** 1 unless given; 0: as many as it takes, at `scale`. */
  readonly pagesWide?: number;
  /** As many as it takes, unless given. */
  readonly pagesTall?: number;
  /** Percent, 10 to 400; only where `pagesWide` is 0: otherwise the pages decide. */
  readonly scale?: number;
  /** Rows that begin a new page, wherever the program itself would break. */
  readonly pageStarts?: readonly number[];
  /** Columns that begin a new page. */
  readonly pageColumns?: readonly number[];
  /** Margins in inches. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly footer?: string;
  readonly centered: boolean;
}

/** Lying bars, one a category, first on top, each with its number; they follow the cells they are drawn from. */
export interface ChartPlan {
  readonly title: string;
  /** Cells of its own sheet that it covers. */
  readonly area: Area;
  /** Where the data stand: one column of names, one of numbers, as many rows each. */
  readonly sheet: string;
  readonly categories: Area;
  readonly values: Area;
  readonly shown: "number" | "percent";
}

/** What a protected sheet still lets people do. Selecting cells is always possible. */
export interface ProtectionPlan {
  readonly password?: string;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly sort: boolean;
  readonly autoFilter: boolean;
}
