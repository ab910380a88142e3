// A plan as the writing library takes it: everything around the cells, and probes for style numbers.
import { absoluteAreaName, areaName, columnName, quotedSheetName } from "../core/sheet/address";
import { referenceText } from "../core/sheet/reference";
import type { LongSheetPlan, LongWorkbookPlan } from "../core/sheet/long-plan";
import type { NamePlan, PrintPlan, ProtectionPlan } from "../core/sheet/plan";
import { frameChart } from "./frame-charts";
import { frameConditionals } from "./frame-conditionals";
import { frameValidations } from "./frame-validations";
import { NORMAL_FONT, paletteStyles } from "./styles-cell";

/**
 * Options for the library. It writes styles, names, protection, validations, print setup and the package
 * around them; the cells it is given are only the palette (row 1 of the first sheet, to learn the styles'
 * numbers) and those with links. The cells themselves are written by sheet-data.
 */
export function frameOptions(plan: LongWorkbookPlan) {
  return {
    sheets: plan.sheets.map((sheet, i) => frameSheet(sheet, i === 0)),
    activeSheet: plan.sheets.findIndex((sheet) => sheet.name === plan.activeSheet),
    defaultFont: NORMAL_FONT,
    namedRanges: [...plan.names.map(frameName), ...plan.sheets.flatMap(frameSheetNames)],
    // Only so that the part and its relations exist; its content is ours.
    properties: Object.keys(plan.properties).length > 0 ? { custom: { part: "" } } : {},
    ...(plan.structureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  };
}

function frameSheet(sheet: LongSheetPlan, first: boolean) {
  return {
    name: sheet.name,
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    cells: frameCells(sheet, first),
    merges: sheet.merges.map((area) => ({
      startRow: area.top - 1,
      startCol: area.left - 1,
      endRow: area.bottom - 1,
      endCol: area.right - 1,
    })),
    dataValidations: sheet.validations.flatMap(frameValidations),
    conditionalRules: frameConditionals(sheet.conditionals),
    ...(sheet.filter === undefined ? {} : { autoFilter: { range: areaName(sheet.filter) } }),
    ...(sheet.protection === undefined ? {} : { protection: frameProtection(sheet.protection) }),
    ...(sheet.print === undefined ? {} : framePrint(sheet.print)),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map(frameChart) }),
  };
}

type Style = ReturnType<typeof paletteStyles>[number];
interface FrameCell {
  value?: string;
  style?: Style;
  hyperlink?: { target: string; location: string };
}

function frameCells(sheet: LongSheetPlan, first: boolean): Map<string, FrameCell> {
  const cells = new Map<string, FrameCell>();
  if (first) paletteStyles().forEach((style, i) => cells.set(`0,${i}`, { style }));
  // One text makes the library write the part for shared strings.
  if (first) cells.set("0,0", { ...cells.get("0,0"), value: "" });
  for (const { row, column, link } of sheet.cells) {
    if (link === undefined) continue;
    const key = `${row - 1},${column - 1}`;
    cells.set(key, { ...cells.get(key), hyperlink: { target: "", location: link } });
  }
  return cells;
}

function frameName({ name, sheet, area }: NamePlan) {
  return { name, range: referenceText(sheet, area) };
}

/** Names that the format itself keeps for a sheet. */
function frameSheetNames(sheet: LongSheetPlan) {
  const quoted = quotedSheetName(sheet.name);
  const names = [
    { name: "_xlnm._FilterDatabase", area: sheet.filter && absoluteAreaName(sheet.filter) },
    { name: "_xlnm.Print_Area", area: sheet.print && absoluteAreaName(sheet.print.area) },
    { name: "_xlnm.Print_Titles", area: sheet.print && titlesText(sheet.print, quoted) },
  ];
  return names.flatMap(({ name, area }) =>
    area === undefined ? [] : [{ name, range: `${quoted}!${area}`, scope: sheet.name }],
  );
}

/** Without its first sheet name: $A:$B,'表'!$4:$5, columns first, as Excel writes it. */
function titlesText({ titleRows, titleColumns }: PrintPlan, quoted: string): string | undefined {
  const columns = titleColumns && `$${columnName(titleColumns.from)}:$${columnName(titleColumns.to)}`;
  const rows = titleRows && `$${titleRows.from}:$${titleRows.to}`;
  return columns === undefined || rows === undefined ? (columns ?? rows) : `${columns},${quoted}!${rows}`;
}

/** Selecting is always allowed, formatting cells and changing drawings never. */
function frameProtection(protection: ProtectionPlan) {
  return {
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: false,
    formatColumns: protection.formatColumns,
    formatRows: protection.formatRows,
    sort: protection.sort,
    autoFilter: protection.autoFilter,
    ...(protection.password === undefined ? {} : { password: protection.password }),
  };
}

function framePrint(print: PrintPlan) {
  return {
    pageSetup: {
      paperSize: "a4" as const,
      orientation: print.orientation,
      ...(print.scale === undefined
        ? { fitToPage: true, fitToWidth: print.pagesWide ?? 1, fitToHeight: print.pagesTall ?? 0 }
        : { scale: print.scale }),
      margins: print.margins,
      horizontalCentered: print.centered,
    },
    // The library writes its index plus one; the format wants the last row before the break.
    ...(print.pageStarts === undefined ? {} : { rowBreaks: print.pageStarts.map((row) => row - 2) }),
    ...(print.pageColumns === undefined ? {} : { colBreaks: print.pageColumns.map((column) => column - 2) }),
    ...(print.footer === undefined ? {} : { headerFooter: { oddFooter: placedFooter(print.footer) } }),
  };
}

/** Excel centres a footer that does not say where it stands; openpyxl drops it. */
function placedFooter(footer: string): string {
  return /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
}
