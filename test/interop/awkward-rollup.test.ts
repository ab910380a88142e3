// The rollup of the awkward folder in other programs: it opens, says the same and calculates the same.
import { planRollup } from "../../src/core/rollup/plan/plan-rollup";
import type { CellValue, WorkbookSnapshot } from "../../src/core/sheet/snapshot";
import { writeWorkbook } from "../../src/xlsx/write";
import { awkwardFolder, layOut } from "../awkward/gather-folder";
import { opened } from "../xlsx/foreign-workbook";
import { dumpByOpenpyxl, recalculate } from "./office";

jest.setTimeout(300_000);

let bytes: Uint8Array;

beforeAll(async () => {
  const desk = await layOut(await awkwardFolder());
  bytes = await writeWorkbook(planRollup(await desk.gather(desk.files)));
  desk.end();
});

/** "sheet!row,column value" of every constant, or of every formula's result. */
function contents({ sheets }: WorkbookSnapshot, formulas: boolean): readonly string[] {
  return sheets.flatMap(({ name, cells }) =>
    [...cells.values()]
      .filter(({ formula, value }) => (formula !== undefined) === formulas && value !== "")
      .map(({ row, column, value }) => `${name}!${row},${column} ${JSON.stringify(plain(value))}`),
  );
}

/** LibreOffice writes 15 digits, and one kind of line end. */
function plain(value: CellValue): CellValue {
  if (typeof value === "number") return Number(value.toPrecision(12));
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;
}

test("READ-66 LibreOffice shows the same texts and calculates the same results", () => {
  const [again] = recalculate([bytes]);
  const [ours, theirs] = [opened(bytes), opened(again as Uint8Array)];
  expect(contents(ours, true).length).toBeGreaterThan(100);
  expect(contents(theirs, true)).toEqual(contents(ours, true));
  expect(contents(theirs, false)).toEqual(contents(ours, false));
  expect(theirs.externalLinks).toBe(false);
});

test("READ-66 openpyxl opens it, finds no link outside and no text taken for a formula", () => {
  const [dump] = dumpByOpenpyxl([bytes]);
  const sheets = opened(bytes).sheets;
  expect(dump?.sheets.map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
  const formulas = dump?.sheets.flatMap((sheet) => sheet.cells.flatMap(({ formula }) => formula ?? [])) ?? [];
  const ours = sheets.flatMap((sheet) => [...sheet.cells.values()].filter(({ formula }) => formula));
  expect(formulas).toHaveLength(ours.length);
  expect(formulas.filter((formula) => /cmd\||https?:/.test(formula))).toEqual([]);
});
