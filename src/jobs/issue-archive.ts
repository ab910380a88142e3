// Campaign → all its forms in one zip, counted as they are made.
import type { Progress } from "../core/sheet/host";
import { HostError } from "../core/sheet/host";
import { packArchive } from "../xlsx/pack-archive";
import { issue, type IssueOrder } from "./issue";

/** @returns the zip's pieces in order, for a Blob or a file; HostError "too-large" beyond what a zip holds */
export async function issueArchive(
  order: IssueOrder,
  progress: Progress = () => undefined,
): Promise<readonly Uint8Array[]> {
  const archive = packArchive();
  const of = order.units.length + (order.blank ? 1 : 0);
  let done = 0;
  for await (const { name, bytes } of issue(order)) {
    if (!archive.add(name, bytes)) throw new HostError("too-large", `${name} does not fit into the zip`);
    done += 1;
    progress(done, of);
  }
  return archive.end();
}
