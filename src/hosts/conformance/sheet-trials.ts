// Beliefs about sheets, null objects and what is not there.
import type { Trial } from "./trial";

export const SHEET_TRIALS = {
  "very-hidden-stays": {
    expected: ["done", "InvalidOperation", "done", "done"],
    find: async ({ tryIt }) => [
      await tryIt((own) => void (own.visibility = "VeryHidden")),
      await tryIt((own) => own.delete()),
      await tryIt((own) => void (own.visibility = "Hidden")),
      await tryIt((own) => own.delete()),
    ],
  },
  "one-sheet-visible": {
    expected: ["InvalidOperation", "InvalidOperation"],
    async find({ context, name, tryIt }) {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const others = worksheets.items.filter((sheet) => sheet.name !== name);
      for (const other of others) other.visibility = "Hidden";
      await context.sync();
      const codes = [
        await tryIt((own) => void (own.visibility = "Hidden")),
        await tryIt((own) => own.delete()),
      ];
      for (const other of others) other.visibility = "Visible";
      await context.sync();
      return codes;
    },
  },
  "added-at-the-end": {
    expected: [true, "ItemAlreadyExists"],
    async find({ context, name, tryIt }) {
      const { worksheets } = context.workbook;
      const added = [worksheets.add("tallysheet b"), worksheets.add("tallysheet a")];
      for (const sheet of [...added, worksheets]) sheet.load(sheet === worksheets ? "items/name" : "name");
      await context.sync();
      const names = worksheets.items.map((sheet) => sheet.name);
      return [
        names.slice(-2).join() === "tallysheet b,tallysheet a",
        await tryIt((_own, { workbook }) => void workbook.worksheets.add(name.toUpperCase())),
      ];
    },
  },
  "null-object": {
    expected: true,
    async find({ context }) {
      const none = context.workbook.worksheets.getItemOrNullObject("无此表");
      none.load("name");
      none.getRange("A1").values = [[1]];
      await context.sync();
      return none.isNullObject;
    },
  },
  "not-found": {
    expected: ["ItemNotFound", "ItemNotFound"],
    find: async ({ tryIt }) => [
      await tryIt((_own, { workbook }) => workbook.worksheets.getItem("无此表").activate()),
      await tryIt((_own, { workbook }) => workbook.names.getItem("no_such_name").delete()),
    ],
  },
  "width-in-points": {
    // A character of the Normal font takes some 4 to 9 points.
    expected: true,
    async find({ context, sheet }) {
      const column = sheet.getRange("A:A");
      column.load("format/columnWidth");
      sheet.load("standardWidth");
      await context.sync();
      const points = column.format.columnWidth / sheet.standardWidth;
      return points > 4 && points < 9;
    },
  },
  "property-length": {
    expected: 255,
    only: "desktop",
    async find({ context }) {
      const { custom } = context.workbook.properties;
      custom.add("tallysheet trial", "x".repeat(300));
      const property = custom.getItemOrNullObject("tallysheet trial");
      property.load("value");
      await context.sync();
      const { length } = String(property.value);
      property.delete();
      await context.sync();
      return length;
    },
  },
  "zoom-or-pages": {
    expected: ["InvalidArgument", "done"],
    async find({ tryIt }) {
      const zoom = { scale: 50, horizontalFitToPages: 1 };
      return [
        await tryIt((own) => void (own.pageLayout.zoom = zoom)),
        await tryIt((own) => void (own.pageLayout.zoom = { horizontalFitToPages: 1 })),
      ];
    },
  },
  "whole-title-rows": {
    expected: ["InvalidArgument", "done"],
    find: async ({ tryIt }) => [
      await tryIt((own) => own.pageLayout.setPrintTitleRows("A1:C2")),
      await tryIt((own) => own.pageLayout.setPrintTitleRows("$1:$2")),
    ],
  },
} as const satisfies Readonly<Record<string, Trial>>;
