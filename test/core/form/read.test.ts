// Which sheet of a returned workbook is the form's table, and what else is read of it.
import { planForm } from "../../../src/core/form/plan";
import { readTable } from "../../../src/core/form/read";
import { contentsOf } from "../../../src/core/form/read-sheet";
import { writeWorkbook } from "../../../src/xlsx/write";
import { type Book, copyTable, type Sheet, tableSheet } from "../../property/damage/book";
import { insert, type Operated } from "../../property/damage/edit";
import { writeBook } from "../../property/damage/write-book";
import { type Damage, damagedBook, fillCell, fillForms, formOf, opened } from "./damaged";

beforeAll(fillForms);

const zs = "zhoushan-2023";

function emptied({ table }: Pick<Operated, "table">): void {
  for (const cell of table.cells) if (cell.mark?.kind === "figure") cell.value = null;
}

/** Puts a second table sheet in, changed in some way; names are its own, as Excel copies a sheet. */
function copied(name: string, change: (on: Operated) => void = () => undefined): Damage {
  return ({ book, table }) => {
    const copy = copyTable(table);
    book.sheets.push({ name, state: "visible", content: { table: copy } });
    book.names.push(
      ...book.names.flatMap((each) => {
        const { refersTo } = each;
        if (typeof refersTo !== "object" || !("row" in refersTo)) return [];
        return [{ ...each, refersTo: { ...refersTo, sheet: name }, localSheet: name }];
      }),
    );
    change({ book, sheet: name, table: copy });
  };
}

/** A copy of what can be seen, without keys and names. */
function lookAlike(name: string, change: (on: Operated) => void = () => undefined): Damage {
  return ({ book, table }) => {
    const copy = copyTable(table);
    copy.cells = copy.cells.filter(({ mark }) => mark?.kind !== "key" && mark?.kind !== "columnKey");
    book.sheets.push({ name, state: "visible", content: { table: copy } });
    change({ book, sheet: name, table: copy });
  };
}

function both(...damages: readonly Damage[]): Damage {
  return (on) => damages.forEach((damage) => damage(on));
}

function deleteSheet(book: Book, name: string): void {
  book.sheets = book.sheets.filter((sheet: Sheet) => sheet.name !== name);
  for (const each of book.names) {
    const { refersTo } = each;
    if (typeof refersTo === "object" && "row" in refersTo && refersTo.sheet === name) each.refersTo = "#REF!";
  }
}

const sheets: readonly [
  string,
  Damage,
  { sheet?: string; codes: readonly string[]; typed?: string | null },
][] = [
  ["an equal copy is read once", copied("统计表 (2)"), { sheet: "统计表", codes: [] }],
  ["a blank copy is passed over", copied("统计表 (2)", emptied), { sheet: "统计表", codes: [] }],
  [
    "the copy is read where the sheet itself is blank",
    both(copied("统计表 (2)"), (on) => emptied(on)),
    { sheet: "统计表 (2)", codes: [] },
  ],
  [
    "two that differ are refused",
    copied("统计表 (2)", (on) => void (fillCell(on, "xi_study_count").value = 7)),
    { codes: ["form/two-tables"] },
  ],
  [
    "the copy left alone has names of its own",
    both(copied("统计表 (2)"), ({ book }) => deleteSheet(book, "统计表")),
    { sheet: "统计表 (2)", codes: [] },
  ],
  [
    "one that only looks alike is passed over, and said where it differs",
    lookAlike("底稿", (on) => void (fillCell(on, "xi_study_count").value = 7)),
    { sheet: "统计表", codes: ["form/look-alike"] },
  ],
  ["one that looks alike and is equal", lookAlike("底稿"), { sheet: "统计表", codes: [] }],
  [
    "one that looks alike is read where the form itself was left blank",
    both(lookAlike("底稿"), (on) => emptied(on)),
    { sheet: "底稿", codes: ["binding/alone"] },
  ],
  ["a blank form", (on) => emptied(on), { sheet: "统计表", codes: [], typed: null }],
  ["no table at all", ({ book }) => deleteSheet(book, "统计表"), { codes: ["form/no-table"] }],
  [
    "a copy whose sheet is renamed by a program that forgets names",
    ({ book, sheet }) => book.sheets.forEach((each) => each.name === sheet && (each.name = "Sheet1")),
    { sheet: "Sheet1", codes: ["binding/gone"] },
  ],
];

