// The port through which a host lends us a worker.
import type { WorkerReply, WorkerRequest } from "./messages";

export interface WorkerEvents {
  reply(reply: WorkerReply): void;
  /** The worker is gone: it used up its memory, or something broke; `detail` is for a log. */
  lost(reason: "memory" | "fault", detail: string): void;
}

export interface WorkerLine {
  send(request: WorkerRequest): void;
  /** Ends the worker at once, whatever it is doing; no event comes after. */
  end(): void;
}

/** Starts a worker. Idle, it must not keep the program alive. */
export type Spawn = (events: WorkerEvents) => WorkerLine;
