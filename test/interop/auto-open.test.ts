// Forms that open the add-in's pane, in programs that know nothing of add-ins.
import { addInToOpen } from "../../src/jobs/add-in";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { samplePlan, UNITS } from "../fixtures/sample-plan";
import { dumpByOpenpyxl, locksByLibreOffice, resaveByLibreOffice } from "./office";

jest.setTimeout(120_000);

const plan = samplePlan(UNITS[1], { 0: 12, 1: 3, 2: 0 });
const written = Promise.all([writeWorkbook(plan), writeWorkbook(plan, { autoOpen: addInToOpen() })]);

test("SHIP-5 openpyxl finds every cell, name, validation and lock in it", async () => {
  const [plain, opening] = dumpByOpenpyxl(await written);
  expect(plain?.sheets.length).toBe(plan.sheets.length);
  expect(opening).toEqual(plain);
});

test("SHIP-5 LibreOffice opens it with the same locks and saves the same workbook", async () => {
  const files = await written;
  const [plainLocks, openingLocks] = locksByLibreOffice(files);
  expect(openingLocks).toEqual(plainLocks);
  const [plain, opening] = resaveByLibreOffice(files).map((bytes) => readWorkbook(bytes));
  expect(plain?.ok).toBe(true);
  expect(opening).toEqual(plain);
});
