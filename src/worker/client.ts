// Workbooks read in a worker: one file at a time, refused where it takes too long or too much.
import type { ReadOutcome } from "../xlsx/read";
import { fileWorker } from "./file-worker";
import type { Spawn } from "./spawn";

export interface ReadingWorker {
  /** Fails only on a bug of ours, with the worker's own words. */
  read(bytes: Uint8Array): Promise<ReadOutcome>;
  /** Lets the worker go; the next file starts another. */
  end(): void;
}

/** @param seconds for one file, the worker's start included; then it is ended and the file refused */
export function readingWorker(spawn: Spawn, seconds: number): ReadingWorker {
  const worker = fileWorker(spawn, seconds);
  return {
    read: async (bytes) => {
      const reply = await worker.ask(() => ({ bytes }));
      if ("outcome" in reply) return reply.outcome;
      if ("stopped" in reply && reply.stopped !== "fault") {
        return { ok: false, refusal: { code: "too-slow", args: { reason: reply.stopped, seconds } } };
      }
      throw new Error(`the reading worker failed: ${JSON.stringify(reply)}`);
    },
    end: () => worker.end(),
  };
}
