// The script that a Node worker thread runs.
import { parentPort } from "node:worker_threads";
import { answerer } from "./answer";
import type { WorkerReply, WorkerRequest } from "./messages";

const answer = answerer();
const reply = (message: WorkerReply): void => parentPort?.postMessage(message);

parentPort?.on("message", (request: WorkerRequest) => void answer(request).then(reply));
reply({ ready: true });
