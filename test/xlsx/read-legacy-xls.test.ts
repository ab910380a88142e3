// .xls and .et: every kind of cell, hidden things, and files meant to do harm.
import { utils, write, type WorkBook } from "@e965/xlsx";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { isExternal } from "../../src/core/form/value/external";
import type { Limits } from "../../src/xlsx/limits";
import { readLegacy } from "../../src/xlsx/read-legacy";
import { sniff } from "../../src/xlsx/sniff";
import { valuesOf, verdict } from "./foreign-workbook";
import { BOF, biffOf, double, EOF, join, numberCell, oleOf, record, wide, xlsOf } from "./xls-files";

function open(bytes: Uint8Array): WorkbookSnapshot {
  expect(sniff(bytes)).toBe("xls");
  const outcome = readLegacy(bytes, "xls");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

function values(bytes: Uint8Array): Record<string, unknown> {
  return valuesOf(open(bytes).sheets[0] ?? fail());
}

function fail(): never {
  throw new Error("no sheet");
}

/** Written by a library from cells. */
function written(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array);
}

test("XLSX-70 texts, numbers, truth values and errors keep their type; what is empty is absent", () => {
  const sheet = utils.aoa_to_sheet([["文艺汇演", 3, 0.5, true, null, "", " 3场 "]]);
  sheet["H1"] = { t: "e", v: 0x2a };
  sheet["I1"] = { t: "s", v: "长".repeat(250) };
  sheet["!ref"] = "A1:I1";
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "统计表");
  expect(values(written(book))).toEqual({
    A1: "文艺汇演",
    B1: 3,
    C1: 0.5,
    D1: true,
    G1: " 3场 ",
    H1: { error: "#N/A" },
    I1: "长".repeat(250),
  });
});

const XF = (format: number): Uint8Array => record(0x00e0, [0, 2], [format, 2], new Uint8Array(16));

test.each<[string, readonly Uint8Array[], number, unknown]>([
  ["no format", [XF(0)], 3, 3],
  ["a date by its number", [XF(14)], 45107, { value: 45107, shown: "date" }],
  ["a Chinese date by its number", [XF(31)], 45107, { value: 45107, shown: "date" }],
  ["a percentage", [XF(9)], 0.12, { value: 0.12, shown: "percent" }],
  ["a time", [XF(20)], 0.5, { value: 0.5, shown: "time" }],
  [
    "a date by its code",
    [record(0x041e, [164, 2], wide(`yyyy"年"m"月"`, 2)), XF(164)],
    45107,
    { value: 45107, shown: "date" },
  ],
  ["a date of the 1904 system", [record(0x0022, [1, 2]), XF(14)], 43645, { value: 45107, shown: "date" }],
  ["a number of the 1904 system", [record(0x0022, [1, 2]), XF(0)], 43645, 43645],
])("XLSX-71 a number with %s", (_, globals, value, expected) => {
  const found = values(xlsOf({ globals, rows: [numberCell(0, 0, value)] }))["A1"];
  expect(found).toEqual(typeof expected === "object" ? { formula: undefined, ...expected } : expected);
});

test("XLSX-72 hidden things, protection, merges, links and properties", () => {
  const rows = [
    record(0x0012, [1, 2]),
    record(0x007d, [0, 2], [0, 2], [2048, 2], [0, 2], [1, 2], [0, 2]),
    record(0x007d, [8, 2], [9, 2], [2048, 2], [0, 2], [1, 2], [0, 2]),
    record(0x0208, [4, 2], [0, 2], [1, 2], [255, 2], [0, 4], [0x20, 4]),
    numberCell(4, 2, 7),
    record(0x00bd, [5, 2], [1, 2], [0, 2], [0x4008_0000 | 0, 4], [0, 2], [(2 << 2) | 2, 4], [2, 2]),
    record(0x00e5, [1, 2], [0, 2], [1, 2], [0, 2], [2, 2]),
    record(0x01be, new Uint8Array(40)),
  ];
  const globals = [record(0x0012, [1, 2]), record(0x01ae, [0, 2], [3, 2], 0, ...[0x61, 0x2e, 0x78])];
  const book = open(xlsOf({ globals, rows, state: 2 }));
  expect(book.sheets[0]).toMatchObject({
    name: "统计表",
    visibility: "veryHidden",
    protected: true,
    hiddenColumns: [1, 9, 10],
    hiddenRows: [5],
    merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
    validationCount: 1,
    unlocked: [],
  });
  expect(book).toMatchObject({ structureProtected: true, externalLinks: true, modified: null });
  expect(valuesOf(book.sheets[0] ?? fail())).toEqual({ C5: 7, B6: 3, C6: 2 });
});

test("XLSX-72 chart and macro sheets are left out", () => {
  expect(open(xlsOf({ kind: 2 })).sheets).toEqual([]);
});

test("XLSX-73 texts are wide whatever code page the file names", () => {
  const label = record(0x0204, [0, 2], [0, 2], [0, 2], wide("定海区", 2));
  expect(values(xlsOf({ globals: [record(0x0042, [936, 2])], rows: [label] }))).toEqual({ A1: "定海区" });
});

/** A formula that is one reference into the sheet 0 of the book behind an entry of ExternSheet. */
const reference = (row: number, entry: number): Uint8Array =>
  record(
    0x0006,
    [row, 2],
    [0, 2],
    [0, 2],
    double(3),
    [0, 2],
    [0, 4],
    [7, 2],
    0x5a,
    [entry, 2],
    [0, 2],
    [0xc000, 2],
  );

