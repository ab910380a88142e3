// Gathering and reading in a browser's worker, against the physical limit there.
import { basename, join } from "node:path";
import type { Browsing } from "../../test/e2e/browser";
import type { Timing } from "../race";
import type { Returns } from "../returns";
import { openSolo } from "./page";
import type { ContestReply } from "./contest.worker";

/** Milliseconds a return. */
export async function contest(
  browsing: Browsing,
  { folder, files }: Returns,
  rounds: number,
): Promise<readonly Timing[]> {
  const page = await openSolo(browsing);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<input type=file multiple>"));
  await page.locator("input[type=file]").setInputFiles(files.map(({ path }) => join(folder, basename(path))));
  const reply = await page.evaluate(async (count): Promise<ContestReply> => {
    const chosen = [...(document.querySelector("input")?.files ?? [])];
    const files = await Promise.all(
      chosen.map(async (file) => ({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const worker = new Worker("contest.js");
    return new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<ContestReply>) => resolve(data);
      worker.onerror = ({ message }) => resolve({ failure: message });
      worker.postMessage({ files, rounds: count });
    });
  }, rounds);
  await page.context().close();
  if ("failure" in reply) throw new Error(reply.failure);
  return reply.timings;
}
