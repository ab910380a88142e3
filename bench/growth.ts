// Does a return cost the same when there are ten and a hundred times as many? Each size in a process of its own.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planLongRollup } from "../src/core/rollup/plan/plan-rollup";
import { gather } from "../src/jobs/gather";
import { sha256 } from "../src/cli/files";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { digits, report, type Table } from "./report";
import { filledForms } from "./returns";
import { RECEIVED, townOf } from "./town";

const SIZES = (process.env["BENCH_SIZES"] ?? "100,1000").split(",").map(Number);
/** Returns before the clock starts: a program that has just begun is slower. */
const WARM_UP = 60;
/** "make 100" or "measure 100": what a process of its own is begun for. */
const ORDER = "BENCH_GROWTH";

interface Measured {
  readonly size: number;
  /** CPU milliseconds for one return: file to return, returns to rollup, rollup to bytes. */
  readonly read: number;
  readonly merge: number;
  readonly write: number;
  /** Megabytes of the process at its peak, before the workbook is planned and at the end. */
  readonly peakMerged: number;
  readonly peak: number;
}

function folderOf(size: number): string {
  return join(".cache/bench/returns", `growth-${size}`);
}

/** Files on the disk, as an office has them: a process that gathers holds none of what making them takes. */
async function make(size: number): Promise<void> {
  const half = `${folderOf(size)}.making`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  for await (const { path, bytes } of filledForms(townOf(size))) writeFileSync(join(half, path), bytes);
  rmSync(folderOf(size), { recursive: true, force: true });
  renameSync(half, folderOf(size));
}

async function measure(size: number): Promise<Measured> {
  const town = townOf(size);
  const files = readdirSync(folderOf(size)).map((path) => ({
    path,
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(folderOf(size), path)))),
  }));
  let read = 0;
  const begin = cpu();
  const progress = (done: number): void => {
    if (done === size) read = cpu() - begin;
  };
  const order = { ...town, period: null, received: RECEIVED, made: RECEIVED, progress };
  const { rollup } = await gather(files, order, { readWorkbook, sha256 });
  if (rollup.kept.length !== size) throw new Error(`${rollup.kept.length} of ${size} counted`);
  const merge = cpu() - begin - read;
  const peakMerged = peakMegabytes();
  const written = cpu();
  await writeWorkbook(planLongRollup(rollup));
  const write = cpu() - written;
  const each = (time: number): number => time / size;
  return {
    size,
    read: each(read),
    merge: each(merge),
    write: each(write),
    peakMerged,
    peak: peakMegabytes(),
  };
}

function cpu(): number {
  return process.cpuUsage().user / 1000;
}

function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** In a process of its own. */
function apart(order: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] as string], {
    env: { ...process.env, [ORDER]: order },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function measureApart(size: number): Measured {
  apart(`make ${size}`);
  return JSON.parse(apart(`measure ${size}`)) as Measured;
}

function table(measured: readonly Measured[]): Table {
  const [first] = measured as readonly [Measured];
  const total = ({ read, merge, write }: Measured): number => read + merge + write;
  return {
    title: "CPU milliseconds for one return, and memory",
    columns: [
      "returns",
      "read",
      "merge",
      "write",
      "together",
      `× ${first.size}`,
      "peak MB merged",
      "peak MB written",
    ],
    rows: measured.map((one) => [
      one.size,
      digits(one.read),
      digits(one.merge),
      digits(one.write),
      digits(total(one)),
      digits(total(one) / total(first)),
      one.peakMerged,
      one.peak,
    ]),
  };
}

async function main(): Promise<void> {
  const [what, size] = (process.env[ORDER] ?? "").split(" ");
  if (what === "make") return make(Number(size));
  if (what === "measure") {
    await measure(WARM_UP);
    process.stdout.write(JSON.stringify(await measure(Number(size))));
    return;
  }
  apart(`make ${WARM_UP}`);
  const about = "Every return is a file of its own on the disk; reading it from there is in its cost.";
  report("growth", [table(SIZES.map(measureApart))], about);
}

void main();
