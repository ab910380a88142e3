// Our side of the worker: one file at a time, and an end to any that takes too long.
import type { ReadOutcome } from "../xlsx/read";
import type { ReadReply } from "./messages";
import type { Spawn, WorkerLine } from "./spawn";

export interface ReadingWorker {
  /** Fails only on a bug of ours, with the worker's own words. */
  read(bytes: Uint8Array): Promise<ReadOutcome>;
  /** Lets the worker go; the next file starts another. */
  end(): void;
}

/** @param seconds for one file, the worker's start included; then it is ended and the file refused */
export function readingWorker(spawn: Spawn, seconds: number): ReadingWorker {
  let line: WorkerLine | null = null;
  let settle: ((reply: ReadReply) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    line?.end();
    line = null;
  };
  const start = (): WorkerLine =>
    spawn({
      reply: (reply) => settle?.(reply),
      lost: (reason, detail) => {
        line = null;
        settle?.(reason === "memory" ? { outcome: stopped("memory", seconds) } : { failure: detail });
      },
    });
  const ask = async (bytes: Uint8Array): Promise<ReadOutcome> => {
    const reply = await new Promise<ReadReply>((resolve) => {
      const timer = setTimeout(() => {
        end();
        settle?.({ outcome: stopped("time", seconds) });
      }, seconds * 1_000);
      settle = (given) => {
        clearTimeout(timer);
        settle = null;
        resolve(given);
      };
      line ??= start();
      line.send({ bytes });
    });
    if ("failure" in reply) throw new Error(`the reading worker failed: ${reply.failure}`);
    return reply.outcome;
  };
  return {
    read: (bytes) => {
      const next = last.then(() => ask(bytes));
      // The next file waits for this one, however it ends.
      last = next.catch(() => undefined);
      return next;
    },
    end,
  };
}

function stopped(reason: "time" | "memory", seconds: number): ReadOutcome {
  return { ok: false, refusal: { code: "too-slow", args: { reason, seconds } } };
}
