// Our side of a worker: one request at a time, and an end to any that takes too long.
import type { WorkerReply, WorkerRequest } from "./messages";
import type { Spawn, WorkerLine } from "./spawn";

/** The worker is gone, and what it was asked with it. */
export interface Stopped {
  readonly stopped: "time" | "memory" | "fault";
  /** Its script was there and running: so it is the file, and not the world, that ended it. */
  readonly ready: boolean;
  /** For a log. */
  readonly detail: string;
}

type Reply = Exclude<WorkerReply, { readonly ready: true }>;

export interface FileWorker {
  /** @param make the request, for a worker that has just been started or one that knows what it was told */
  ask(make: (isNew: boolean) => WorkerRequest): Promise<Reply | Stopped>;
  /** Lets the worker go; the next request starts another. */
  end(): void;
}

/** @param seconds for one request, the worker's start included; then the worker is ended */
export function fileWorker(spawn: Spawn, seconds: number): FileWorker {
  let line: WorkerLine | null = null;
  let ready = false;
  let settle: ((reply: Reply | Stopped) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    line?.end();
    line = null;
  };
  const start = (): WorkerLine => {
    ready = false;
    return spawn({
      reply: (reply) => {
        if ("ready" in reply) ready = true;
        else settle?.(reply);
      },
      lost: (stopped, detail) => {
        end();
        settle?.({ stopped, ready, detail });
      },
    });
  };
  const ask = (make: (isNew: boolean) => WorkerRequest): Promise<Reply | Stopped> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => {
        end();
        settle?.({ stopped: "time", ready, detail: `more than ${seconds} seconds` });
      }, seconds * 1_000);
      settle = (reply) => {
        clearTimeout(timer);
        settle = null;
        resolve(reply);
      };
      const isNew = line === null;
      line ??= start();
      line.send(make(isNew));
    });
  return {
    ask: (make) => {
      const next = last.then(() => ask(make));
      // The next file waits for this one, however it ends.
      last = next.catch(() => undefined);
      return next;
    },
    end,
  };
}
