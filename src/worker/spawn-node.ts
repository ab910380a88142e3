// Node's worker threads as our workers, each with a bounded memory of its own.
import { Worker } from "node:worker_threads";
import { transferOf, type WorkerReply } from "./messages";
import type { Spawn } from "./spawn";

/** Megabytes of heap for one file: an .xls of the greatest size takes half of it. */
const HEAP = 1_024;

/** @param script path of the bundled read-node.worker */
export function nodeSpawn(script: string, heap = HEAP): Spawn {
  return (events) => {
    // What a library prints about odd files is not for the person at the terminal.
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    let ended = false;
    const lost = (reason: "memory" | "fault", detail: string): void => {
      if (!ended) events.lost(reason, detail);
      ended = true;
    };
    worker.on("message", (reply: WorkerReply) => {
      if (!ended) events.reply(reply);
    });
    worker.on("error", (error: Error & { code?: string }) =>
      lost(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault", error.stack ?? error.message),
    );
    worker.on("exit", (code) => lost("fault", `it ended with code ${code}`));
    worker.unref();
    return {
      send: (request) => worker.postMessage(request, transferOf(request)),
      end: () => {
        ended = true;
        void worker.terminate();
      },
    };
  };
}
