// Broken plans, each with the sentence it gives; and a good one that gives none.
import { assertPlan, checkPlan } from "../../../src/core/sheet/check";
import type { CellPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../../src/core/sheet/plan";
import { at, PLAN, WHOLE, withCell, withSheet, withValidation } from "./plans";

const long = (length: number): string => "长".repeat(length);

function named(name: string): WorkbookPlan {
  return { ...PLAN, names: [...PLAN.names, { name, sheet: "统计表", area: at(1, 1) }] };
}

/** The sentence titles the test. */
function sentenceFirst<T>(table: readonly (readonly [T, string])[]): [string, T][] {
  return table.map(([broken, sentence]) => [sentence, broken]);
}

/** The plan with its list sheet called otherwise, and nothing else that speaks of it. */
function sheetCalled(name: string): WorkbookPlan {
  const [form, other] = PLAN.sheets as [SheetPlan, SheetPlan];
  const silent = { ...form, cells: [], validations: [], conditionals: [] };
  return { ...PLAN, sheets: [silent, { ...other, name }], names: [] };
}

test.each([
  ["the whole sample", PLAN],
  ["a sheet of 31 characters", sheetCalled(long(31))],
  ["a text of 32,767 characters", withCell({ value: long(32_767) })],
  ["a text with line ends, a tab and characters beyond U+FFFF", withCell({ value: "a\nb\t𠮷😀" })],
  ["names in Chinese and with points", named("填报.单位_1")],
  [
    "a validation over the whole sheet",
    withValidation({ areas: [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }] }),
  ],
  ["a list of 255 characters", withValidation({ rule: { type: "list", items: [long(127), long(127)] } })],
])("SHEET-4, SHEET-5, SHEET-8, SHEET-9 %s is a good plan", (_, plan) => {
  expect(checkPlan(plan)).toEqual([]);
  expect(() => assertPlan(plan)).not.toThrow();
});

const cells: [Partial<CellPlan>, string][] = [
  [{ row: 4, column: 2 }, "统计表!B4: two cells stand at one place"],
  [{ row: 0 }, "统计表: the cell in row 0, column 1 is beyond the sheet"],
  [{ row: 1.5 }, "统计表: the cell in row 1.5, column 1 is beyond the sheet"],
  [{ row: 1_048_577 }, "统计表: the cell in row 1048577, column 1 is beyond the sheet"],
  [{ column: 16_385 }, "统计表: the cell in row 9, column 16385 is beyond the sheet"],
  [{ value: long(32_768) }, "统计表!A9: the text has 32768 characters; at most 32767"],
  [{ value: NaN }, "统计表!A9: NaN is no number for a cell"],
  [{ value: -Infinity }, "统计表!A9: -Infinity is no number for a cell"],
  [{ value: "a\u0001" }, "统计表!A9: the text holds the character U+0001"],
  [{ value: "a\uFFFF" }, "统计表!A9: the text holds the character U+FFFF"],
  [{ value: "a\uD83D" }, "统计表!A9: the text holds the character U+D83D"],
  [{ value: "\uDE00a" }, "统计表!A9: the text holds the character U+DE00"],
  [{ link: "'清单'!A1" }, "统计表!A9: the link leads to the sheet 清单, which is not there"],
  [{ link: "http://a.example" }, "统计表!A9: the link http://a.example names no sheet and cell"],
];

test.each(sentenceFirst(cells))("SHEET-4 %s", (sentence, cell) => {
  expect(checkPlan(withCell(cell))).toEqual([sentence]);
});

test("SHEET-4 65,530 links are fine, one more is not", () => {
  const links = (count: number): CellPlan[] =>
    Array.from({ length: count }, (_, i) => ({
      row: i + 1,
      column: 9,
      look: "link",
      value: "→",
      link: "'统计表'!A1",
    }));
  expect(checkPlan(withSheet({ cells: links(65_530) }))).toEqual([]);
  expect(checkPlan(withSheet({ cells: links(65_531) }))).toEqual(["统计表: 65531 links; at most 65530"]);
});

