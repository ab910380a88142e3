// A workbook file becomes a book: figures, formulas, looks, locks, validations, names, print setup.
import { parseArea } from "../../core/sheet/address";
import { type NameSnapshot, type SheetSnapshot, type WorkbookSnapshot } from "../../core/sheet/snapshot";
import { LIMITS } from "../../xlsx/limits";
import { readWorkbook } from "../../xlsx/read";
import { readProperty } from "../../xlsx/read-properties";
import { readRelations, type Relation } from "../../xlsx/read-relations";
import { readWorkbookPart } from "../../xlsx/read-workbook-part";
import type { Refusal } from "../../xlsx/refusal";
import { readZip, type Zip } from "../../xlsx/unzip";
import { END, OPEN, XmlScanner } from "../../xlsx/xml-scanner";
import type { BookSheet, Conditional } from "../wire/book";
import { SheetFormats } from "./open-formats";
import { openPart } from "./open-page";
import { openConditionals, openLink, openValidation } from "./open-rules";
import { NO_STYLES, openStyles, type FileStyles } from "./open-styles";
import { openPassword } from "./password";
import { keepResult, previewBook, type LeftBehind, type PreviewBook } from "./preview-book";

export type Opening =
  { readonly ok: true; readonly book: PreviewBook } | { readonly ok: false; readonly refusal: Refusal };

/**
 * What a book has no place for is left behind, charts and the like told by `leftBehind`; conditional formats other
 * than by formula, colours of a theme and rich text inside a cell are not told. The file itself is only read.
 * @param opened see `previewBook`
 */
export function openBook(bytes: Uint8Array, opened: (bytes: Uint8Array) => void): Opening {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) return outcome;
  const { workbook } = outcome;
  const zip = readZip(bytes, LIMITS);
  const root = readRelations(zip, "", LIMITS);
  const main = targetOf(root, "officedocument") as string;
  const relations = readRelations(zip, main, LIMITS);
  const styles = targetOf(relations, "styles");
  const looks = styles === undefined ? NO_STYLES : openStyles(zip, styles, LIMITS);
  const entries = readWorkbookPart(zip, main, LIMITS).sheets;
  const book = previewBook(
    workbook.sheets.map(({ name }) => name),
    opened,
  );
  workbook.sheets.forEach((snapshot, i) => {
    const id = entries.find(({ name }) => name === snapshot.name)?.relationId;
    const part = relations.find((relation) => relation.id === id)?.target as string;
    const sheet = book.sheets[i] as BookSheet;
    fillSheet(book, sheet, snapshot);
    dressSheet(book, sheet, zip, part, looks);
  });
  nameThings(book, workbook);
  const core = targetOf(root, "coreproperties");
  if (core !== undefined && zip.has(core)) book.title = readProperty(zip, core, "title", LIMITS) ?? "";
  for (const [what, part] of Object.entries(LEFT_BEHIND)) {
    if (zip.names.some((path) => part.test(path))) book.leftBehind.add(what as LeftBehind);
  }
  if (workbook.structureProtected) book.structure = { password: structurePassword(zip, main) };
  return { ok: true, book };
}

/** By the parts of a file that a book has no place for. */
const LEFT_BEHIND: Readonly<Record<LeftBehind, RegExp>> = {
  charts: /^xl\/charts\/chart/i,
  pictures: /^xl\/media\//i,
  comments: /^xl\/(?:threaded)?comments/i,
  pivots: /^xl\/pivotTables\//i,
  macros: /^xl\/vbaProject/i,
};

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type && !relation.external)?.target;
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Cells and merges as the reader gives them. */
function fillSheet(book: PreviewBook, sheet: BookSheet, snapshot: SheetSnapshot): void {
  sheet.visibility = VISIBILITY[snapshot.visibility];
  sheet.merges = [...snapshot.merges];
  for (const [key, { value, formula }] of snapshot.cells) {
    // A follower of a shared formula gets its own with the formats.
    if (formula !== undefined) keepResult(book, sheet, key, value);
    sheet.entries.set(key, formula === undefined || formula === "" ? { value } : { formula: `=${formula}` });
  }
}

/** Everything about a sheet that its cells do not say. */
function dressSheet(book: PreviewBook, sheet: BookSheet, zip: Zip, part: string, styles: FileStyles): void {
  const scanner = new XmlScanner(zip.read(part), part, LIMITS);
  const formats = new SheetFormats(sheet, styles);
  const conditionals: (Conditional & { readonly priority: number })[] = [];
  const page = { fit: false };
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("sheetView") && scanner.attribute("tabSelected") === "1") book.active = sheet;
    if (openPart(scanner, sheet, page)) continue;
    if (scanner.is("selection"))
      sheet.selection = parseArea(scanner.attribute("sqref") ?? "") ?? sheet.selection;
    else if (scanner.is("col")) formats.readColumn(scanner);
    else if (scanner.is("row")) formats.readRow(scanner);
    else if (scanner.is("dataValidation")) openValidation(scanner, sheet);
    else if (scanner.is("conditionalFormatting")) conditionals.push(...openConditionals(scanner, styles));
    else if (scanner.is("hyperlink")) openLink(scanner, sheet);
  }
  formats.apply();
  sheet.conditionals = conditionals
    .sort((a, b) => a.priority - b.priority)
    .map(({ priority: _, ...format }, i) => ({ ...format, id: `{${conditionals.length - i}}` }));
}

function nameThings(book: PreviewBook, { names, properties }: WorkbookSnapshot): void {
  for (const [key, value] of Object.entries(properties)) book.properties.set(key, value);
  for (const { name, refersTo, sheet: owner, hidden } of names) {
    const sheet = book.sheets.find((each) => each.name === owner);
    if (name.startsWith("_xlnm.")) {
      if (sheet !== undefined) printNames(sheet, name, refersTo);
      continue;
    }
    const named = { name, formula: `=${refersTo}`, comment: "", visible: !hidden };
    (sheet === undefined ? book.names : sheet.names).set(name, named);
  }
}

/** Print area and repeated rows and columns, which a file keeps as names. */
function printNames({ page }: BookSheet, name: NameSnapshot["name"], refersTo: string): void {
  const parts = refersTo.split(",").map((part) => part.slice(part.lastIndexOf("!") + 1));
  if (name === "_xlnm.Print_Area") page.area = (parts[0] ?? "").replaceAll("$", "");
  if (name !== "_xlnm.Print_Titles") return;
  page.titleRows = parts.find((part) => /^\$\d+:\$\d+$/.test(part))?.replaceAll("$", "") ?? null;
  page.titleColumns = parts.find((part) => /^\$[A-Z]+:\$[A-Z]+$/.test(part))?.replaceAll("$", "") ?? null;
}

function structurePassword(zip: Zip, main: string): string | null {
  const scanner = new XmlScanner(zip.read(main), main, LIMITS);
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.is("workbookProtection")) return openPassword(scanner);
  }
  return null;
}
