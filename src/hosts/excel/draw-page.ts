// Sets up a sheet for print through Microsoft's client library.
import type { PageChange } from "./step";

/** ExcelApi 1.9. */
export function drawPage(sheet: Excel.Worksheet, page: PageChange): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.setPrintArea(page.area);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== null) pageLayout.setPrintTitleColumns(page.titleColumns);
  pageLayout.zoom = page.zoom;
  pageLayout.leftMargin = page.margins.left;
  pageLayout.rightMargin = page.margins.right;
  pageLayout.topMargin = page.margins.top;
  pageLayout.bottomMargin = page.margins.bottom;
  pageLayout.centerHorizontally = page.centered;
  const words = pageLayout.headersFooters.defaultForAllPages;
  words.leftFooter = page.footer.left;
  words.centerFooter = page.footer.center;
  words.rightFooter = page.footer.right;
  for (const cell of page.rowBreaks) sheet.horizontalPageBreaks.add(cell);
  for (const cell of page.columnBreaks) sheet.verticalPageBreaks.add(cell);
}