test.each(sheets)("READ-7 %s", (_, damage, expected) => {
  const outcome = readTable(opened(writeBook(damagedBook(zs, damage))), formOf(zs).form);
  const findings = outcome.ok ? outcome.table.findings : [outcome.finding];
  expect(findings.map(({ code }) => code)).toEqual(expected.codes);
  expect(outcome.ok ? outcome.table.sheet : undefined).toBe(expected.sheet);
  if (!outcome.ok) return;
  const typed = outcome.table.figures.find(({ field }) => field === "xi_study_count")?.typed;
  expect(typed).toBe(expected.typed === undefined ? "100001" : expected.typed);
});

test("READ-7 the printed sheet is never taken for the table", () => {
  const book = damagedBook(zs, () => undefined);
  book.sheets.reverse();
  const outcome = readTable(opened(writeBook(book)), formOf(zs).form);
  expect(outcome.ok && outcome.table.sheet).toBe("统计表");
});

const headers: readonly [string, Damage][] = [
  ["as it was issued", () => undefined],
  ["rows put in above", (on) => insert(on, "row", 1, 3)],
  ["a column put in between label and blank", (on) => insert(on, "column", 6, 1)],
  ["merges taken apart", (on) => void (on.table.merges = [])],
];

test.each(headers)("READ-13 header fields are found by their labels: %s", (_, damage) => {
  const id = "lianglukou-2020";
  const filled: Damage = (on) => {
    const at = (row: number, column: number, value: string | number): void => {
      const cell = on.table.cells.find((each) => each.row === row && each.column === column);
      if (cell !== undefined) cell.value = value;
    };
    at(4, 6, "张某");
    at(5, 4, "023-6352 0000");
    at(5, 6, 43_997);
    damage(on);
  };
  const outcome = readTable(opened(writeBook(damagedBook(id, filled))), formOf(id).form);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  const { header, unitName, findings } = outcome.table;
  expect(unitName).toBe(formOf(id).unit.name);
  expect(header.map(({ typed }) => typed)).toEqual([
    formOf(id).unit.name,
    "张某",
    "023-6352 0000",
    "2020-06-15",
  ]);
  expect(findings.filter(({ code }) => code.startsWith("form/"))).toEqual([]);
});

test("READ-13 a form with a column for the unit gives its name, and a blank one none", async () => {
  const { campaign, unit } = formOf(zs);
  const form = campaign.forms[1] as (typeof campaign.forms)[number];
  const input = { campaign, form, period: null, issued: "2023-05-19T09:00:00+08:00", values: new Map() };
  for (const [whose, name] of [
    [unit, unit.name],
    [null, null],
  ] as const) {
    const outcome = readTable(opened(await writeWorkbook(planForm({ ...input, unit: whose }))), form);
    expect(outcome.ok && outcome.table.unitName).toBe(name);
  }
});

test("READ-13 what stands in cells is kept as it is, by key", () => {
  const workbook = opened(formOf(zs).bytes);
  const outcome = readTable(workbook, formOf(zs).form);
  if (!outcome.ok) throw new Error(outcome.finding.code);
  const contents = contentsOf(workbook, outcome.table);
  expect(contents.get("xi_study_count")).toBe(100_001);
  expect(contents.size).toBe(63 + 1);
});

test("READ-5 the table's sheet is found in any order of sheets", () => {
  const book = damagedBook(zs, () => undefined);
  book.sheets.push(tableSheet(book), { name: "空", state: "hidden", content: { xml: BLANK } });
  book.sheets.splice(book.sheets.indexOf(tableSheet(book)), 1);
  const outcome = readTable(opened(writeBook(book)), formOf(zs).form);
  expect(outcome.ok && outcome.table.findings).toEqual([]);
});

const BLANK = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>`;
