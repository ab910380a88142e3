// The script that a Node worker thread runs.
import { parentPort } from "node:worker_threads";
import { answer } from "./answer";
import type { ReadRequest } from "./messages";

parentPort?.on("message", (request: ReadRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
