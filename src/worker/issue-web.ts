// A campaign's forms made in a browser's worker, so that the pane goes on answering.
import { HostError, type Progress } from "../core/sheet/host";
import type { IssueOrder } from "../jobs/issue";
import type { IssueReply, IssueRequest } from "./issue-messages";

/** As `issueArchive` of jobs; stopped, the worker is ended at once and HostError "cancelled" thrown. */
export function issueInWorker(
  { signal: _, ...order }: IssueOrder,
  signal: AbortSignal,
  progress: Progress,
): Promise<readonly Uint8Array[]> {
  const worker = new Worker(new URL("./issue-web.worker.ts", import.meta.url));
  const made = new Promise<readonly Uint8Array[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<IssueReply>) => {
      if ("done" in data) progress(data.done, data.of);
      else if ("pieces" in data) resolve(data.pieces);
      else if ("refused" in data) reject(new HostError(data.refused, "said by the issuing worker"));
      else reject(new Error(`the issuing worker failed: ${data.failure}`));
    };
    worker.onerror = ({ message }) => reject(new Error(`the issuing worker failed: ${message}`));
    signal.addEventListener("abort", () => reject(new HostError("cancelled", "issuing was stopped")));
    worker.postMessage(order satisfies IssueRequest);
  });
  return made.finally(() => worker.terminate());
}
