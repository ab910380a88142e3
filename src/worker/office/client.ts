// Our side of the line to the office's desk: questions out, answers, progress and failures back.
import { type AbortSignalLike, HostError, type HostErrorCode } from "../../core/sheet/host";
import type { OfficeCalls, OfficeMessage, OfficeReply, Verb } from "./calls";

/** How the world lends us a desk: in a worker of its own. */
export type OfficeSpawn = (events: {
  readonly reply: (reply: OfficeReply) => void;
  /** The worker is gone; `detail` is for a log. */
  readonly lost: (detail: string) => void;
}) => { send(message: OfficeMessage): void; end(): void };

export interface AskOptions {
  readonly signal?: AbortSignal | AbortSignalLike;
  readonly progress?: (done: number, of: number, path: string) => void;
}

export interface OfficeClient {
  /** Fails with a HostError on the world's failures, with DeskLost, and with any other Error on a bug of ours. */
  ask<V extends Verb>(
    verb: V,
    ask: OfficeCalls[V]["ask"],
    options?: AskOptions,
  ): Promise<OfficeCalls[V]["answer"]>;
  /** Lets the worker go; the next question starts another, which knows nothing. */
  end(): void;
}

interface Waiting extends AskOptions {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** The worker is gone, and with it all that it knew; until it is let go, every question ends like this. */
export class DeskLost extends Error {
  constructor(detail: string) {
    super(`the desk's worker ended: ${detail}`);
    this.name = "DeskLost";
  }
}

/** The worker starts with the first question. */
export function officeClient(spawn: OfficeSpawn): OfficeClient {
  const waiting = new Map<number, Waiting>();
  let line: ReturnType<OfficeSpawn> | null = null;
  let lost: DeskLost | null = null;
  let count = 0;

  const settle = (reply: OfficeReply): void => {
    const asked = waiting.get(reply.id);
    if (asked === undefined) return;
    if ("done" in reply) {
      asked.progress?.(reply.done, reply.of, reply.path);
      return;
    }
    waiting.delete(reply.id);
    if ("answer" in reply) asked.resolve(reply.answer as never);
    else if ("failure" in reply) asked.reject(new Error(`the office's desk failed: ${reply.failure}`));
    else asked.reject(new HostError(reply.code as HostErrorCode, reply.message, undefined, reply.subject));
  };
  const start = (): ReturnType<OfficeSpawn> =>
    spawn({
      reply: settle,
      lost: (detail) => {
        line?.end();
        line = null;
        lost = new DeskLost(detail);
        const left = [...waiting.values()];
        waiting.clear();
        for (const { reject } of left) reject(lost);
      },
    });
  return {
    ask: (verb, ask, options = {}) =>
      new Promise((resolve, reject) => {
        if (lost !== null) throw lost;
        count += 1;
        const id = count;
        waiting.set(id, { ...options, resolve, reject });
        const { signal } = options;
        if (signal !== undefined && "addEventListener" in signal) {
          signal.addEventListener("abort", () => line?.send({ id, cancel: true }), { once: true });
        }
        line ??= start();
        line.send({ id, verb, ask });
        if (signal?.aborted === true) line.send({ id, cancel: true });
      }),
    end: () => {
      line?.end();
      line = null;
      lost = null;
    },
  };
}
