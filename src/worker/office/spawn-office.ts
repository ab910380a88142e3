// A browser's worker as the office's desk.
import type { OfficeReply } from "./calls";
import type { OfficeSpawn } from "./client";

export const spawnOffice: OfficeSpawn = (events) => {
  const worker = new Worker(new URL("./office.worker.ts", import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<OfficeReply>) => events.reply(data);
  worker.onerror = ({ message }) => events.lost(message);
  return { send: (message) => worker.postMessage(message), end: () => worker.terminate() };
};