test("SHEET-8 a formula without a cached result", () => {
  expect(checkPlan(withCell({ formula: "1+1" }))).toEqual(["统计表!A9: the formula has no cached value"]);
});

test.each([
  ["", "a sheet has no name"],
  [long(32), `the sheet name ${long(32)} has 32 characters; at most 31`],
  ["a/b", "the sheet name a/b holds /"],
  ["a[b", "the sheet name a[b holds ["],
  ["a:b", "the sheet name a:b holds :"],
  ["a?", "the sheet name a? holds ?"],
  ["a*", "the sheet name a* holds *"],
  ["a\\b", "the sheet name a\\b holds \\"],
  ["'a", "the sheet name 'a begins or ends with an apostrophe"],
  ["a'", "the sheet name a' begins or ends with an apostrophe"],
  ["History", "the sheet name History belongs to Excel"],
  ["统计表", "the sheet name 统计表 stands twice"],
  ["a\u0007", "the sheet name a\u0007 holds the character U+0007"],
])("SHEET-5 a sheet called %j", (name, sentence) => {
  expect(checkPlan(sheetCalled(name))).toEqual([sentence]);
});

test("SHEET-5 sheet names are the same in upper and lower case", () => {
  const [form, other] = sheetCalled("list").sheets as [SheetPlan, SheetPlan];
  const twice = { ...PLAN, names: [], sheets: [form, other, { ...other, name: "LIST" }] };
  expect(checkPlan(twice)).toEqual(["the sheet name LIST stands twice"]);
});

test.each([
  ["A1", "the name A1 looks like a cell"],
  ["row1", "the name row1 looks like a cell"],
  ["R1C1", "the name R1C1 looks like a cell"],
  ["c", "the name c looks like a cell"],
  ["r2", "the name r2 looks like a cell"],
  ["1a", "the name 1a holds characters that names may not hold"],
  ["a b", "the name a b holds characters that names may not hold"],
  ["a-b", "the name a-b holds characters that names may not hold"],
  ["", "the name  holds characters that names may not hold"],
  [long(256), `the name ${long(256)} has 256 characters; at most 255`],
  ["_xlnm.Print_Area", "the name _xlnm.Print_Area belongs to Excel"],
  ["true", "the name true is a truth value"],
  ["ts_LAUNCH", "the name ts_LAUNCH stands twice"],
])("SHEET-5 the name %j", (name, sentence) => {
  expect(checkPlan(named(name))).toEqual([sentence]);
});

const books: [Partial<WorkbookPlan>, string][] = [
  [{ activeSheet: "打印" }, "the active sheet 打印 is not there"],
  [{ activeSheet: "units' list" }, "the active sheet units' list is not visible"],
  [{ title: "a\u0000" }, "the title holds the character U+0000"],
  [{ properties: { a: long(256) } }, "the property a has 256 characters; at most 255"],
  [{ properties: { "": "a" } }, "a property has no name"],
  [
    { names: [...PLAN.names, { name: "x_1", sheet: "打印", area: at(1, 1) }] },
    "the name x_1 points to the sheet 打印, which is not there",
  ],
  [
    { names: [...PLAN.names, { name: "x_1", sheet: "统计表", area: at(0, 1) }] },
    "the name x_1 points beyond the sheet",
  ],
];

test.each(sentenceFirst(books))("SHEET-5 %s", (sentence, changes) => {
  expect(checkPlan({ ...PLAN, ...changes })).toEqual([sentence]);
});

const merges: [Partial<SheetPlan>, string][] = [
  [
    {
      merges: [
        { top: 1, left: 1, bottom: 1, right: 4 },
        { top: 1, left: 4, bottom: 2, right: 5 },
      ],
    },
    "统计表: the merges A1:D1 and D1:E2 overlap",
  ],
  [{ merges: [at(9, 9)] }, "统计表: the merge I9 is one cell"],
  [
    { merges: [{ top: 1, left: 1, bottom: 1, right: 16_385 }] },
    "统计表: the merge A1:XFE1 is not inside the sheet",
  ],
  [
    { merges: [{ top: 3, left: 1, bottom: 3, right: 2 }] },
    "统计表!B3: a value stands inside the merge A3:B3 but not in its first cell",
  ],
  [
    { merges: [{ top: 4, left: 3, bottom: 4, right: 7 }], cells: [] },
    "统计表: the merge C4:G4 is locked only in part",
  ],
  [
    { unlocked: [{ top: 5, left: 1, bottom: 4, right: 1 }] },
    "统计表: the unlocked area A5:A4 is not inside the sheet",
  ],
];

