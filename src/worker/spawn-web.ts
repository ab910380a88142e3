// A browser's workers as our workers.
import { transferOf, type WorkerReply } from "./messages";
import type { Spawn } from "./spawn";

export const webSpawn: Spawn = (events) => {
  const worker = new Worker(new URL("./read-web.worker.ts", import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => events.reply(data);
  worker.onerror = ({ message }) => events.lost("fault", message);
  return {
    send: (request) => worker.postMessage(request, transferOf(request)),
    end: () => worker.terminate(),
  };
};
