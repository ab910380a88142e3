// Reads OpenDocument spreadsheets: bounded and strict, like .xlsx (OpenDocument 1.2 and 1.3).
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from "../core/sheet/snapshot";
import type { Limits } from "./limits";
import { excelReference } from "./ods-formula";
import { type OdsContext, readOdsTable } from "./ods-table";
import { readText } from "./read-text";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";
import { type Zip, readZip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";

const CONTENT = "content.xml";
const META = "meta.xml";
const MANIFEST = "META-INF/manifest.xml";

/** Attributes are known by their usual prefixes; a file that means others by them is refused, not misread. */
const NAMESPACES = ["office", "table", "text"] as const;

interface Book {
  readonly sheets: SheetSnapshot[];
  readonly names: NameSnapshot[];
  readonly hiddenStyles: Set<string>;
  readonly context: OdsContext;
  structureProtected: boolean;
  date1904: boolean;
  externalLinks: boolean;
}

/**
 * Refuses by throwing; see read-legacy for the door. The format has no "veryHidden", and locks are not read:
 * every `unlocked` is []. How a number is shown is its declared type.
 */
export function readOds(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): WorkbookSnapshot {
  const zip = readZip(bytes, limits);
  refuseEncrypted(zip, limits);
  const book: Book = {
    sheets: [],
    names: [],
    hiddenStyles: new Set(),
    context: { limits, cellCount: 0, mergeCount: 0, externalLinks: false },
    structureProtected: false,
    date1904: false,
    externalLinks: false,
  };
  readContent(scannerOf(zip, CONTENT, limits), book);
  const { sheets, names, structureProtected, date1904, externalLinks } = book;
  if (sheets.length === 0) refuseDamaged(CONTENT, "missing-part");
  return {
    sheets: sheets.filter((sheet) => wanted(sheet.name)),
    names,
    structureProtected,
    date1904,
    externalLinks: externalLinks || book.context.externalLinks,
    ...readMeta(zip, limits),
  };
}

function scannerOf(zip: Zip, part: string, limits: Limits): XmlScanner {
  return new XmlScanner(zip.read(part), part, limits);
}

/** With a password every part but the manifest is unreadable; the manifest says so. */
function refuseEncrypted(zip: Zip, limits: Limits): void {
  if (!zip.has(MANIFEST)) return;
  const scanner = scannerOf(zip, MANIFEST, limits);
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.is("encryption-data"))
      refuse("not-a-workbook", { found: "encrypted" });
  }
}

function readContent(scanner: XmlScanner, book: Book): void {
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.depth === 1) checkRoot(scanner);
    else if (scanner.is("automatic-styles")) readStyles(scanner, book);
    else if (scanner.is("spreadsheet")) readSpreadsheet(scanner, book);
    else if (!scanner.is("body")) scanner.skip();
  }
}

function checkRoot(scanner: XmlScanner): void {
  if (!scanner.is("document-content")) refuseDamaged(scanner.part, "missing-part");
  const odd = NAMESPACES.some(
    (name) => scanner.attribute(`xmlns:${name}`) !== `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
  );
  if (odd) refuseDamaged(scanner.part, "xml");
}

/** Which table styles hide their table. */
function readStyles(scanner: XmlScanner, { hiddenStyles }: Book): void {
  const { depth } = scanner;
  let style = "";
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("style")) style = scanner.attribute("style:name") ?? "";
    else if (scanner.is("table-properties") && scanner.attribute("table:display") === "false") {
      hiddenStyles.add(style);
    }
  }
}

function readSpreadsheet(scanner: XmlScanner, book: Book): void {
  const { depth } = scanner;
  book.structureProtected = scanner.attribute("table:structure-protected") === "true";
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("table")) readTable(scanner, book);
    else if (scanner.is("named-expressions")) readNames(scanner, book);
    else if (scanner.is("null-date")) {
      book.date1904 = scanner.attribute("table:date-value") === "1904-01-01";
    } else if (scanner.is("dde-links")) {
      book.externalLinks = true;
      scanner.skip();
    } else if (!scanner.is("calculation-settings")) scanner.skip();
  }
}

function readTable(scanner: XmlScanner, book: Book): void {
  const name = readText(scanner.attribute("table:name") ?? refuseDamaged(scanner.part, "missing-part"));
  const visible = !book.hiddenStyles.has(scanner.attribute("table:style-name") ?? "");
  const isProtected = scanner.attribute("table:protected") === "true";
  const table = readOdsTable(scanner, book.context, () => readNames(scanner, book, name));
  const { linked, ...content } = table;
  if (linked) book.externalLinks = true;
  else {
    if (book.sheets.some((sheet) => sheet.name === name)) refuseDamaged(name, "part-twice");
    const visibility = visible ? "visible" : "hidden";
    book.sheets.push({ name, visibility, protected: isProtected, unlocked: [], ...content });
  }
}

/** Named areas; named formulas are left out, as no field is found by one. */
function readNames(scanner: XmlScanner, { names, context }: Book, sheet?: string): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("named-range")) continue;
    refuseBeyond(context.limits, "names", names.length + 1);
    names.push({
      name: scanner.attribute("table:name") ?? "",
      refersTo: excelReference(scanner.attribute("table:cell-range-address") ?? ""),
      hidden: false,
      ...(sheet !== undefined && { sheet }),
    });
  }
}

function readMeta(
  zip: Zip,
  limits: Limits,
): Pick<WorkbookSnapshot, "properties" | "modified" | "application"> {
  if (!zip.has(META)) return { properties: {}, modified: null, application: null };
  const properties = new Map<string, string>();
  const known = new Map<string, string>();
  const scanner = scannerOf(zip, META, limits);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || scanner.depth !== 3) continue;
    const own = scanner.is("user-defined") ? scanner.attribute("meta:name") : undefined;
    if (own !== undefined) properties.set(own, readText(scanner.elementText()));
    else known.set(scanner.localName(), scanner.elementText());
  }
  const modified = known.get("date") ?? "";
  return {
    properties: Object.fromEntries(properties),
    modified: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(modified) ? modified : null,
    application: known.get("generator") ?? null,
  };
}
