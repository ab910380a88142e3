// View, protection and print setup of a sheet in a file.
import { parseArea } from "../../core/sheet/address";
import { readText } from "../../xlsx/read-text";
import { OPEN, type XmlScanner } from "../../xlsx/xml-scanner";
import { double, flag, wholeNumber } from "../../xlsx/xml-values";
import type { BookSheet } from "../wire/book";
import { openPassword } from "./password";

const POINTS_PER_INCH = 72;

/** Paper by its number in a file (18.18.50) and in the client library. */
export const PAPERS: Readonly<Record<string, string>> = { 1: "Letter", 8: "A3", 9: "A4", 11: "A5" };

/** Protection of a file → option of the client library; what a file forbids unless it says otherwise. */
export const PROTECTION: Readonly<Record<string, string>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};

/** Fits pages are counted only where the sheet says that pages are fitted. */
export interface OpenedPage {
  fit: boolean;
}

/** The element just opened, one directly inside `<worksheet>`, or one inside such; true where it was known. */
export function openPart(scanner: XmlScanner, sheet: BookSheet, page: OpenedPage): boolean {
  const read = PARTS[scanner.localName()];
  read?.(scanner, sheet, page);
  return read !== undefined;
}

const PARTS: Readonly<Record<string, (scanner: XmlScanner, sheet: BookSheet, page: OpenedPage) => void>> = {
  pageSetUpPr: (scanner, _, page) => void (page.fit = flag(scanner.attribute("fitToPage"))),
  sheetView: (scanner, sheet) => void (sheet.gridLines = flag(scanner.attribute("showGridLines"), true)),
  pane(scanner, sheet) {
    if (scanner.attribute("state") !== "frozen") return;
    const split = (name: string): number => Math.max(0, wholeNumber(scanner.attribute(name) ?? "0"));
    sheet.frozen = { rows: split("ySplit"), columns: split("xSplit") };
  },
  sheetProtection(scanner, sheet) {
    if (!flag(scanner.attribute("sheet"))) return;
    const options = Object.entries(PROTECTION).map(([name, option]) => [
      option,
      !flag(scanner.attribute(name), true),
    ]);
    sheet.protection = {
      password: openPassword(scanner),
      options: { ...(Object.fromEntries(options) as Record<string, boolean>), selectionMode: "Normal" },
    };
  },
  autoFilter: (scanner, sheet) => void (sheet.filter = parseArea(scanner.attribute("ref") ?? "")),
  printOptions: (scanner, { page }) => void (page.centered = flag(scanner.attribute("horizontalCentered"))),
  pageMargins(scanner, { page }) {
    for (const side of ["left", "right", "top", "bottom"] as const)
      page.margins[side] = (double(scanner.attribute(side) ?? "") ?? 0.75) * POINTS_PER_INCH;
  },
  pageSetup(scanner, { page }, { fit }) {
    page.orientation = scanner.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
    page.paper = PAPERS[scanner.attribute("paperSize") ?? "1"] ?? "A4";
    page.zoom = fit ? pagesOf(scanner) : { scale: wholeNumber(scanner.attribute("scale") ?? "100") };
  },
  oddHeader: (scanner, { page }) => void Object.assign(page.header, sidesOf(scanner.elementText())),
  oddFooter: (scanner, { page }) => void Object.assign(page.footer, sidesOf(scanner.elementText())),
  rowBreaks: (scanner, { page }) => void page.rowBreaks.push(...breaksOf(scanner)),
  colBreaks: (scanner, { page }) => void page.columnBreaks.push(...breaksOf(scanner)),
};

/** 0 pages are as many as it takes. */
function pagesOf(scanner: XmlScanner): unknown {
  const [wide, tall] = ["fitToWidth", "fitToHeight"].map((name) =>
    wholeNumber(scanner.attribute(name) ?? "1"),
  );
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall }),
  };
}

/** A break stands after the row or column that it names; the book names those that begin a page. */
function breaksOf(scanner: XmlScanner): readonly number[] {
  const found: number[] = [];
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind === OPEN && scanner.is("brk")) found.push(wholeNumber(scanner.attribute("id")) + 1);
  }
  return found;
}

/** "&L…&C…&R…"; text before any mark stands in the middle. */
function sidesOf(text: string): { readonly left: string; readonly center: string; readonly right: string } {
  const sides = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let side: keyof typeof sides = "center";
  for (const piece of readText(text).match(/&[LCR]|&&|&?[^&]/g) ?? []) {
    const mark = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof names | undefined;
    if (mark === undefined) sides[side] += piece;
    else side = names[mark];
  }
  return sides;
}
