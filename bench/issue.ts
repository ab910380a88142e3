// Issuing forms: ours, against re-zipping a template alone and against writing each form whole.
import { zipSync, unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { planForm } from "../src/core/form/plan";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../src/core/sheet/plan";
import { issue } from "../src/jobs/issue";
import { writeWorkbook } from "../src/xlsx/write";
import { race } from "./race";
import { report, timingTable } from "./report";
import { ISSUED, type Town, townOf } from "./town";

const FORMS = Number(process.env["BENCH_FORMS"] ?? 100);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
/** The slow ones write fewer; all figures are per form. */
const FEW = 10;

async function issueAll({ campaign, form }: Town): Promise<number> {
  const order = { campaign, form, period: null, issued: ISSUED, units: campaign.roster.units, blank: false };
  let bytes = 0;
  for await (const file of issue(order)) bytes += file.bytes.length;
  return bytes;
}

/** A template as one would patch it: the parts that differ between two units deflated again, nothing else. */
function patch(template: Uint8Array): () => void {
  const parts = unzipSync(template);
  const changing = Object.entries(parts).filter(([path]) =>
    /sharedStrings|sheet4\.xml|custom\.xml/.test(path),
  );
  return () => {
    for (let i = 0; i < FORMS; i += 1) zipSync(Object.fromEntries(changing), { level: 6 });
  };
}

/** The same form by the most used library: cells, styles, merges, widths, locks, validations. */
async function byExceljs(plan: WorkbookPlan): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const sheet of plan.sheets) await drawSheet(book.addWorksheet(sheet.name), sheet);
  await book.xlsx.writeBuffer();
}

async function drawSheet(to: ExcelJS.Worksheet, sheet: SheetPlan): Promise<void> {
  for (const { column, width } of sheet.columns) to.getColumn(column).width = width;
  for (const { row, height } of sheet.rows) to.getRow(row).height = height;
  for (const cell of sheet.cells) drawCell(to.getCell(cell.row, cell.column), cell);
  for (const { top, left, bottom, right } of sheet.merges) to.mergeCells(top, left, bottom, right);
  for (const { areas } of sheet.validations) {
    for (const { top, left } of areas) {
      to.getCell(top, left).dataValidation = { type: "whole", operator: "greaterThan", formulae: [-1] };
    }
  }
  for (const { top, left } of sheet.unlocked) to.getCell(top, left).protection = { locked: false };
  await to.protect("", {});
}

function drawCell(to: ExcelJS.Cell, { value, formula }: CellPlan): void {
  to.value = formula === undefined ? (value ?? null) : { formula, result: value ?? "" };
  to.border = { top: { style: "thin" }, left: { style: "thin" } };
  to.alignment = { wrapText: true };
}

async function main(): Promise<void> {
  const town = townOf(FORMS);
  const { campaign, form } = town;
  const unit = campaign.roster.units[0] ?? null;
  const plan = planForm({ campaign, form, period: null, unit, issued: ISSUED, values: new Map() });
  const few = (write: () => Promise<unknown>) => async (): Promise<void> => {
    for (let i = 0; i < FEW; i += 1) await write();
  };
  const timings = await race(
    [
      { name: "parts that differ deflated again, no more", run: patch(await writeWorkbook(plan)) },
      { name: "issue: ours", run: () => issueAll(town) },
      {
        name: "each form whole, without a template: hucre and ours",
        pieces: FEW,
        run: few(() => writeWorkbook(plan)),
      },
      { name: "each form whole: exceljs", pieces: FEW, run: few(() => byExceljs(plan)) },
    ],
    FORMS,
    ROUNDS,
  );
  const about =
    "Ours plans and deflates one form for all units alike but in name and code, and puts these in; exceljs is handed the finished plan and draws it without names, messages, conditional formats and print settings.";
  report("issue", [timingTable(`${FORMS} 舟山 forms`, timings, "issue: ours")], about);
}

void main();
