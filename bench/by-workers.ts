// A reading pool as the command line has it: begun for one gathering and ended with it.
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { FilePool } from "../src/jobs/take-file";
import { poolSize, readingPool } from "../src/worker/reading-pool";
import { nodeSpawn } from "../src/worker/spawn-node";

/** The build puts it beside this one. */
const SCRIPT = join(dirname(process.argv[1] as string), "read-worker.cjs");
export const WORKERS = poolSize(availableParallelism());

export async function byWorkers<Made>(work: (pool: FilePool) => Promise<Made>): Promise<Made> {
  const pool = readingPool(nodeSpawn(SCRIPT), { size: WORKERS });
  try {
    return await work(pool);
  } finally {
    pool.end();
  }
}
