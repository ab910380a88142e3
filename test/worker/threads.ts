// Real worker threads for tests: scripts beside this file in plain JavaScript, since threads know no TypeScript.
import { join } from "node:path";
import type { Spawn } from "../../src/worker/spawn";
import { nodeSpawn } from "../../src/worker/spawn-node";

export type Script = "read" | "awkward";

/** "read" is the worker itself, compiled on the fly; "awkward" does what the file's first byte says. */
export function threads(script: Script, heap?: number): Spawn {
  return nodeSpawn(join(__dirname, `${script}-worker.cjs`), heap);
}
