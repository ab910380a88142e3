// The office's record of a large campaign: written, opened again, and one late return taken in.
import { planLongRollup } from "../src/core/rollup/plan/plan-rollup";
import { type RollupRecord, remake } from "../src/core/rollup/record";
import type { LongWorkbookPlan } from "../src/core/sheet/long-plan";
import { gather } from "../src/jobs/gather";
import { openRollupFile } from "../src/jobs/open-rollup-file";
import { sha256 } from "../src/cli/files";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { madeReturns } from "./made-returns";
import { race } from "./race";
import { digits, report } from "./report";
import { filledForms } from "./returns";
import { RECEIVED, townOf } from "./town";

const UNITS = Number(process.env["BENCH_UNITS"] ?? 500);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 3);

async function main(): Promise<void> {
  const town = townOf(UNITS);
  const { campaign, form } = town;
  const returns = await madeReturns(town);
  const about = { campaign, form: form.id, period: null, made: RECEIVED };
  const record: RollupRecord = { ...about, returns: returns.slice(1), verdicts: [], acts: [] };
  const rollup = remake(record);
  const plan = planLongRollup(rollup);
  const bytes = await writeWorkbook(plan);
  const late = await firstFile(UNITS);
  const order = { ...town, period: null, received: RECEIVED, made: RECEIVED };
  const takeLate = async (): Promise<void> => {
    const opened = openRollupFile(bytes, RECEIVED);
    if (!opened.ok) throw new Error(opened.finding.code);
    const after = await gather([late], { ...order, earlier: opened.record }, { readWorkbook, sha256 });
    if (after.rollup.kept.length !== UNITS) throw new Error("the late return was not counted");
  };
  const timings = await race(
    [
      { name: "rollup made of its returns", run: () => remake(record) },
      { name: "workbook planned, its lists still to be drawn", run: () => planLongRollup(rollup) },
      { name: "workbook written, lists drawn", run: () => writeWorkbook(plan) },
      { name: "record opened again", run: () => openRollupFile(bytes, RECEIVED) },
      { name: "opened, and one late return taken in", run: takeLate },
    ],
    1,
    ROUNDS,
  );
  const { cells, formulas } = countCells(plan);
  const size = digits(bytes.length / 2 ** 20);
  report(
    "record",
    [
      {
        title: `${UNITS} units × 63 fields: ${cells} cells, ${formulas} of them formulas, ${size} MB`,
        columns: ["", "ms", "quartiles"],
        rows: timings.map(({ name, median, low, high }) => [
          name,
          digits(median),
          `${digits(low)}–${digits(high)}`,
        ]),
      },
    ],
    "The rollup workbook is the record: all returns, figures with their source, formulas over them.",
  );
}

function countCells(plan: LongWorkbookPlan): { readonly cells: number; readonly formulas: number } {
  let [cells, formulas] = [0, 0];
  for (const sheet of plan.sheets) {
    cells += sheet.cells.length;
    formulas += sheet.cells.filter(({ formula }) => formula !== undefined).length;
    for (const { rows } of sheet.tables ?? []) {
      for (const { inks } of rows) {
        cells += inks.length;
        formulas += inks.filter((ink) => typeof ink === "object" && ink !== null).length;
      }
    }
  }
  return { cells, formulas };
}

/** The first unit's own form, which the record does not have yet. */
async function firstFile(units: number) {
  for await (const { path, bytes } of filledForms(townOf(units))) {
    return { path, bytes: () => Promise.resolve(bytes) };
  }
  throw new Error("no unit");
}

void main();
