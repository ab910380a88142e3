// What goes to a reading worker and what comes back: plain data, whatever host runs it.
import type { Intake } from "../core/returns/take-in";
import type { Taken } from "../jobs/take-file";
import type { ReadOutcome } from "../xlsx/read";

/** Bytes of any workbook format, to be read. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
}

/** A file to be read and taken in. Its bytes are handed over, not copied. */
export interface TakeRequest extends ReadRequest {
  readonly path: string;
  readonly sha256: string;
  /** Left out: as the file before. It holds a campaign, too much to be sent with every file. */
  readonly intake?: Intake;
}

export type WorkerRequest = ReadRequest | TakeRequest;

export type WorkerReply =
  /** Its script is loaded: said once, before anything else. */
  | { readonly ready: true }
  | { readonly outcome: ReadOutcome }
  | { readonly taken: Taken }
  /** A bug of ours inside the worker, for a log. */
  | { readonly failure: string };

/** Bytes that go over without a copy: those of a file to be taken in, where nothing else shares their memory. */
export function transferOf(request: WorkerRequest): ArrayBuffer[] {
  const { buffer, byteLength } = request.bytes;
  const own = "path" in request && buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return own ? [buffer] : [];
}
