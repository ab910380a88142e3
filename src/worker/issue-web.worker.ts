// The script that a browser's issuing worker runs: one order, then it is let go.
import { HostError } from "../core/sheet/host";
import { issueArchive } from "../jobs/issue-archive";
import type { IssueReply, IssueRequest } from "./issue-messages";

const reply = (message: IssueReply): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<IssueRequest>) => {
  issueArchive(data, (done, of) => reply({ done, of })).then(
    (pieces) => reply({ pieces }),
    (error: unknown) => {
      if (error instanceof HostError) reply({ refused: error.code });
      else reply({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});
