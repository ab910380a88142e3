// A book becomes a workbook file: figures, formulas, looks, locks, validations, names, print setup.
import {
  absoluteAreaName,
  areaName,
  LAST_COLUMN,
  LAST_ROW,
  parseArea,
  quotedSheetName,
} from "../../core/sheet/address";
import { appPropertiesXml, corePropertiesXml, customPropertiesXml } from "../../xlsx/document-properties";
import { escapeAttribute, escapeFormula } from "../../xlsx/escape-text";
import { packPart, packPieces } from "../../xlsx/pack-part";
import { StringTable } from "../../xlsx/string-table";
import { joinParts } from "../../xlsx/zip-parts";
import type { BookSheet } from "../wire/book";
import { formatAt } from "./cell-format";
import { passwordXml } from "./password";
import type { LeftBehind, PreviewBook } from "./preview-book";
import { cellsXml, type SavedParts } from "./save-cells";
import { pageXml, protectionXml, sheetPropertiesXml, viewXml } from "./save-page";
import { conditionalsXml, linksXml, validationsXml } from "./save-rules";
import { StyleTable } from "./save-styles";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Charts are not written: `notSaved` tells. @param modified when the file is said to have been saved, ISO 8601 */
export function saveBook(book: PreviewBook, modified: string): Uint8Array {
  const normal = formatAt((book.sheets[0] as BookSheet).formats, LAST_ROW, LAST_COLUMN);
  const parts: SavedParts = {
    book,
    styles: new StyleTable(normal),
    strings: new StringTable(),
    digitWidth: normal.fontName === "宋体" ? 8 : 7,
  };
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, parts));
  const files: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypesXml(sheets.length)],
    ["_rels/.rels", packageRelationsXml()],
    ["docProps/app.xml", appPropertiesXml()],
    ["docProps/core.xml", corePropertiesXml(book.title, modified)],
    ["docProps/custom.xml", customPropertiesXml(Object.fromEntries(book.properties))],
    ["xl/workbook.xml", workbookXml(book)],
    ["xl/_rels/workbook.xml.rels", workbookRelationsXml(sheets.length)],
    ...sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml] as const),
    ["xl/styles.xml", parts.styles.toXml()],
  ];
  const texts = packPieces("xl/sharedStrings.xml", (write) => parts.strings.writeXml(write));
  return joinParts([...files.map(([path, xml]) => packPart(path, xml)), texts]);
}

/** What a person sees or had in the file, and a saved one has not. */
export function notSaved({ sheets, leftBehind }: PreviewBook): readonly LeftBehind[] {
  const drawn = sheets.some(({ charts }) => charts.length > 0);
  return [...new Set<LeftBehind>([...(drawn ? (["charts"] as const) : []), ...leftBehind])];
}

function sheetXml(sheet: BookSheet, parts: SavedParts): string {
  const { columns, data } = cellsXml(sheet, parts);
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${NS}" xmlns:r="${RELATIONS}">` +
    sheetPropertiesXml(sheet) +
    viewXml(sheet, sheet === parts.book.active) +
    '<sheetFormatPr defaultRowHeight="14.25"/>' +
    columns +
    data +
    protectionXml(sheet) +
    (sheet.filter === null ? "" : `<autoFilter ref="${areaName(sheet.filter)}"/>`) +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    conditionalsXml(sheet, parts.styles) +
    validationsXml(sheet) +
    linksXml(sheet) +
    pageXml(sheet) +
    "</worksheet>"
  );
}

const STATES = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;

function workbookXml(book: PreviewBook): string {
  const sheets = book.sheets.map(
    ({ name, visibility }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${STATES[visibility]} r:id="rId${i + 1}"/>`,
  );
  const names = [...book.names.values()].map(({ name, formula, visible }) =>
    nameXml(name, formula.slice(1), visible ? "" : ' hidden="1"'),
  );
  book.sheets.forEach((sheet, i) => names.push(...sheetNames(sheet, i)));
  return (
    `${HEAD}<workbook xmlns="${NS}" xmlns:r="${RELATIONS}"><workbookPr/>` +
    (book.structure === null
      ? ""
      : `<workbookProtection${passwordXml(book.structure.password, "workbookPassword")} lockStructure="1"/>`) +
    `<bookViews><workbookView activeTab="${book.sheets.indexOf(book.active)}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
}

function nameXml(name: string, refersTo: string, attributes: string): string {
  return `<definedName name="${escapeAttribute(name)}"${attributes}>${escapeFormula(refersTo)}</definedName>`;
}

/** A sheet's own names, and those by which a file keeps its print area, repeated rows and filter. */
function sheetNames({ name: sheet, names, page, filter }: BookSheet, index: number): readonly string[] {
  const local = ` localSheetId="${index}"`;
  const own = [...names.values()].map(({ name, formula, visible }) =>
    nameXml(name, formula.slice(1), `${local}${visible ? "" : ' hidden="1"'}`),
  );
  const at = quotedSheetName(sheet);
  const area = page.area === null ? null : parseArea(page.area);
  const titles = [page.titleColumns, page.titleRows]
    .filter((part) => part !== null)
    .map((part) => `${at}!${fixed(part)}`);
  return [
    ...own,
    ...(area === null ? [] : [nameXml("_xlnm.Print_Area", `${at}!${absoluteAreaName(area)}`, local)]),
    ...(titles.length === 0 ? [] : [nameXml("_xlnm.Print_Titles", titles.join(","), local)]),
    ...(filter === null
      ? []
      : [nameXml("_xlnm._FilterDatabase", `${at}!${absoluteAreaName(filter)}`, `${local} hidden="1"`)]),
  ];
}

/** "4:6" → "$4:$6", "A:B" → "$A:$B". */
function fixed(span: string): string {
  return span.replace(/[A-Z]+|\d+/g, "$$$&");
}

function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_ML}.worksheet+xml`),
  );
  const office = "application/vnd.openxmlformats-officedocument";
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("xl/workbook.xml", `${SHEET_ML}.sheet.main+xml`) +
    worksheets.join("") +
    override("xl/styles.xml", `${SHEET_ML}.styles+xml`) +
    override("xl/sharedStrings.xml", `${SHEET_ML}.sharedStrings+xml`) +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    override("docProps/app.xml", `${office}.extended-properties+xml`) +
    override("docProps/custom.xml", `${office}.custom-properties+xml`) +
    "</Types>"
  );
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function packageRelationsXml(): string {
  return relationsXml([
    [`${RELATIONS}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${RELATIONS}/extended-properties`, "docProps/app.xml"],
    [`${RELATIONS}/custom-properties`, "docProps/custom.xml"],
  ]);
}

function workbookRelationsXml(sheets: number): string {
  return relationsXml([
    ...Array.from(
      { length: sheets },
      (_, i) => [`${RELATIONS}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const,
    ),
    [`${RELATIONS}/styles`, "styles.xml"],
    [`${RELATIONS}/sharedStrings`, "sharedStrings.xml"],
  ]);
}
