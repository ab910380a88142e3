// Where an A4 page ends, as far as one can know before printing.

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const INCH = 72;
const A4 = { width: 595, height: 842 };
/** Points of one digit in Excel, whose columns are the widest: what fits there fits elsewhere. */
const DIGIT_POINTS = 6;
/** Below this a page is hard to read. */
const SMALLEST_SCALE = 0.68;
/** Programs differ by a few points a page. */
const SPARE = 0.96;

/**
 * Splits rows into A4 pages, upright, shrunk to the page's width. Rows that would need only a little more
 * shrinking to stand on one page are one page.
 * @param heights of the rows, in points
 * @param width of the sheet in digits
 * @param fixed points above the first row on the first page (`above`) and repeated on the others (`head`)
 */
export function splitPages<T>(
  rows: readonly T[],
  heights: readonly number[],
  width: number,
  margins: Margins,
  fixed: { readonly above: number; readonly head: number },
): T[][] {
  const roomWidth = A4.width - (margins.left + margins.right) * INCH;
  const roomHeight = (A4.height - (margins.top + margins.bottom) * INCH) * SPARE;
  const scale = Math.min(1, roomWidth / (width * DIGIT_POINTS));
  const total = fixed.above + heights.reduce((sum, height) => sum + height, 0);
  if (Math.min(scale, roomHeight / total) >= SMALLEST_SCALE) return [[...rows]];
  const pages: T[][] = [[]];
  let left = roomHeight / scale - fixed.above;
  rows.forEach((row, index) => {
    const height = heights[index] as number;
    if (height > left) {
      pages.push([]);
      left = roomHeight / scale - fixed.head;
    }
    (pages[pages.length - 1] as T[]).push(row);
    left -= height;
  });
  return pages.filter((page) => page.length > 0);
}
