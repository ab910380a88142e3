// A book → the bytes of an .xlsx file, as a spreadsheet program would leave it.
import { strToU8, zipSync } from "fflate";
import { absoluteName, areaName, cellName } from "../../../src/core/sheet/address";
import type { Book, Cell, Name, Sheet, Table } from "./book";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export function writeBook(book: Book): Uint8Array {
  const files: Record<string, Uint8Array> = Object.fromEntries(book.parts);
  files["xl/workbook.xml"] = strToU8(workbookXml(book));
  files["xl/_rels/workbook.xml.rels"] = strToU8(relationsXml(book));
  book.sheets.forEach((sheet, index) => {
    const { content } = sheet;
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      "xml" in content ? content.xml : tableXml(content.table),
    );
  });
  return zipSync(files, { level: 0 });
}

function workbookXml({ sheets, names }: Book): string {
  const list = sheets.map(
    (sheet, i) =>
      `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"` +
      `${sheet.state === "visible" ? "" : ` state="${sheet.state}"`}/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<sheets>${list.join("")}</sheets><definedNames>${names.map((name) => nameXml(name, sheets)).join("")}</definedNames></workbook>`
  );
}

function nameXml({ name, refersTo, localSheet }: Name, sheets: readonly Sheet[]): string {
  const local = localSheet === null ? -1 : sheets.findIndex((sheet) => sheet.name === localSheet);
  return `<definedName name="${name}"${local < 0 ? "" : ` localSheetId="${local}"`}>${escaped(referenceOf(refersTo))}</definedName>`;
}

function referenceOf(refersTo: Name["refersTo"]): string {
  if (typeof refersTo === "string") return refersTo;
  if ("raw" in refersTo) return refersTo.raw;
  return `'${refersTo.sheet.replaceAll("'", "''")}'!${absoluteName(refersTo.row, refersTo.column)}`;
}

function relationsXml({ sheets, parts }: Book): string {
  const items = sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  for (const [part, type] of [
    ["xl/sharedStrings.xml", "sharedStrings"],
    ["xl/styles.xml", "styles"],
  ] as const)
    if (parts.has(part)) items.push(relation(`rId-${type}`, type, part.slice(3)));
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function tableXml(table: Table): string {
  const rows = new Map<number, Cell[]>();
  for (const cell of [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const data = [...rows].map(
    ([row, cells]) =>
      `<row r="${row}"${table.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.map(cellXml).join("")}</row>`,
  );
  const columns = [...table.hiddenColumns]
    .sort((a, b) => a - b)
    .map((column) => `<col min="${column}" max="${column}" width="6" hidden="1" customWidth="1"/>`);
  const merges = table.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return [
    table.head,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${data.join("")}</sheetData>`,
    // Protection stands before merges in the schema; whoever sorts or inserts has taken it off.
    merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    table.tail.replace(/<sheetProtection[^>]*\/>/, ""),
  ].join("");
}

function cellXml({ row, column, style, value, formula }: Cell): string {
  const at = `<c r="${cellName(row, column)}" s="${style}"`;
  if (formula !== null) {
    const f = `<f>${escaped(formula)}</f>`;
    if (typeof value === "number") return `${at}>${f}<v>${value}</v></c>`;
    return `${at} t="str">${f}<v>${escaped(String(value ?? ""))}</v></c>`;
  }
  if (value === null) return `${at}/>`;
  if (typeof value === "string")
    return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  return typeof value === "number" ? `${at}><v>${value}</v></c>` : `${at} t="b"><v>${value ? 1 : 0}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
