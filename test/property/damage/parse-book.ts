// An issued and filled form's bytes → a book, by a strict XML parser and nothing of our reader.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { parseArea, parseCell } from "../../../src/core/sheet/address";
import type { Book, Cell, Name, Sheet, Table } from "./book";

export function parseBook(bytes: Uint8Array): Book {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string => strFromU8(parts.get(path) as Uint8Array);
  const sharedStrings = parseStrings(text("xl/sharedStrings.xml"));
  const { sheets, names } = parseWorkbook(text("xl/workbook.xml"));
  const book: Book = {
    sheets: sheets.map(({ name, state }, index): Sheet => {
      const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
      return {
        name,
        state,
        content: name === "统计表" ? { table: parseTable(xml, sharedStrings) } : { xml },
      };
    }),
    names,
    parts,
    sharedStrings,
  };
  for (const path of parts.keys())
    if (/^xl\/(worksheets\/|workbook\.xml|_rels\/)/.test(path)) parts.delete(path);
  return book;
}

function parseStrings(xml: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser();
  let inText = false;
  parser.on("opentag", (tag) => {
    if (tag.name === "si") strings.push("");
    inText = tag.name === "t";
  });
  parser.on("closetag", () => (inText = false));
  parser.on("text", (text) => {
    if (inText) strings[strings.length - 1] += text;
  });
  parser.write(xml).close();
  return strings;
}

function parseWorkbook(xml: string): { sheets: Pick<Sheet, "name" | "state">[]; names: Name[] } {
  const sheets: Pick<Sheet, "name" | "state">[] = [];
  const names: Name[] = [];
  let name: string | null = null;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name: tag, attributes }) => {
    if (tag === "sheet") {
      const state = (attributes["state"] ?? "visible") as Sheet["state"];
      sheets.push({ name: attributes["name"] as string, state });
    }
    // Print areas belong to Excel, not to us.
    name =
      tag === "definedName" && attributes["localSheetId"] === undefined
        ? (attributes["name"] as string)
        : null;
  });
  parser.on("text", (text) => {
    if (name !== null) names.push(parseName(name, text));
  });
  parser.write(xml).close();
  return { sheets, names };
}

function parseName(name: string, text: string): Name {
  const match = /^'?([^'!]+)'?!(\$[A-Z]+\$\d+)$/.exec(text);
  const at = match === null ? null : parseCell(match[2] as string);
  const field = name.startsWith("TS_") ? name.slice(3) : null;
  return {
    name,
    field,
    refersTo: at === null || field === null ? { raw: text } : { sheet: match?.[1] as string, ...at },
    localSheet: null,
  };
}

function parseTable(xml: string, strings: readonly string[]): Table {
  const cells: Cell[] = [];
  const merges: string[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let cell: { type: string; cell: Cell } | null = null;
  let inside = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    inside = name;
    if (name === "mergeCell") merges.push(attributes["ref"] as string);
    if (name === "row" && attributes["hidden"] === "1") hiddenRows.add(Number(attributes["r"]));
    if (name === "col" && attributes["hidden"] === "1") {
      for (let c = Number(attributes["min"]); c <= Math.min(99, Number(attributes["max"])); c += 1)
        hiddenColumns.add(c);
    }
    if (name !== "c") return;
    const at = parseCell(attributes["r"] as string);
    if (at === null) throw new Error(`no cell ${String(attributes["r"])}`);
    const empty = { value: null, formula: null, mark: null };
    cell = { type: attributes["t"] ?? "n", cell: { ...at, style: attributes["s"] ?? "0", ...empty } };
    cells.push(cell.cell);
  });
  parser.on("text", (text) => {
    if (cell === null) return;
    if (inside === "f") cell.cell.formula = (cell.cell.formula ?? "") + text;
    if (inside === "v") cell.cell.value = contentOf(cell.type, text, strings);
  });
  parser.on("closetag", ({ name }) => {
    inside = "";
    if (name === "c") cell = null;
  });
  parser.write(xml).close();
  const [head, tail] = xml.split(/<sheetData>.*<\/sheetData>/s) as [string, string];
  return {
    cells,
    merges: merges.map((ref) => parseArea(ref)).filter((area) => area !== null),
    hiddenRows,
    hiddenColumns,
    lineOfRow: new Map(),
    idOfColumn: new Map(),
    head: head.replace(/<cols>.*<\/cols>/s, "").replace(/<dimension[^>]*\/>/, ""),
    tail: tail.replace(/<mergeCells.*<\/mergeCells>/s, ""),
  };
}

function contentOf(type: string, text: string, strings: readonly string[]): Cell["value"] {
  if (type === "s") return strings[Number(text)] as string;
  if (type === "b") return text === "1";
  return type === "n" ? Number(text) : text;
}
