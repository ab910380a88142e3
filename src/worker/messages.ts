// What goes to a reading worker and what comes back: plain data, whatever host runs it.
import type { ReadOutcome } from "../xlsx/read";

export interface ReadRequest {
  readonly bytes: Uint8Array;
}

export type ReadReply =
  | { readonly outcome: ReadOutcome }
  /** A bug of ours inside the worker, for a log. */
  | { readonly failure: string };
