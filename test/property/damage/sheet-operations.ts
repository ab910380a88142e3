// Damage done to what a table is found by: sheets, names, keys, labels, measures; and to what it holds.
import { type Book, type Cell, copyTable, type Name } from "./book";
import type { Dice } from "./dice";
import type { Operated } from "./edit";
import type { Operation } from "./table-operations";

const QUOTES: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "《": "<",
  "》": ">",
  "、": "，",
  "（": "(",
  "）": ")",
};

function marked({ table }: Operated, kind: NonNullable<Cell["mark"]>["kind"]): Cell[] {
  return table.cells.filter((cell) => cell.mark?.kind === kind);
}

/** The same words with other spaces, widths and quotation marks. */
function retyped(text: string, dice: Dice): string {
  return [...text]
    .map((letter) => (dice.below(3) === 0 ? (QUOTES[letter] ?? letter) : letter))
    .map((letter) => (/[0-9A-Za-z]/.test(letter) && dice.below(2) === 0 ? wide(letter) : letter))
    .map((letter) => (dice.below(6) === 0 ? ` ${letter}` : letter))
    .join("");
}

function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
}

export const sheetOperations: Readonly<Record<string, Operation>> = {
  "the sheet renamed": ({ book, sheet }, dice) => {
    const name = dice.pick(["Sheet1", "安全生产月统计表", "6月 'final'"]);
    // Some programs carry names along, some do not.
    rename(book, sheet, name, dice.below(2) === 0);
  },
  "the sheet moved": ({ book }, dice) => {
    const order = dice.shuffled(book.sheets);
    book.sheets.splice(0, order.length, ...order);
  },
  "other sheets added": ({ book }, dice) => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>备注</t></is></c><c r="B1"><v>${dice.below(999)}</v></c></row>`;
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    book.sheets.unshift({ name: `附件${book.sheets.length}`, state: "visible", content: { xml } });
  },
  "the sheet copied": (on, dice) => {
    copySheet(on, dice.below(2) === 0);
  },
  "all names lost": ({ book }) => {
    book.names = [];
  },
  "some names lost or without reference": ({ book }, dice) => {
    for (const name of book.names) if (dice.below(3) === 0) name.refersTo = "#REF!";
    book.names = book.names.filter(() => dice.below(4) > 0);
  },
  "the key column deleted or emptied": ({ table }) => {
    table.cells = table.cells.filter((cell) => cell.mark?.kind !== "key");
  },
  "the key column pasted over": (on, dice) => {
    for (const cell of marked(on, "key")) {
      if (dice.below(3) > 0) Object.assign(cell, { value: dice.pick(["3场", "", "合计"]), mark: null });
    }
  },
  "the key column pasted over with its own keys": (on, dice) => {
    const keys = marked(on, "key").sort((a, b) => a.row - b.row);
    const by = dice.between(1, 3);
    const old = keys.map(({ value, mark }) => ({ value, mark }));
    keys.forEach((cell, i) => i >= by && Object.assign(cell, old[i - by]));
  },
  "the key row emptied": (on) => {
    on.table.cells = on.table.cells.filter((cell) => cell.mark?.kind !== "columnKey");
  },
  "the hidden sheet lost": ({ book }) => {
    book.sheets = book.sheets.filter((sheet) => sheet.name !== "_tallysheet");
  },
  "document properties lost": ({ book }) => {
    book.parts.delete("docProps/custom.xml");
    book.parts.delete("_rels/.rels");
    book.parts.set("_rels/.rels", MINIMAL_RELATIONS);
  },
  "labels re-typed": (on, dice) => {
    for (const cell of marked(on, "label").concat(marked(on, "head")))
      if (dice.below(2) === 0) cell.value = retyped(String(cell.value), dice);
  },
  "some labels worded otherwise": (on, dice) => {
    for (const cell of marked(on, "label")) {
      if (dice.below(8) > 0 || cell.mark?.kind !== "label") continue;
      cell.value = dice.pick(["相关工作开展情况", "", "其他活动"]);
      cell.mark = { ...cell.mark, readable: false };
    }
  },
  "a measure changed": (on, dice) => {
    const measures = marked(on, "measure");
    if (measures.length > 0) dice.pick(measures).value = dice.pick(["万人次", "项次", "元"]);
  },
  "measures emptied": (on) => {
    on.table.cells = on.table.cells.filter((cell) => cell.mark?.kind !== "measure");
  },
  "a formula where a figure belongs": (on, dice) => {
    const figures = marked(on, "figure").filter((cell) => typeof cell.value === "number");
    if (figures.length === 0) return;
    const cell = dice.pick(figures);
    cell.formula = dice.pick([`${String(cell.value)}+0`, `[1]Sheet1!$A$1`, "SUM(Z1:Z9)"]);
  },
  "figures beside the table": ({ table }, dice) => {
    const column = Math.max(...table.idOfColumn.keys(), 9) + dice.between(1, 3);
    const row = dice.between(1, 60);
    if (table.cells.some((cell) => cell.row === row && cell.column === column)) return;
    const value = 900_001 + dice.below(9_999);
    table.cells.push({ row, column, style: "0", value, formula: null, mark: { kind: "stray" } });
  },
  "copied as values into a new workbook": (on, dice) => {
    asValues(on, dice.below(2) === 0);
  },
};

const MINIMAL_RELATIONS = new TextEncoder().encode(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
);

function rename(book: Book, from: string, to: string, namesFollow: boolean): void {
  if (book.sheets.some((sheet) => sheet.name === to)) return;
  for (const sheet of book.sheets) if (sheet.name === from) sheet.name = to;
  for (const { refersTo } of book.names)
    if (namesFollow && typeof refersTo === "object" && "row" in refersTo && refersTo.sheet === from)
      refersTo.sheet = to;
}

/** "统计表 (2)" with names of its own, as Excel makes it; one of the two sheets may be emptied then. */
function copySheet({ book, sheet, table }: Operated, emptied: boolean): void {
  const name = `${sheet} (2)`;
  if (book.sheets.some((each) => each.name === name)) return;
  const copy = copyTable(table);
  book.sheets.push({ name, state: "visible", content: { table: copy } });
  const local = book.names.flatMap((each): Name[] => {
    const { refersTo } = each;
    const onIt = typeof refersTo === "object" && "row" in refersTo && refersTo.sheet === sheet;
    return onIt ? [{ ...each, refersTo: { ...refersTo, sheet: name }, localSheet: name }] : [];
  });
  book.names = [...book.names, ...local];
  if (emptied) for (const cell of copy.cells) if (cell.mark?.kind === "figure") cell.value = null;
}

function asValues({ book, sheet, table }: Operated, withKeys: boolean): void {
  const { head, tail } = { head: table.head, tail: table.tail };
  for (const cell of table.cells) cell.formula = null;
  const hidden = new Set(table.hiddenColumns);
  table.cells = table.cells.filter(
    (cell) => withKeys || (cell.mark?.kind !== "key" && cell.mark?.kind !== "columnKey"),
  );
  if (!withKeys)
    table.cells = table.cells.filter((cell) => !hidden.has(cell.column) && !table.hiddenRows.has(cell.row));
  table.hiddenColumns = withKeys ? hidden : new Set();
  Object.assign(table, { head, tail: tail.replace(/<(dataValidations|conditionalFormatting).*<\/\1>/s, "") });
  book.sheets = book.sheets.filter((each) => each.name === sheet);
  book.names = [];
  book.parts.delete("docProps/custom.xml");
  book.parts.set("_rels/.rels", MINIMAL_RELATIONS);
}
