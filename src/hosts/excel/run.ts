// Carries steps out through Microsoft's client library: each step a few calls, each batch one sync.
import { areaName } from "../../core/sheet/address";
import { HostError } from "../../core/sheet/host";
import { drawChart, removeCharts } from "./draw-chart";
import { drawPage } from "./draw-page";
import { hostErrorOf } from "./errors";
import { aTurn } from "./in-turns";
import { OUR_COMMENT } from "./state";
import { ALL, type FormatChange, type Step, type TintChange, type ValidationChange } from "./step";

type Context = Excel.RequestContext;
type Sheet = Excel.Worksheet;

/** Office 2021, LTSC 2024, Microsoft 365, web and Mac have it. */
const BASELINE = "1.9";

export function supports(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}

/**
 * Work with the open workbook. While a cell is being edited it waits. Refusals come as HostError; what was
 * begun is not undone.
 */
export async function inExcel<T>(work: (context: Context) => Promise<T>): Promise<T> {
  if (!supports(BASELINE)) throw new HostError("too-old", `ExcelApi ${BASELINE} is not there`);
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw hostErrorOf(error);
  }
}

/** In a window of its own. */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw hostErrorOf(error);
  }
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  // Arguments of a call are limited.
  for (let i = 0; i < bytes.length; i += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 32_768)));
  return btoa(parts.join(""));
}

/**
 * One batch, one sync. Excel stays still while it is written, and this add-in's own listeners hear nothing of it.
 */
export async function runSteps(context: Context, steps: readonly Step[]): Promise<void> {
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  context.runtime.enableEvents = false;
  queueSteps(context, steps);
  context.runtime.enableEvents = true;
  // To queue a large batch takes as long as to pack it.
  await aTurn();
  try {
    await context.sync();
  } catch (error) {
    await restoreEvents();
    throw error;
  }
}

