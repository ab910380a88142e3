// A workbook on the operating table: cells that remember what they were when the form was issued.
import type { Area } from "../../../src/core/sheet/address";

/** What a cell was in the form as filled; goes with the cell wherever it is moved or copied. */
export type Mark =
  /** A row's label or phrase; not `readable` once it is worded otherwise. */
  | { readonly kind: "label"; readonly line: number; readonly readable: boolean }
  /** Printed beside a label and telling rows of the same name apart: (建筑施工领域填写). */
  | { readonly kind: "hint"; readonly line: number }
  | { readonly kind: "key"; readonly line: number }
  | { readonly kind: "columnKey"; readonly id: string }
  | { readonly kind: "head"; readonly id: string }
  | { readonly kind: "measure" }
  /** Typed where nothing is asked for. */
  | { readonly kind: "stray" }
  /** A fill cell with the figure that was typed into it. */
  | { readonly kind: "figure"; readonly field: string };

export interface Cell {
  row: number;
  column: number;
  readonly style: string;
  value: string | number | boolean | null;
  formula: string | null;
  mark: Mark | null;
}

/** The sheet under the knife. */
export interface Table {
  cells: Cell[];
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Lines and form columns by where they now are, however their cells were changed. */
  lineOfRow: Map<number, number>;
  idOfColumn: Map<number, string>;
  /** XML before and after rows, but for columns and merges. */
  readonly head: string;
  readonly tail: string;
}

export interface Sheet {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  /** The form's table, or any other sheet as it came. */
  content: { readonly table: Table } | { readonly xml: string };
}

export interface Name {
  readonly name: string;
  /** Whose cell it was made for. */
  readonly field: string | null;
  refersTo: { sheet: string; row: number; column: number } | "#REF!" | { readonly raw: string };
  readonly localSheet: string | null;
}

export interface Book {
  sheets: Sheet[];
  names: Name[];
  /** Styles, theme, texts, document properties. */
  readonly parts: Map<string, Uint8Array>;
  readonly sharedStrings: readonly string[];
}

export function copyTable(table: Table): Table {
  return {
    ...table,
    cells: table.cells.map((cell) => ({ ...cell })),
    merges: [...table.merges],
    hiddenRows: new Set(table.hiddenRows),
    hiddenColumns: new Set(table.hiddenColumns),
    lineOfRow: new Map(table.lineOfRow),
    idOfColumn: new Map(table.idOfColumn),
  };
}

export function copyBook(book: Book): Book {
  return {
    ...book,
    parts: new Map(book.parts),
    names: book.names.map((name) => ({ ...name, refersTo: copied(name.refersTo) })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      content: "table" in sheet.content ? { table: copyTable(sheet.content.table) } : sheet.content,
    })),
  };
}

function copied(refersTo: Name["refersTo"]): Name["refersTo"] {
  return typeof refersTo === "object" ? { ...refersTo } : refersTo;
}

/** The form's own sheet: the first that is a table. */
export function tableSheet(book: Book): Sheet & { content: { readonly table: Table } } {
  const found = book.sheets.find((sheet) => "table" in sheet.content);
  if (found === undefined) throw new Error("the book has lost its table");
  return found as Sheet & { content: { readonly table: Table } };
}

export function cellOf(table: Table, row: number, column: number): Cell | undefined {
  return table.cells.find((cell) => cell.row === row && cell.column === column);
}
