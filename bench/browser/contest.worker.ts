// The contest of gathering and reading, run in a browser's worker.
import { sha256 } from "../../src/worker/office/sha256";
import { contestants } from "../contestants";
import { race, type Timing } from "../race";
import type { ReturnedFile } from "../returns";
import { townOf } from "../town";

export interface ContestOrder {
  readonly files: readonly ReturnedFile[];
  readonly rounds: number;
}
export type ContestReply = { readonly timings: readonly Timing[] } | { readonly failure: string };

addEventListener("message", ({ data: { files, rounds } }: MessageEvent<ContestOrder>) => {
  const town = townOf(files.length);
  race(contestants(town, files, sha256), files.length, rounds).then(
    (timings) => postMessage({ timings } satisfies ContestReply),
    (error: unknown) => postMessage({ failure: String(error) } satisfies ContestReply),
  );
});
