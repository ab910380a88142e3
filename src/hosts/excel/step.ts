// One small change of a workbook, as data: what the plan is compiled to and the runner carries out.

/** Cells by address: "B2:D5", "A:C", "3:5"; several, separated by commas, where the name says `areas`. */
type Address = string;

/** Every cell of a sheet. */
export const ALL = "A:XFD";

export interface FormatChange {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** "#RRGGBB". */
  readonly fontColor?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  /** Edges that get a thin line. */
  readonly borders?: readonly BorderName[];
}

export type BorderName =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** What goes into a cell: text is read as if typed, so an apostrophe stands before what must stay text. */
export type CellInput = string | number | boolean;

export interface ValidationChange {
  readonly rule: ValidationRule;
  readonly style: "Stop" | "Warning" | "Information";
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly error: { readonly title: string; readonly message: string };
}

/** Rules as the client library takes them. */
export type ValidationRule =
  | { readonly wholeNumber: Bound }
  | { readonly decimal: Bound }
  | { readonly textLength: Bound }
  | { readonly date: { readonly formula1: string; readonly formula2: string; readonly operator: "Between" } }
  | { readonly list: { readonly inCellDropDown: true; readonly source: string } }
  | { readonly custom: { readonly formula: string } };

interface Bound {
  readonly formula1: number;
  readonly operator: "GreaterThanOrEqualTo" | "LessThanOrEqualTo";
}

export interface TintChange {
  /** With "=". */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor?: string;
  readonly stopIfTrue: boolean;
}

export interface PageChange {
  readonly orientation: "Portrait" | "Landscape";
  readonly area: Address;
  readonly titleRows: Address | null;
  readonly titleColumns: Address | null;
  readonly zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** Points. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly centered: boolean;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** First cells of new pages, below and beside. */
  readonly rowBreaks: readonly Address[];
  readonly columnBreaks: readonly Address[];
}

export interface ChartChange {
  readonly title: string;
  /** The first and the last cell that it covers. */
  readonly from: Address;
  readonly to: Address;
  /** The sheet that its data stand on, and where. */
  readonly source: string;
  readonly categories: Address;
  readonly values: Address;
  readonly shown: "number" | "percent";
}

export type SheetStep =
  /** Contents, formats, merges, rules, sizes and views back to an unwritten sheet's; `charts`: how many stand there. */
  | { readonly do: "clear"; readonly charts: number }
  | { readonly do: "format"; readonly areas: Address; readonly format: FormatChange }
  | { readonly do: "numberFormat"; readonly area: Address; readonly formats: readonly (readonly string[])[] }
  | { readonly do: "content"; readonly area: Address; readonly rows: readonly (readonly CellInput[])[] }
  | { readonly do: "link"; readonly cell: Address; readonly target: string }
  | { readonly do: "merge"; readonly area: Address }
  | { readonly do: "width"; readonly columns: Address; readonly points: number }
  | { readonly do: "height"; readonly rows: Address; readonly points: number }
  | { readonly do: "hideColumns"; readonly columns: Address }
  | { readonly do: "hideRows"; readonly rows: Address }
  | { readonly do: "validate"; readonly area: Address; readonly validation: ValidationChange }
  | { readonly do: "tint"; readonly areas: Address; readonly tint: TintChange }
  | { readonly do: "view"; readonly rows: number; readonly columns: number; readonly gridLines: boolean }
  | { readonly do: "filter"; readonly area: Address }
  | { readonly do: "page"; readonly page: PageChange }
  | { readonly do: "chart"; readonly chart: ChartChange }
  | { readonly do: "visibility"; readonly visibility: "Visible" | "Hidden" | "VeryHidden" }
  /** Counted from 0 over all sheets. */
  | { readonly do: "move"; readonly position: number }
  | { readonly do: "removeTint"; readonly id: string }
  | { readonly do: "remove" }
  | { readonly do: "activate"; readonly cell: Address | null };

export type BookStep =
  | { readonly do: "addSheet"; readonly name: string }
  | { readonly do: "name"; readonly name: string; readonly formula: string }
  | { readonly do: "removeName"; readonly name: string }
  | { readonly do: "property"; readonly key: string; readonly value: string }
  | { readonly do: "removeProperty"; readonly key: string }
  | { readonly do: "title"; readonly title: string }
  | { readonly do: "calculate" };

export type Step = BookStep | (SheetStep & { readonly sheet: string });
