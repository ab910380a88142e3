// Does a return cost the same when there are ten and a hundred times as many? Each size in a process of its own.
import { spawnSync } from "node:child_process";
import { planLongRollup } from "../src/core/rollup/plan/plan-rollup";
import { gather } from "../src/jobs/gather";
import { sha256 } from "../src/cli/files";
import { readWorkbook } from "../src/xlsx/read";
import { writeWorkbook } from "../src/xlsx/write";
import { digits, report, type Table } from "./report";
import { filledForms, type ReturnedFile } from "./returns";
import { RECEIVED, townOf } from "./town";

const SIZES = (process.env["BENCH_SIZES"] ?? "100,1000").split(",").map(Number);
/** Returns before the clock starts: a program that has just begun is slower. */
const WARM_UP = 60;
const CHILD = "BENCH_GROWTH_SIZE";

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

/** Each file is made when its turn comes, outside the clock: nothing but the gathering holds memory. */
async function measure(size: number): Promise<Measured> {
  const town = townOf(size);
  const forms = filledForms(town);
  let making = 0;
  const next = async (): Promise<Uint8Array> => {
    const begin = cpu();
    const made: IteratorResult<ReturnedFile, void> = await forms.next();
    making += cpu() - begin;
    if (made.done === true) throw new Error("more files asked for than there are units");
    return made.value.bytes;
  };
  const files = town.campaign.roster.units.map(({ code, name }) => ({
    path: `${code}_${name}.xlsx`,
    bytes: next,
  }));
  let read = 0;
  const begin = cpu();
  const progress = (done: number): void => {
    if (done === size) read = cpu() - making - begin;
  };
  const order = { ...town, period: null, received: RECEIVED, made: RECEIVED, progress };
  const { rollup } = await gather(files, order, { readWorkbook, sha256 });
  if (rollup.kept.length !== size) throw new Error(`${rollup.kept.length} of ${size} counted`);
  const merge = cpu() - making - begin - read;
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

function measureApart(size: number): Measured {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] as string], {
    env: { ...process.env, [CHILD]: String(size) },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
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
  const own = process.env[CHILD];
  if (own !== undefined) {
    await measure(WARM_UP);
    process.stdout.write(JSON.stringify(await measure(Number(own))));
    return;
  }
  const about = "Every return is a file of its own, made when its turn comes and outside the clock.";
  report("growth", [table(SIZES.map(measureApart))], about);
}

void main();
