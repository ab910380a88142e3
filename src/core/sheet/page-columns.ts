// Which columns stand together on a landscape A4 page, for sheets wider than one page.
import type { Margins } from "./pages";

const INCH = 72;
const A4_LENGTH = 842;
/** Points of one digit in Excel, whose columns are the widest: what fits there fits elsewhere. */
const DIGIT_POINTS = 6;

/**
 * Splits columns into pages side by side; a column wider than a page has one of its own.
 * @param widths of the columns, in digits
 * @param scale percent
 * @param fixed digits before the first column on the first page (`before`), repeated on the others (`repeated`)
 * @returns for each page the index of its first and last column
 */
export function splitColumns(
  widths: readonly number[],
  scale: number,
  margins: Margins,
  fixed: { readonly before: number; readonly repeated: number },
): { from: number; to: number }[] {
  const room = ((A4_LENGTH - (margins.left + margins.right) * INCH) * 100) / scale / DIGIT_POINTS;
  const pages: { from: number; to: number }[] = [];
  let left = 0;
  widths.forEach((width, index) => {
    const page = pages[pages.length - 1];
    if (page !== undefined && width <= left) {
      page.to = index;
      left -= width;
    } else {
      left = room - (page === undefined ? fixed.before : fixed.repeated) - width;
      pages.push({ from: index, to: index });
    }
  });
  return pages;
}