test.each(sentenceFirst(merges))("SHEET-6 %s", (sentence, changes) => {
  expect(checkPlan(withSheet(changes))).toEqual([sentence]);
});

const validations: [Partial<ValidationPlan>, string][] = [
  [{ areas: [] }, "统计表!(nowhere): a rule stands nowhere"],
  [{ areas: [at(0, 1)] }, "统计表!A0: the area A0 is not inside the sheet"],
  [{ areas: [at(4, 3), at(4, 3)] }, "统计表: the validations of C4 and C4 overlap"],
  [
    { error: { title: long(33), text: "" } },
    "统计表!C4: the title of the error message has 33 characters; at most 32",
  ],
  [
    { prompt: { title: "", text: long(256) } },
    "统计表!C4: the text of the prompt message has 256 characters; at most 255",
  ],
  [{ rule: { type: "list", items: [] } }, "统计表!C4: the list is empty"],
  [{ rule: { type: "list", items: ["是", " "] } }, "统计表!C4: the list has an empty item"],
  [{ rule: { type: "list", items: ["a,b"] } }, "统计表!C4: the item a,b holds a comma"],
  [
    { rule: { type: "list", items: [long(128), long(127)] } },
    "统计表!C4: the list has 256 characters; at most 255",
  ],
  [{ rule: { type: "whole", min: 0.5 } }, "统计表!C4: 0.5 is no whole number"],
  [{ rule: { type: "decimal", min: NaN } }, "统计表!C4: NaN is no number"],
  [{ rule: { type: "textLength", max: -1 } }, "统计表!C4: -1 is no length"],
  [
    { rule: { type: "date", from: "2023-02-30", to: "2023-06-30" } },
    "统计表!C4: 2023-02-30 is no date such as 2023-06-30",
  ],
  [
    { rule: { type: "date", from: "2023-07-01", to: "2023-06-30" } },
    "统计表!C4: the dates run backwards, from 2023-07-01 to 2023-06-30",
  ],
  [{ rule: { type: "custom", formula: "C4={1,2}" } }, "统计表!C4: a rule may not hold an array {…}"],
  [
    { rule: { type: "listFrom", formula: "'units'' list'!$A$1:$A$2" } },
    "统计表!C4: a rule reaches the sheet units' list only through a defined name",
  ],
];

test.each(sentenceFirst(validations))("SHEET-9 %s", (sentence, changes) => {
  expect(checkPlan(withValidation(changes))).toEqual([sentence]);
});

test("SHEET-9 a validation's formula has at most 255 characters", () => {
  const rule = (length: number): WorkbookPlan =>
    withValidation({ rule: { type: "custom", formula: `C4="${long(length)}"` } });
  expect(checkPlan(rule(250))).toEqual([]);
  expect(checkPlan(rule(251))).toEqual(["统计表!C4: a validation's formula has 256 characters; at most 255"]);
});

test("SHEET-9 two validations on one cell, and a conditional format gone wrong", () => {
  const other: ValidationPlan = { ...WHOLE, areas: [{ top: 1, left: 3, bottom: 9, right: 3 }] };
  expect(checkPlan(withSheet({ validations: [WHOLE, other] }))).toEqual([
    "统计表: the validations of C1:C9 and C4 overlap",
  ]);
  expect(
    checkPlan(withSheet({ conditionals: [{ areas: [at(4, 3)], formula: "TODAY()>C4", tint: "wrong" }] })),
  ).toEqual(["统计表!C4: the function TODAY is not one that every Excel since 2007 knows"]);
});

