// Gathering returned forms, the whole way, against the physical limit, other readers, and what offices use today.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layoutForm, placesOf } from "../src/core/form/layout";
import { cellName } from "../src/core/sheet/address";
import { sha256 } from "../src/cli/files";
import { readWorkbook } from "../src/xlsx/read";
import { byWorkers, WORKERS } from "./by-workers";
import { contestants, gatherAll, LIMIT } from "./contestants";
import { type Contestant, race } from "./race";
import { report, type Table, timingTable } from "./report";
import { type Mix, type ReturnedFile, type Returns, returnsOf } from "./returns";
import { type Town, townOf } from "./town";

const FILES = Number(process.env["BENCH_FILES"] ?? 200);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const PYTHON = process.env["TALLYSHEET_PYTHON"] ?? "/usr/bin/python3";
/** LibreOffice for scale only: it takes its time. */
const CONVERTED = 20;
const MIXES: readonly Mix[] = ["ours", "LibreOffice", "openpyxl"];

/** Beside what runs in a browser too: what offices use today. */
function all(town: Town, { files, folder }: Returns, mix: Mix): readonly Contestant[] {
  return [
    ...contestants(town, files, sha256),
    {
      name: `whole gather: ours, with ${WORKERS} workers`,
      run: () => byWorkers((pool) => gatherAll(town, files, { readWorkbook, sha256, pool })),
    },
    { name: "merge script: openpyxl", run: () => mergeByOpenpyxl(town, folder) },
    ...(mix === "ours"
      ? [{ name: "convert: LibreOffice", pieces: CONVERTED, run: () => convert(files, folder) }]
      : []),
  ];
}

function mergeByOpenpyxl({ form }: Town, folder: string): void {
  const cells = placesOf(layoutForm(form)).map(({ row, column }) => cellName(row, column));
  inTemporary((out) =>
    run(PYTHON, ["bench/merge_openpyxl.py", folder, JSON.stringify(cells), join(out, "out.xlsx")]),
  );
}

function convert(files: readonly ReturnedFile[], folder: string): void {
  const paths = files.slice(0, CONVERTED).map(({ path }) => join(folder, path));
  inTemporary((out) => {
    const profile = `-env:UserInstallation=file://${join(out, "profile")}`;
    run("soffice", [profile, "--headless", "--convert-to", "csv", "--outdir", out, ...paths]);
  });
}

function inTemporary(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "tallysheet-bench-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

async function main(): Promise<void> {
  const town = townOf(FILES);
  const tables: Table[] = [];
  for (const mix of MIXES) {
    const returns = await returnsOf(town, mix);
    const size = Math.round(returns.files.reduce((sum, { bytes }) => sum + bytes.length, 0) / FILES / 1024);
    const timings = await race(all(town, returns, mix), FILES, ROUNDS);
    const saved = mix === "ours" ? "as issued and filled" : `re-saved by ${mix}`;
    tables.push(timingTable(`${FILES} returns ${saved}, ${size} KB each`, timings, LIMIT));
  }
  const about =
    "The whole gather reads, recognises, binds, values, checks and merges all files and writes the rollup workbook; the libraries only read.";
  report("gather", tables, about);
}

void main();