/** Steps for the next sync, whoever calls it. */
export function queueSteps(context: Context, steps: readonly Step[]): void {
  const { worksheets } = context.workbook;
  const sheets = new Map<string, Sheet>();
  const sheetNamed = (name: string): Sheet => {
    const sheet = sheets.get(name) ?? worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  for (const step of steps) {
    if (step.do === "addSheet") sheets.set(step.name, worksheets.add(step.name));
    else if ("sheet" in step && step.do === "chart")
      drawChart(sheetNamed(step.sheet), sheetNamed(step.chart.source), step.chart);
    else if ("sheet" in step) runSheetStep(sheetNamed(step.sheet), step);
    else runBookStep(context.workbook, step);
  }
}

/** After a batch that broke off listeners hear again, where Excel still answers; the first failure is what is told. */
async function restoreEvents(): Promise<void> {
  const fresh = new Excel.RequestContext();
  fresh.runtime.enableEvents = true;
  await fresh.sync().catch(() => undefined);
}

type SheetStep = Exclude<Extract<Step, { readonly sheet: string }>, { readonly do: "chart" }>;

type BookStep = Exclude<Step, { readonly sheet: string } | { readonly do: "addSheet" }>;

function runBookStep(workbook: Excel.Workbook, step: BookStep): void {
  switch (step.do) {
    case "name":
      return void workbook.names.add(step.name, step.formula, OUR_COMMENT);
    case "removeName":
      return workbook.names.getItem(step.name).delete();
    case "property":
      return void workbook.properties.custom.add(step.key, step.value);
    case "removeProperty":
      return workbook.properties.custom.getItem(step.key).delete();
    case "title":
      workbook.properties.title = step.title;
      return;
    case "calculate":
      return workbook.application.calculate("Recalculate");
  }
}

function runSheetStep(sheet: Sheet, step: SheetStep): void {
  switch (step.do) {
    case "clear":
      return clear(sheet, step.charts);
    case "format":
      return withCells(sheet, step.areas, ({ format }) => changeFormat(format, step.format));
    case "numberFormat":
      return withRange(sheet, step.area, (range) => void (range.numberFormat = copyOf(step.formats)));
    case "content":
      return withRange(sheet, step.area, (range) => void (range.formulas = copyOf(step.rows)));
    case "link":
      return withRange(sheet, step.cell, (range) => {
        range.hyperlink = { documentReference: step.target };
      });
    case "merge":
      return withRange(sheet, step.area, (range) => range.merge());
    case "width":
      return withRange(sheet, step.columns, ({ format }) => void (format.columnWidth = step.points));
    case "height":
      return withCells(sheet, step.rows, ({ format }) => void (format.rowHeight = step.points));
    case "hideColumns":
      return withRange(sheet, step.columns, (range) => void (range.columnHidden = true));
    case "hideRows":
      return withRange(sheet, step.rows, (range) => void (range.rowHidden = true));
    case "validate":
      return withRange(sheet, step.area, (range) => validate(range.dataValidation, step.validation));
    case "tint":
      return withCells(sheet, step.areas, (cells) => tint(cells.conditionalFormats, step.tint));
    case "view":
      sheet.showGridlines = step.gridLines;
      return freeze(sheet.freezePanes, step.rows, step.columns);
    case "filter":
      return void sheet.autoFilter.apply(step.area);
    case "page":
      return drawPage(sheet, step.page);
    case "visibility":
      sheet.visibility = step.visibility;
      return;
    case "move":
      sheet.position = step.position;
      return;
    case "removeTint":
      return withRange(sheet, ALL, (range) => range.conditionalFormats.getItem(step.id).delete());
    case "remove":
      // A very hidden sheet cannot be deleted.
      sheet.visibility = "Hidden";
      return sheet.delete();
    case "activate":
      sheet.activate();
      return step.cell === null ? undefined : withRange(sheet, step.cell, (range) => range.select());
  }
}

/** Ranges are not kept for later batches: that would cost Excel a reference for each. */
function withRange(sheet: Sheet, address: string, change: (range: Excel.Range) => void): void {
  const range = sheet.getRange(address);
  change(range);
  range.untrack();
}

function withCells(
  sheet: Sheet,
  areas: string,
  change: (cells: Excel.Range | Excel.RangeAreas) => void,
): void {
  const cells = areas.includes(",") ? sheet.getRanges(areas) : sheet.getRange(areas);
  change(cells);
  cells.untrack();
}

function copyOf<T>(rows: readonly (readonly T[])[]): T[][] {
  return rows.map((row) => [...row]);
}

function clear(sheet: Sheet, charts: number): void {
  const all = sheet.getRange();
  removeCharts(sheet, charts);
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.verticalPageBreaks.removePageBreaks();
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.columnHidden = false;
  all.rowHidden = false;
  all.format.useStandardWidth = true;
  all.format.useStandardHeight = true;
  all.clear("All");
  all.untrack();
}

function changeFormat(format: Excel.RangeFormat, change: FormatChange): void {
  const { font } = format;
  if (change.fontName !== undefined) font.name = change.fontName;
  if (change.fontSize !== undefined) font.size = change.fontSize;
  if (change.bold !== undefined) font.bold = change.bold;
  if (change.fontColor !== undefined) font.color = change.fontColor;
  if (change.underline !== undefined) font.underline = change.underline ? "Single" : "None";
  if (change.fill !== undefined) format.fill.color = change.fill;
  if (change.horizontal !== undefined) format.horizontalAlignment = change.horizontal;
  if (change.vertical !== undefined) format.verticalAlignment = change.vertical;
  if (change.wrap !== undefined) format.wrapText = change.wrap;
  if (change.indent !== undefined) format.indentLevel = change.indent;
  if (change.locked !== undefined) format.protection.locked = change.locked;
  for (const edge of change.borders ?? []) format.borders.getItem(edge).style = "Continuous";
}

/** Messages before the rule: the web refused messages after it where parts of a range differed (office-js 2594). */
function validate(validation: Excel.DataValidation, { rule, style, prompt, error }: ValidationChange): void {
  if (prompt !== null) validation.prompt = { ...prompt, showPrompt: true };
  validation.errorAlert = { ...error, style, showAlert: true };
  validation.ignoreBlanks = true;
  validation.rule = rule;
}

function tint(formats: Excel.ConditionalFormatCollection, change: TintChange): void {
  const format = formats.add("Custom");
  format.custom.rule.formula = change.formula;
  format.custom.format.fill.color = change.fill;
  if (change.fontColor !== undefined) format.custom.format.font.color = change.fontColor;
  format.stopIfTrue = change.stopIfTrue;
}

function freeze(panes: Excel.WorksheetFreezePanes, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) panes.freezeAt(areaName({ top: 1, left: 1, bottom: rows, right: columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

/** What a protected sheet is to allow, as the client library takes it. */
export type ProtectionOptions = Excel.WorksheetProtectionOptions;
