// What goes to the issuing worker and what comes back: plain data.
import type { HostErrorCode } from "../core/sheet/host";
import type { IssueOrder } from "../jobs/issue";

export type IssueRequest = Omit<IssueOrder, "signal">;

export type IssueReply =
  | { readonly done: number; readonly of: number }
  | { readonly pieces: readonly Uint8Array[] }
  | { readonly refused: HostErrorCode }
  /** A bug of ours inside the worker, for a log. */
  | { readonly failure: string };
