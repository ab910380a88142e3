// The book behind one workbook of the preview: in memory, with the results that the grid calculated.
import { cellKey } from "../../core/sheet/snapshot";
import type { Book, BookSheet, CellResult } from "../wire/book";
import { memoryBook } from "../wire/memory-book";

export interface PreviewBook extends Book {
  /** Results of formulas by sheet and `cellKey`: as the file had them, then as the grid calculates them. */
  readonly results: WeakMap<BookSheet, Map<number, CellResult>>;
  /** What its file had besides, and this book has no place for. */
  readonly leftBehind: Set<LeftBehind>;
}

export type LeftBehind = "charts" | "pictures" | "comments" | "pivots" | "macros";

/** `opened` takes workbooks that are to be opened in a window of their own. */
export function previewBook(sheets: readonly string[], opened: (bytes: Uint8Array) => void): PreviewBook {
  const results: PreviewBook["results"] = new WeakMap();
  return Object.assign(memoryBook({ sheets }), {
    results,
    leftBehind: new Set<LeftBehind>(),
    result: (sheet: BookSheet, row: number, column: number): CellResult =>
      results.get(sheet)?.get(cellKey(row, column)) ?? 0,
    openWorkbook: opened,
  });
}

export function keepResult(book: PreviewBook, sheet: BookSheet, key: number, result: CellResult): void {
  const known = book.results.get(sheet);
  if (known === undefined) book.results.set(sheet, new Map([[key, result]]));
  else known.set(key, result);
}
