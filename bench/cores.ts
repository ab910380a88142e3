// Returned files taken in by one thread, and by as many workers as there are cores.
import { sha256 } from "../src/cli/files";
import type { GatherTools } from "../src/jobs/take-file";
import { readReturns } from "../src/jobs/gather";
import { readWorkbook } from "../src/xlsx/read";
import { byWorkers, WORKERS } from "./by-workers";
import { race } from "./race";
import { digits, report } from "./report";
import { type ReturnedFile, returnsOf } from "./returns";
import { RECEIVED, type Town, townOf } from "./town";

const SIZES = (process.env["BENCH_CORES"] ?? "200,500,1000").split(",").map(Number);
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
/** Every file is handed over, as one read from the disk would be: its bytes are a copy. */
async function takeIn(
  { campaign, form }: Town,
  files: readonly ReturnedFile[],
  tools: GatherTools,
): Promise<void> {
  const incoming = files.map(({ path, bytes }) => ({ path, bytes: () => Promise.resolve(bytes.slice()) }));
  const order = { campaign, form, period: null, received: RECEIVED };
  const { returns } = await readReturns(incoming, order, tools);
  if (returns.length !== files.length) throw new Error(`${returns.length} of ${files.length} taken in`);
}

async function main(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const size of SIZES) {
    const town = townOf(size);
    const { files } = await returnsOf(town, "ours");
    const [one, all] = await race(
      [
        { name: "one thread", run: () => takeIn(town, files, { readWorkbook, sha256 }) },
        {
          name: "workers",
          run: () => byWorkers((pool) => takeIn(town, files, { readWorkbook, sha256, pool })),
        },
      ],
      size,
      ROUNDS,
    );
    if (one === undefined || all === undefined) throw new Error("no timing");
    rows.push([size, digits(one.median), digits(all.median), digits(one.median / all.median)]);
  }
  const title = `Returns read and taken in, milliseconds each by the clock on the wall; up to ${WORKERS} workers`;
  const columns = ["files", "one thread", "workers", "speed-up"];
  report(
    "cores",
    [{ title, columns, rows }],
    "The start of the workers is in it; few files are read without any.",
  );
}

void main();
