// Beliefs about values, formulas and blocks of cells.
import { LAST_ROW } from "../../core/sheet/address";
import { put, rowOf, type Trial } from "./trial";

export const CELL_TRIALS = {
  "no-rollback": {
    expected: ["InvalidArgument", [1, "", "", ""]],
    async find(bench) {
      const code = await bench.tryIt((sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("B1:C1").values = [[2]];
        sheet.getRange("D1").values = [[4]];
      });
      return [code, await rowOf(bench, "A1:D1", "values")];
    },
  },
  "five-megabytes": {
    expected: "RequestPayloadSizeLimitExceeded",
    only: "web",
    find({ tryIt }) {
      const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      return tryIt((sheet) => (sheet.getRange("A1:A200").values = rows));
    },
  },
  "five-million-cells": {
    expected: null,
    heavy: true,
    async find({ context, sheet }) {
      const range = sheet.getRange(`A1:F${LAST_ROW}`);
      range.load("values");
      await context.sync();
      return range.values;
    },
  },
  "block-size": {
    expected: "InvalidArgument",
    find: ({ tryIt }) => tryIt((sheet) => (sheet.getRange("A1:B1").values = [[1]])),
  },
  "null-leaves-alone": {
    expected: [1, ""],
    async find(bench) {
      await put(bench, "A1", 1);
      await put(bench, "A1", null);
      const [kept] = await rowOf(bench, "A1", "values");
      await put(bench, "A1", "");
      return [kept, ...(await rowOf(bench, "A1", "values"))];
    },
  },
  "read-as-typed": {
    expected: [
      [12, 0.5, 45_078, true],
      ["=1+1", 86, "=-A1", "三场"],
    ],
    async find(bench) {
      const typed = ["012", "50%", "2023-06-01", "TRUE", "=1+1", "+86", "-A1", "三场"];
      bench.sheet.getRange("A1:H1").values = [typed];
      return [await rowOf(bench, "A1:D1", "values"), await rowOf(bench, "E1:H1", "formulas")];
    },
  },
  apostrophe: {
    expected: [
      ["012", "=1+1", "'", ""],
      ["012", "=1+1", "'", ""],
      ["String", "String", "String"],
    ],
    async find(bench) {
      bench.sheet.getRange("A1:D1").formulas = [["'012", "'=1+1", "''", "'"]];
      const types = await rowOf(bench, "A1:C1", "valueTypes");
      return [await rowOf(bench, "A1:D1", "values"), await rowOf(bench, "A1:D1", "formulas"), types];
    },
  },
  "errors-as-text": {
    expected: [
      ["#N/A", "#N/A"],
      ["Error", "String"],
    ],
    async find(bench) {
      bench.sheet.getRange("A1:B1").values = [["#N/A", "'#N/A"]];
      return [await rowOf(bench, "A1:B1", "values"), await rowOf(bench, "A1:B1", "valueTypes")];
    },
  },
  "formula-or-value": {
    expected: ["=B1", 7],
    find(bench) {
      bench.sheet.getRange("A1:B1").formulas = [["=B1", 7]];
      return rowOf(bench, "A1:B1", "formulas");
    },
  },
  "ranges-address-length": {
    expected: ["InvalidArgument", "done"],
    async find({ tryIt }) {
      const fill = (count: number): Promise<string> => {
        const cells = Array.from({ length: count }, (_, i) => `A${1_000 + 2 * i}`).join(",");
        return tryIt((sheet) => void (sheet.getRanges(cells).format.fill.color = "#FFFFFF"));
      };
      return [await fill(1_500), await fill(300)];
    },
  },
  "merged-512": {
    expected: ["GeneralException", "done", true],
    needs: "1.13",
    async find({ context, sheet, tryIt }) {
      for (let row = 1; row <= 513; row += 1) sheet.getRange(`A${row}:B${row}`).merge();
      await context.sync();
      const merged = (address: string): Promise<string> =>
        tryIt((own) => void own.getRange(address).getMergedAreasOrNullObject().load("address"));
      const codes = [await merged("A1:B513"), await merged("A1:B512")];
      const beside = sheet.getRange("B1:B5").getMergedAreasOrNullObject();
      beside.load("address");
      await context.sync();
      return [...codes, beside.isNullObject];
    },
  },
  "clear-leaves": {
    expected: { value: "", bold: false, validation: "Custom", width: 30, merged: true },
    needs: "1.13",
    async find({ context, sheet }) {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, ""]];
      range.merge();
      range.dataValidation.rule = { custom: { formula: "=TRUE" } };
      range.format.font.bold = true;
      range.format.columnWidth = 30;
      range.clear("All");
      range.load("values,format/font/bold,format/columnWidth,dataValidation/type");
      const merged = range.getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return {
        value: (range.values[0] as unknown[])[0],
        bold: range.format.font.bold,
        validation: range.dataValidation.type,
        width: range.format.columnWidth,
        merged: !merged.isNullObject,
      };
    },
  },
} as const satisfies Readonly<Record<string, Trial>>;