test.each([
  ["wide", wide("统计表", 2), "'[1]统计表'!A1"],
  ["narrow", Uint8Array.of(6, 0, 0, ...Buffer.from("Sheet1")), "'[1]Sheet1'!A1"],
])(
  "XLSX-79 a reference into another workbook is seen to be one, its sheet's name %s",
  (_, name, expected) => {
    const globals = [
      record(0x01ae, [1, 2], [0x0401, 2]),
      record(0x01ae, [1, 2], [6, 2], 0, ...Buffer.from("a.xlsx"), name),
      record(
        0x0017,
        [3, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [1, 2],
        [0, 2],
        [0, 2],
        [1, 2],
        [0xffff, 2],
        [0xffff, 2],
      ),
    ];
    const rows = [reference(0, 0), reference(1, 1), reference(2, 2)];
    const book = open(xlsOf({ globals, rows }));
    const formulas = [...(book.sheets[0]?.cells.values() ?? [])].map((cell) => cell.formula ?? "");
    expect(formulas).toEqual(["统计表!A1", expected, "[1]!#REF!A1"]);
    expect(formulas.map(isExternal)).toEqual([false, true, true]);
    expect(book.externalLinks).toBe(true);
  },
);

const cellAt = numberCell(0, 0, 1);

test.each<[string, Uint8Array, string]>([
  [
    "a password",
    xlsOf({ globals: [record(0x002f, [1, 2], new Uint8Array(52))] }),
    "not-a-workbook encrypted",
  ],
  ["Excel 95", xlsOf({ version: 0x0500 }), "not-a-workbook xls"],
  ["Excel 95's stream", oleOf({ Book: biffOf({}) }), "not-a-workbook xls"],
  [
    "a record longer than the file",
    oleOf({ Workbook: join([biffOf({}), BOF(0x10), Uint8Array.of(3, 2, 255, 31)]) }),
    "damaged directory",
  ],
  ["a sheet that does not end", oleOf({ Workbook: biffOf({}).slice(0, -4) }), "damaged directory"],
  ["a sheet elsewhere", xlsOf({ misplaced: 4 }), "damaged directory"],
  ["no sheets", oleOf({ Workbook: join([BOF(5), EOF]) }), "damaged directory"],
  ["no records", oleOf({ Workbook: new Uint8Array(5_000) }), "damaged directory"],
  ["a cell beyond column IV", xlsOf({ rows: [numberCell(0, 256, 1)] }), "damaged address"],
  ["a cell twice", xlsOf({ rows: [cellAt, cellAt] }), "damaged cell-twice"],
  ["a number that is none", xlsOf({ rows: [numberCell(0, 0, Number.NaN)] }), "damaged value"],
  [
    "a text that is not there",
    xlsOf({ rows: [record(0x00fd, [0, 2], [0, 2], [0, 2], [99, 4])] }),
    "damaged value",
  ],
  ["a cell cut off", xlsOf({ rows: [record(0x0203, [0, 2], [0, 2], [0, 2])] }), "damaged value"],
])("XLSX-74 %s: refused", (_, bytes, expected) => {
  expect(verdict(readLegacy(bytes, "xls"))).toBe(expected);
});

const many = xlsOf({ rows: Array.from({ length: 3 }, (_, i) => numberCell(i, 0, i)) });

test.each<[string, Partial<Limits>, string]>([
  ["bytes", { oleBytes: many.length - 1 }, "too-large oleBytes"],
  ["bytes enough", { oleBytes: many.length }, "read"],
  ["cells", { cells: 2 }, "too-large cells"],
  ["cells enough", { cells: 3 }, "read"],
])("XLSX-75 %s are bounded before anything is read", (_, limits, expected) => {
  expect(verdict(readLegacy(many, "xls", { limits }))).toBe(expected);
});

test("XLSX-75 20,000 names are read, 50,001 refused", () => {
  const name = (text: string): Uint8Array =>
    record(
      0x0018,
      [0, 2],
      0,
      text.length,
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      0,
      Uint8Array.from(Buffer.from(text)),
    );
  const globals = Array.from({ length: 20_000 }, (_, i) => name(`TS_${i}`));
  expect(open(xlsOf({ globals })).names).toHaveLength(20_000);
  expect(verdict(readLegacy(xlsOf({ globals }), "xls", { limits: { names: 19_999 } }))).toBe(
    "too-large names",
  );
});

/** Where a field of the OLE header stands, and what a liar writes there. */
test.each<[string, Readonly<Record<number, number>>]>([
  ["the table of sectors outside the file", { 76: 0x00ffffff }],
  ["the directory outside the file", { 48: 0x00ffffff }],
  ["a chain of tables that runs in a circle", { 68: 0, [512 + 508]: 0 }],
  ["a directory that runs in a circle", { 48: 0, 512: 0 }],
  ["no directory", { 48: 0xfffffffe }],
])("XLSX-76 %s: refused at once", (_, changes) => {
  const bytes = xlsOf({ rows: [cellAt] });
  const view = new DataView(bytes.buffer);
  for (const [at, value] of Object.entries(changes)) view.setUint32(Number(at), value, true);
  const start = performance.now();
  expect(verdict(readLegacy(bytes, "xls"))).toMatch(/^(damaged (directory|size)|not-a-workbook xls)$/);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("XLSX-76 cut off anywhere or with any bit flipped it is read or refused, never an exception", () => {
  const whole = xlsOf({ rows: [cellAt, record(0x0204, [1, 2], [0, 2], [0, 2], wide("定海区", 2))] });
  let refused = 0;
  for (let i = 0; i < whole.length; i += 7) {
    const flipped = whole.slice();
    flipped[i] = (flipped[i] as number) ^ (1 << (i % 8));
    for (const bytes of [flipped, whole.subarray(0, i)]) {
      const outcome = readLegacy(bytes, "xls");
      if (!outcome.ok) refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(whole.length / 14);
});
