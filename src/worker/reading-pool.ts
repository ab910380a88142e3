// Several workers that read files side by side and take them in; the desk only puts them together.
import { finding } from "../core/finding";
import type { Intake } from "../core/returns/take-in";
import type { FilePool, Taken } from "../jobs/take-file";
import { refusalFinding } from "../jobs/refusal-finding";
import { type FileWorker, fileWorker, type Stopped } from "./file-worker";
import type { Spawn } from "./spawn";

export interface ReadingPool extends FilePool {
  /** Lets all workers go. */
  end(): void;
}

export interface PoolSize {
  /** How many workers at most; below 2 there is no pool. */
  readonly size: number;
  /** For one file, the worker's start included; then it is ended and the file refused. */
  readonly seconds?: number;
  /** So many files pay for the start of one more worker. */
  readonly filesEach?: number;
}

/** Two workers read 200 forms slower than one thread that is warm, and 500 faster (npm run bench cores). */
const FILES_EACH = 250;
const SECONDS = 15;
const MOST = 4;

/** @param cores how many this machine says it has */
export function poolSize(cores: number): number {
  return Math.min(MOST, Math.max(1, Math.floor(cores)));
}

interface Reader {
  readonly worker: FileWorker;
  /** What it was told last of how files are taken in. */
  told: Intake | null;
}

export function readingPool(
  spawn: Spawn,
  { size, seconds = SECONDS, filesEach = FILES_EACH }: PoolSize,
): ReadingPool {
  const readers = Array.from({ length: size }, (): Reader => {
    return { worker: fileWorker(spawn, seconds), told: null };
  });
  const free = [...readers];
  const waiting: ((reader: Reader) => void)[] = [];
  /** Here workers cannot start, or not from within a worker. */
  let none = false;

  const next = (): Promise<Reader> => {
    const reader = free.pop();
    return reader === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(reader);
  };
  const release = (reader: Reader): void => {
    const first = waiting.shift();
    if (first === undefined) free.push(reader);
    else first(reader);
  };
  return {
    lanes: (files) => (none ? 1 : Math.max(1, Math.min(size, Math.floor(files / filesEach)))),
    take: async (bytes, source, intake) => {
      const reader = await next();
      try {
        if (none) return null;
        const reply = await reader.worker.ask((isNew) => {
          const known = !isNew && reader.told === intake;
          reader.told = intake;
          return { bytes, ...source, ...(!known && { intake }) };
        });
        if ("taken" in reply) return reply.taken;
        if ("stopped" in reply && reply.ready) return verdictOf(source, reply, seconds);
        if (!("stopped" in reply)) throw new Error(`${source.path}: ${JSON.stringify(reply)}`);
        none = true;
        return null;
      } finally {
        release(reader);
      }
    },
    end: () => {
      for (const { worker } of readers) worker.end();
    },
  };
}

function verdictOf(
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  { stopped }: Stopped,
  seconds: number,
): Taken {
  const why =
    stopped === "fault"
      ? finding("file/broke-reading", {})
      : refusalFinding({ code: "too-slow", args: { reason: stopped, seconds } });
  return {
    file: { path, sha256, modified: null },
    verdict: "refused",
    unit: null,
    finding: { ...why, place: { file: path } },
  };
}
