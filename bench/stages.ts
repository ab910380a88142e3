// Where a gather's CPU time goes, stage by stage, beside the physical limit in the same process.
import { takeIn } from "../src/core/returns/take-in";
import { planLongRollup } from "../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../src/core/rollup/rollup";
import type { UnitReturn } from "../src/core/returns/return";
import type { Rollup } from "../src/core/rollup/rollup";
import type { WorkbookSnapshot } from "../src/core/sheet/snapshot";
import { sha256 } from "../src/cli/files";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { scanBytes } from "./limit";
import { type Contestant, race } from "./race";
import { report, type Table, timingTable } from "./report";
import { type Mix, type ReturnedFile, returnsOf } from "./returns";
import { RECEIVED, type Town, townOf } from "./town";

const FILES = Number(process.env["BENCH_FILES"] ?? 200);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const MIXES = (process.env["BENCH_MIXES"] ?? "ours,LibreOffice,openpyxl").split(",") as readonly Mix[];
const LIMIT = "limit: inflate and scan once";

/** Each stage works on what the one before it made in the same round. */
function stages({ campaign, form }: Town, files: readonly ReturnedFile[]): readonly Contestant[] {
  let workbooks: readonly WorkbookSnapshot[] = [];
  let returns: readonly UnitReturn[] = [];
  let rollup: Rollup | undefined;
  const gathering = { form: form.id, period: null, made: RECEIVED };
  return [
    { name: LIMIT, run: () => files.forEach(({ bytes }) => scanBytes(bytes)) },
    { name: "hash", run: () => files.forEach(({ bytes }) => sha256(bytes)) },
    { name: "read", run: () => (workbooks = files.map(({ bytes }) => workbookOf(bytes))) },
    {
      name: "recognise, bind, value",
      run: () => {
        returns = workbooks.map((workbook, i) =>
          returnOf(workbook, files[i] as ReturnedFile, { campaign, form }),
        );
      },
    },
    { name: "merge and check", run: () => (rollup = rollUp(campaign, gathering, returns, [])) },
    { name: "plan and write", run: () => writeWorkbook(planLongRollup(rollup as Rollup)) },
  ];
}

function workbookOf(bytes: Uint8Array): WorkbookSnapshot {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.workbook;
}

function returnOf(workbook: WorkbookSnapshot, { path }: ReturnedFile, town: Town): UnitReturn {
  const intake = { ...town, period: null, received: RECEIVED };
  const taken = takeIn(workbook, { path, sha256: path, modified: null }, intake);
  if (!taken.ok) throw new Error(taken.verdict.finding.code);
  return taken.incoming;
}

async function main(): Promise<void> {
  const town = townOf(FILES);
  const tables: Table[] = [];
  for (const mix of MIXES) {
    const { files } = await returnsOf(town, mix);
    const timings = await race(stages(town, files), FILES, ROUNDS, "cpu");
    tables.push(timingTable(`${FILES} returns, ${mix}: CPU time of each stage`, timings, LIMIT));
  }
  report("stages", tables, "CPU time of the whole process, all its threads; medians over the rounds.");
}

void main();
