// Which rows stand together on an A4 page, as far as one can know before printing.
import type { PrintPlan } from "./plan";

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const INCH = 72;
const A4 = { width: 595, height: 842 };
/**
 * Points of one digit: Excel's columns are the widest, LibreOffice's the narrowest. A sheet is shrunk to the
 * page's width, so where columns are narrow the page holds fewer rows: pages are cut for those.
 */
const DIGIT_POINTS = { widest: 6, narrowest: 5.45 };
/** Below this a page is hard to read. */
const SMALLEST_SCALE = 0.68;
/** Programs differ by a few points a page. */
const SPARE = 0.96;

/**
 * Splits blocks of rows into A4 pages, upright unless said otherwise, shrunk to the page's width. What would need only a little more
 * shrinking to stand on one page is one page; a block taller than a page is left to the program to cut.
 * @param heights of the blocks, in points
 * @param width of the sheet in digits
 * @param fixed points above the first block on the first page (`above`), repeated on the others (`head`), and
 *   below the last (`below`)
 */
export function splitPages<T>(
  blocks: readonly T[],
  heights: readonly number[],
  width: number,
  margins: Margins,
  fixed: { readonly above: number; readonly head: number; readonly below: number },
  orientation: "portrait" | "landscape" = "portrait",
): T[][] {
  const [across, down] = orientation === "portrait" ? [A4.width, A4.height] : [A4.height, A4.width];
  const roomWidth = across - (margins.left + margins.right) * INCH;
  const roomHeight = (down - (margins.top + margins.bottom) * INCH) * SPARE;
  const total = fixed.above + heights.reduce((sum, height) => sum + height, 0) + fixed.below;
  const widest = Math.min(1, roomWidth / (width * DIGIT_POINTS.widest));
  if (Math.min(widest, roomHeight / total) >= SMALLEST_SCALE) return [[...blocks]];
  const room = roomHeight / Math.min(1, roomWidth / (width * DIGIT_POINTS.narrowest));
  const pages: T[][] = [[]];
  let left = room - fixed.above;
  blocks.forEach((block, index) => {
    const below = index === blocks.length - 1 ? fixed.below : 0;
    const height = (heights[index] as number) + below;
    const page = pages[pages.length - 1] as T[];
    if (height > left && page.length > 0) {
      pages.push([block]);
      left = room - fixed.head - height;
    } else {
      page.push(block);
      left -= height;
    }
  });
  return pages;
}

/**
 * What a sheet says of its pages. That all is one page must be said too: the program would cut it where it is full.
 * @param starts rows that begin the second and later pages
 */
export function pageCuts(starts: readonly number[]): Pick<PrintPlan, "pagesTall" | "pageStarts"> {
  return starts.length === 0 ? { pagesTall: 1 } : { pageStarts: starts };
}