const print = PLAN.sheets[0]?.print as NonNullable<SheetPlan["print"]>;
const layouts: [Partial<SheetPlan>, string][] = [
  [{ columns: [{ column: 0, width: 1 }] }, "统计表: column 0 is beyond the sheet"],
  [
    {
      columns: [
        { column: 1, width: 1 },
        { column: 1, width: 2 },
      ],
    },
    "统计表: column 1 stands twice",
  ],
  [{ columns: [{ column: 1, width: 256 }] }, "统计表: column 1 is 256 wide; at most 255"],
  [{ columns: [{ column: 1, width: NaN }] }, "统计表: column 1 is NaN wide; at most 255"],
  [{ rows: [{ row: 1_048_577, height: 1 }] }, "统计表: row 1048577 is beyond the sheet"],
  [
    {
      rows: [
        { row: 1, height: 1 },
        { row: 1, height: 1 },
      ],
    },
    "统计表: row 1 stands twice",
  ],
  [{ rows: [{ row: 1, height: 410 }] }, "统计表: row 1 is 410 high; at most 409"],
  [{ freeze: { rows: 1_048_576, columns: 0 } }, "统计表: 1048576 rows and 0 columns cannot be frozen"],
  [{ freeze: { rows: 0, columns: 0 } }, "统计表: nothing is frozen"],
  [{ filter: at(0, 1) }, "统计表: the filter A0 is not inside the sheet"],
  [{ cursor: { row: 0, column: 1 } }, "统计表: the cursor is beyond the sheet"],
  [{ zoom: 5 }, "统计表: the zoom is 5; it must be 10 to 400"],
  [{ print: { ...print, area: at(0, 1) } }, "统计表: the print area A0 is not inside the sheet"],
  [
    { print: { ...print, titleRows: { from: 3, to: 2 } } },
    "统计表: rows 3 to 2 cannot be repeated on every page",
  ],
  [
    { print: { ...print, titleRows: { from: 6, to: 7 } } },
    "统计表: rows 6 to 7, repeated on every page, are outside the print area",
  ],
  [{ print: { ...print, pagesTall: 0 } }, "统计表: 0 pages tall is not possible"],
  [{ print: { ...print, pageColumns: [1] } }, "统计表: no page can begin with column 1 of the print area"],
  [{ print: { ...print, pagesWide: -1 } }, "统计表: -1 pages wide is not possible"],
  [
    { print: { ...print, titleColumns: { from: 2, to: 1 } } },
    "统计表: columns 2 to 1 cannot be repeated on every page",
  ],
  [
    { print: { ...print, titleColumns: { from: 4, to: 5 } } },
    "统计表: columns 4 to 5, repeated on every page, are outside the print area",
  ],
  [{ print: { ...print, scale: 75 } }, "统计表: a printing scale is given, but the number of pages decides"],
  [
    { print: { ...print, margins: { ...print.margins, left: -1 } } },
    "统计表: the left margin of -1 inches is not possible",
  ],
  [{ print: { ...print, footer: long(256) } }, "统计表: the footer has 256 characters; at most 255"],
];

test.each(sentenceFirst(layouts))("SHEET-10 %s", (sentence, changes) => {
  expect(checkPlan(withSheet(changes))).toEqual([sentence]);
});

test("SHEET-10 a printing scale has bounds", () => {
  const { orientation, area, margins, centered } = print;
  const scaled = { orientation, area, margins, centered, pagesWide: 0, scale: 5 };
  expect(checkPlan(withSheet({ print: scaled }))).toEqual([
    "统计表: the printing scale is 5; it must be 10 to 400",
  ]);
});

test("SHEET-11 a wrong plan throws with all that is wrong, cut only with a count", () => {
  expect(() => assertPlan({ ...PLAN, activeSheet: "打印", title: "\u0000" })).toThrow(
    "The plan of a workbook is wrong.\nthe active sheet 打印 is not there\nthe title holds the character U+0000",
  );
  const cells = Array.from({ length: 25 }, (_, i): CellPlan => ({
    row: i + 1,
    column: 1,
    look: "plain",
    value: NaN,
  }));
  expect(() => assertPlan(withSheet({ cells, merges: [] }))).toThrow("… and 5 more");
});
