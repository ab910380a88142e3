// What LibreOffice makes of our files: locks over the whole sheet, new results, re-saved files, printed pages.
import { subtractAreas } from "../../src/core/sheet/area-set";
import { comparePlan } from "../../src/core/sheet/diff";
import type { SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import type { WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan, UNITS } from "../fixtures/sample-plan";
import {
  locksByLibreOffice,
  pdfText,
  pdfToPng,
  recalculate,
  resaveByLibreOffice,
  resaveByOpenpyxl,
  toPdf,
} from "./office";

jest.setTimeout(120_000);

const plan = samplePlan(UNITS[1], { 0: 12, 1: 3, 2: 0 });
let written: Uint8Array;

beforeAll(async () => {
  written = await writeWorkbook(plan);
});

function read(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes, { styles: true });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.workbook;
}

test("XLSX-43 over A1:XFD1048576 LibreOffice finds only the planned cells unlocked", () => {
  for (const locks of locksByLibreOffice([written])) {
    expect(locks.normalLocked).toBe(false);
    expect(locks.sheets.map((sheet) => [sheet.name, sheet.protected])).toEqual(
      plan.sheets.map((sheet) => [sheet.name, sheet.protection !== undefined]),
    );
    locks.sheets.forEach(({ unlocked, locked }, i) => {
      const planned = (plan.sheets[i] as SheetPlan).unlocked;
      expect(subtractAreas(unlocked, planned)).toEqual([]);
      expect(subtractAreas(planned, unlocked)).toEqual([]);
      const whole = [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }];
      expect(subtractAreas(subtractAreas(whole, locked), planned)).toEqual([]);
    });
  }
});

/** The plan with wrong results in place of the right ones. */
function poisoned(right: WorkbookPlan): WorkbookPlan {
  const sheets = right.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      return { ...cell, value: typeof cell.value === "number" ? cell.value + 1_000 : "毒" };
    }),
  }));
  return { ...right, sheets };
}

test("XLSX-52 a forced calculation overwrites wrong results, and nothing else does", async () => {
  const wrong = poisoned(plan);
  const bytes = await writeWorkbook(wrong);
  const lost = ["structure", "visibility"] as const;
  const again = recalculate([bytes])[0] as Uint8Array;
  expect(comparePlan(plan, read(again), [...lost, "formulas", "validations"])).toEqual([]);
  // The harness is only worth something if the poison would have been seen without it.
  const kept = resaveByLibreOffice([bytes])[0] as Uint8Array;
  const seen = comparePlan(plan, read(kept), [...lost, "formulas", "validations"]);
  expect(seen).toContain("统计表!D18 holds 1015, not 15");
});

test("XLSX-53 re-saved by LibreOffice and by openpyxl a file reads back as planned", () => {
  const files = [written];
  // LibreOffice drops the lock of the structure and turns veryHidden into hidden; it spells formulas in its own way.
  for (const bytes of resaveByLibreOffice(files)) {
    const snapshot = read(bytes);
    expect(comparePlan(plan, snapshot, ["structure", "visibility", "formulas"])).toEqual([]);
    expect(snapshot.sheets.map((sheet) => sheet.visibility !== "visible")).toEqual(
      plan.sheets.map((sheet) => sheet.visibility !== "visible"),
    );
  }
  // openpyxl drops custom properties and results of formulas.
  for (const bytes of resaveByOpenpyxl(files)) {
    expect(comparePlan(plan, read(bytes), ["properties", "values"])).toEqual([]);
  }
});

test("XLSX-53 other formats come out of the harness as what they are", () => {
  const kinds = (["xls", "ods"] as const).map((format) => resaveByLibreOffice([written], format)[0]);
  expect(Buffer.from(kinds[0]?.subarray(0, 4) ?? []).toString("hex")).toBe("d0cf11e0");
  expect(Buffer.from(kinds[1]?.subarray(30, 88) ?? []).toString()).toContain("opendocument.spreadsheet");
});

test("XLSX-47 printed: pages as planned, every label whole, the form on its side", () => {
  const pdf = toPdf([written])[0] as Uint8Array;
  const pages = pdfText(pdf).split("\f").slice(0, -1);
  expect(pages).toHaveLength(3);
  for (let i = 1; i <= 12; i += 1) {
    expect(pages[1]).toContain(`第 ${i} 项：开展宣传教育活动`);
    expect(pages[2]).toContain(`第 ${i} 项：开展宣传教育活动`);
  }
  expect(pages[1]).toMatch(/第 2 页 *\/ *共 3 页/);
  expect(pages[1]).toContain("普陀区安委办");
  const picture = Buffer.from(pdfToPng(pdf, 2, 40));
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  // Width and height from the header: the form's page lies on its side.
  expect(picture.readUInt32BE(16)).toBeGreaterThan(picture.readUInt32BE(20));
});

test("XLSX-53 a file that LibreOffice cannot open fails the harness", () => {
  expect(() => resaveByLibreOffice([written, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])])).toThrow(
    /file 2 of 2/,
  );
});
