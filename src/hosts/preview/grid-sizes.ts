// Widths and heights that a person has dragged, taken over into the book.
import type { IRange, Workbook } from "@univerjs/core";
import { LAST_COLUMN, LAST_ROW } from "../../core/sheet/address";
import { areaOf } from "./grid-guard";
import type { PreviewBook } from "./preview-book";

const POINTS_PER_PIXEL = 72 / 96;

/** @param params of the grid's mutation for column widths or row heights */
export function takeSizes({ sheets }: PreviewBook, grid: Workbook | null, params: unknown): void {
  const { subUnitId, ranges, colWidth } = params as {
    readonly subUnitId: string;
    readonly ranges: readonly IRange[];
    readonly colWidth?: unknown;
  };
  const sheet = sheets.find(({ id }) => id === subUnitId);
  const drawn = grid?.getSheetBySheetId(subUnitId);
  if (sheet === undefined || drawn == null) return;
  for (const { top, bottom, left, right } of ranges.map(areaOf)) {
    if (colWidth !== undefined) {
      for (let column = left; column <= right; column += 1) {
        const width = drawn.getColumnWidth(column - 1) * POINTS_PER_PIXEL;
        sheet.widths.set({ top: 1, bottom: LAST_ROW, left: column, right: column }, width);
      }
    } else {
      for (let row = top; row <= bottom; row += 1) {
        const height = drawn.getRowHeight(row - 1) * POINTS_PER_PIXEL;
        sheet.heights.set({ top: row, bottom: row, left: 1, right: LAST_COLUMN }, height);
      }
    }
  }
}
