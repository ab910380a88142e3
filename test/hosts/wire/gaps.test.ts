// What the wire does not know is an error: by the client library, and by batches written by hand.
import type { Batch } from "../../../src/hosts/wire/batch";
import { memoryBook } from "../../../src/hosts/wire/memory-book";
import { makeWire } from "../../../src/hosts/wire/wire";
import { excelOnWire } from "../excel-on-wire";

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const UNKNOWN: readonly (readonly [string, Use])[] = [
  ["read Worksheet.TabColor", (sheet) => void sheet.load("tabColor")],
  ["set Worksheet.TabColor", (sheet) => void (sheet.tabColor = "#FF0000")],
  ["charts of type Pie", (sheet) => void sheet.charts.add("Pie", sheet.getRange("A1:B2"), "Columns")],
  [
    "read Chart.Top",
    (sheet) => void sheet.charts.add("BarClustered", sheet.getRange("A1"), "Columns").load("top"),
  ],
  ["call Range.AutoFill", (sheet) => sheet.getRange("A1").autoFill("A1:A5")],
  ["set RangeFont.Italic", (sheet) => void (sheet.getRange("A1").format.font.italic = true)],
  ["open Workbook.Settings", (_sheet, { workbook }) => void workbook.settings.add("k", 1)],
  ["clearing Formats", (sheet) => sheet.getRange("A1").clear("Formats")],
  ["merging across", (sheet) => sheet.getRange("A1:B2").merge(true)],
  [
    "conditional formats of type DataBar",
    (sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar"),
  ],
  ["loading all of Worksheet", (sheet) => void sheet.load()],
];

test.each(UNKNOWN)("HOST-16 %s", async (gap, use) => {
  const { connect, wire } = excelOnWire({ excelApi: "1.14" });
  connect();
  const run = Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
  await expect(run).rejects.toThrow(gap);
  expect(wire.gaps).toEqual([expect.stringContaining(gap)]);
});

const ROOT = { 1: { Id: 1, ObjectPathType: 1, Name: "" } };

const BATCHES: readonly (readonly [string, Batch])[] = [
  [
    "actions of type 9",
    { Actions: [{ Id: 1, ActionType: 9, Name: "", ObjectPathId: 1 }], ObjectPaths: ROOT },
  ],
  [
    "object paths of type 2",
    {
      Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 2 }],
      ObjectPaths: { ...ROOT, 2: { Id: 2, ObjectPathType: 2, Name: "x", ParentObjectPathId: 1 } },
    },
  ],
  [
    "the object path 7",
    { Actions: [{ Id: 1, ActionType: 1, Name: "", ObjectPathId: 7 }], ObjectPaths: ROOT },
  ],
  [
    "how to call Workbook.toString",
    { Actions: [{ Id: 1, ActionType: 3, Name: "toString", ObjectPathId: 1 }], ObjectPaths: ROOT },
  ],
];

test.each(BATCHES)("HOST-16 %s", (gap, batch) => {
  const wire = makeWire(memoryBook(), () => undefined);
  expect(() => wire.answer(batch)).toThrow(gap);
  expect(wire.gaps).toHaveLength(1);
});

test("HOST-16 an error says its code and where in the batch it happened", async () => {
  const { connect } = excelOnWire();
  connect();
  const run = Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [[1]];
    await sheet.context.sync();
  });
  await expect(run).rejects.toMatchObject({
    name: "RichApi.Error",
    code: "InvalidArgument",
    debugInfo: { errorLocation: "Range.Values" },
  });
});
