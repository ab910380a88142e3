// Beliefs about locked cells, protected sheets and the protected structure.
import type { Trial } from "./trial";

export const PROTECTION_TRIALS = {
  "locked-refuses": {
    expected: ["AccessDenied", "AccessDenied", "done", "AccessDenied"],
    async find({ context, sheet, tryIt }) {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      return [
        await tryIt((own) => (own.getRange("A1").values = [[1]])),
        await tryIt((own) => (own.getRange("A1:B1").values = [[1, 1]])),
        await tryIt((own) => (own.getRange("B1").values = [[1]])),
        await tryIt((own) => (own.getRange("B1").format.fill.color = "#FF0000")),
      ];
    },
  },
  "uniform-or-null": {
    expected: [
      [true, true],
      [null, null],
    ],
    async find({ context, sheet }) {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.getRange("B:B").columnHidden = true;
      const ranges = [sheet.getRange("B2"), sheet.getRange("A1:B1")];
      for (const range of ranges) range.load("columnHidden,format/protection/locked");
      await context.sync();
      return ranges.map(({ columnHidden, format }) => [columnHidden, format.protection.locked]);
    },
  },
  "protect-twice": {
    expected: ["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"],
    async find({ context, sheet, tryIt }) {
      const open = [
        await tryIt((own) => own.protection.unprotect()),
        await tryIt((_own, { workbook }) => workbook.protection.unprotect()),
      ];
      sheet.protection.protect();
      context.workbook.protection.protect();
      await context.sync();
      return [
        ...open,
        await tryIt((own) => own.protection.protect()),
        await tryIt((_own, { workbook }) => workbook.protection.protect()),
      ];
    },
  },
  password: {
    expected: ["AccessDenied", "AccessDenied", "done"],
    async find({ context, sheet, tryIt }) {
      sheet.protection.protect({}, "abc");
      await context.sync();
      return [
        await tryIt((own) => own.protection.unprotect()),
        await tryIt((own) => own.protection.unprotect("abd")),
        await tryIt((own) => own.protection.unprotect("abc")),
      ];
    },
  },
  "options-with-nulls": {
    expected: [true, "InvalidArgument"],
    async find({ context, sheet, tryIt }) {
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load("options");
      await context.sync();
      const { options } = sheet.protection;
      sheet.protection.unprotect();
      await context.sync();
      const nulls = Object.values(options).some((value) => (value as unknown) === null);
      return [nulls, await tryIt((own) => own.protection.protect(options))];
    },
  },
  structure: {
    expected: ["AccessDenied", "AccessDenied", "AccessDenied", "AccessDenied"],
    async find({ context, tryIt }) {
      context.workbook.protection.protect();
      await context.sync();
      return [
        await tryIt((_own, { workbook }) => void workbook.worksheets.add("tallysheet more")),
        await tryIt((own) => own.delete()),
        await tryIt((own) => void (own.visibility = "Hidden")),
        await tryIt((own) => void (own.position = 0)),
      ];
    },
  },
} as const satisfies Readonly<Record<string, Trial>>;
