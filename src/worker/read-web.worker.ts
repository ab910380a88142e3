// The script that a browser's reading worker runs.
import { answer } from "./answer";
import type { ReadRequest } from "./messages";

addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data).then((reply) => postMessage(reply));
});
