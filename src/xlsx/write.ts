// A workbook plan becomes the bytes of an .xlsx file.
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { assertPlan } from "../core/sheet/check";
import type { LongSheetPlan, LongWorkbookPlan } from "../core/sheet/long-plan";
import { autoOpenParts, withAutoOpen, type AutoOpen } from "./auto-open";
import { chartsOf, withCaches } from "./chart-caches";
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from "./document-properties";
import { frameOptions } from "./frame";
import { patchStyles } from "./patch-styles";
import { packPieces, type PackedPart, type Sink } from "./pack-part";
import { columnsXml } from "./sheet-columns";
import { dimensionXml, writeSheetData } from "./sheet-data";
import { sheetViewsXml } from "./sheet-view";
import { StringTable } from "./string-table";
import { PALETTE_SIZE, type StyleIds } from "./styles-cell";
import { joinParts } from "./zip-parts";

export interface WriteOptions {
  /** When the file is said to have been saved, ISO 8601; absent: the file does not say. */
  readonly modified?: string;
  /** The add-in whose pane Excel opens beside this workbook; absent: none. */
  readonly autoOpen?: AutoOpen;
}

/** A workbook without its cells, texts and properties: what a library wrote, patched. */
export interface Frame {
  /** Path → content, in the order of the file; sheets, shared texts and properties are not among them. */
  readonly parts: ReadonlyMap<string, string>;
  /** For each sheet what stands before and after `<sheetData>`. */
  readonly sheets: readonly { readonly before: string; readonly after: string }[];
  readonly styles: StyleIds;
}

const TEXTS = "xl/sharedStrings.xml";
const CORE = "docProps/core.xml";
const CUSTOM = "docProps/custom.xml";

/**
 * The file for a plan; the same plan and options give the same bytes. Throws on a plan that no workbook can
 * hold (core/sheet/check).
 */
export async function writeWorkbook(plan: LongWorkbookPlan, options: WriteOptions = {}): Promise<Uint8Array> {
  return joinParts(packWorkbook(await writeFrame(plan), plan, new StringTable(), options, packPieces));
}

/** All parts of the file in their order, each packed as it is drawn; texts are added to the table. */
export function packWorkbook<Packed = PackedPart>(
  frame: Frame,
  plan: LongWorkbookPlan,
  strings: StringTable,
  { autoOpen, modified }: WriteOptions,
  pack: (path: string, draw: (write: Sink) => void) => Packed,
): readonly Packed[] {
  const whole = (path: string, content: string): Packed => pack(path, (write) => write(content));
  const opening = autoOpen === undefined ? [] : [...autoOpenParts(autoOpen)];
  return [
    ...[...frame.parts].map(([path, content]) =>
      whole(path, autoOpen === undefined ? content : withAutoOpen(path, content)),
    ),
    ...plan.sheets.map((sheet, i) => pack(sheetPath(i), drawSheet(frame, sheet, i, strings))),
    pack(TEXTS, (write) => strings.writeXml(write)),
    whole(CORE, corePropertiesXml(plan.title, modified)),
    ...(hasProperties(plan) ? [whole(CUSTOM, customPropertiesXml(plan.properties))] : []),
    ...opening.map(([path, content]) => whole(path, content)),
  ];
}

/** Everything but cells, texts and properties. */
export async function writeFrame(plan: LongWorkbookPlan): Promise<Frame> {
  assertPlan(plan);
  const files = unzipSync(await writeXlsx(frameOptions(plan)));
  const text = (path: string): string => {
    const bytes = files[path];
    if (bytes === undefined) throw new Error(`the written file has no ${path}`);
    return strFromU8(bytes);
  };
  const { xml: stylesXml, lockedId } = patchStyles(text("xl/styles.xml"));
  const parts = new Map<string, string>([
    ["[Content_Types].xml", text("[Content_Types].xml")],
    ["_rels/.rels", text("_rels/.rels")],
    ["docProps/app.xml", appPropertiesXml()],
    ["xl/workbook.xml", hideFilterNames(text("xl/workbook.xml"))],
    ["xl/_rels/workbook.xml.rels", text("xl/_rels/workbook.xml.rels")],
    ["xl/styles.xml", stylesXml],
    ["xl/theme/theme1.xml", text("xl/theme/theme1.xml")],
  ]);
  for (const [path, content] of drawnParts(files, plan)) parts.set(path, content);
  const sheets = plan.sheets.map((sheet, i) => {
    return frameAround(text(sheetPath(i)), sheet, sheet.name === plan.activeSheet, lockedId);
  });
  return { parts, sheets, styles: paletteIds(text(sheetPath(0))) };
}

/** Drawings, charts and how sheets refer to them. */
function drawnParts(
  files: Readonly<Record<string, Uint8Array>>,
  plan: LongWorkbookPlan,
): readonly (readonly [path: string, content: string])[] {
  const charts = chartsOf(plan);
  if (charts.length === 0) return [];
  return Object.entries(files)
    .filter(([path]) => /^xl\/(drawings|charts|worksheets\/_rels)\//.test(path))
    .map(([path, bytes]) => {
      const chart = charts[Number(/^xl\/charts\/chart(\d+)\.xml$/.exec(path)?.[1]) - 1];
      const xml = strFromU8(bytes);
      return [path, chart === undefined ? xml : withCaches(xml, chart, plan)] as const;
    });
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** One worksheet part; texts are added to the table. */
function drawSheet(
  frame: Frame,
  sheet: LongSheetPlan,
  index: number,
  strings: StringTable,
): (write: Sink) => void {
  const around = frame.sheets[index];
  if (around === undefined) throw new Error(`no frame for ${sheet.name}`);
  return (write) => {
    write(around.before);
    writeSheetData(sheet, frame.styles, strings, write);
    write(around.after);
  };
}

function hasProperties(plan: LongWorkbookPlan): boolean {
  return Object.keys(plan.properties).length > 0;
}

/** Cuts the library's own cells out and puts in what it has no words for. */
function frameAround(xml: string, sheet: LongSheetPlan, active: boolean, lockedId: number) {
  const match =
    /^(.*?)(?:<dimension [^>]*\/>)?<sheetViews>.*?<\/sheetViews>(<sheetFormatPr [^>]*\/>)<sheetData(?:\/>|>.*?<\/sheetData>)(.*)$/s.exec(
      xml,
    );
  if (match === null) throw new Error(`the worksheet part of ${sheet.name} is not as expected`);
  const [, head, format, after] = match as unknown as [string, string, string, string];
  const before =
    head + dimensionXml(sheet) + sheetViewsXml(sheet, active) + format + columnsXml(sheet, lockedId);
  return { before, after };
}

/** Style numbers of the palette, read off the probes in row 1 (frame.ts). */
function paletteIds(xml: string): StyleIds {
  const ids = [...xml.matchAll(/<c r="[A-Z]+1"[^>]*? s="(\d+)"/g)].slice(0, PALETTE_SIZE);
  if (ids.length < PALETTE_SIZE) throw new Error("the palette of styles was not written");
  return ids.map((id) => Number(id[1]));
}

/** Excel itself hides the name it keeps for a filter's range. */
function hideFilterNames(xml: string): string {
  return xml.replaceAll('<definedName name="_xlnm._FilterDatabase"', '$& hidden="1"');
}
