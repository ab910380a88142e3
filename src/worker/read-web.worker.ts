// The script that a browser's reading worker runs.
import { answerer } from "./answer";
import type { WorkerReply, WorkerRequest } from "./messages";

const answer = answerer();
const reply = (message: WorkerReply): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => void answer(data).then(reply));
reply({ ready: true });
