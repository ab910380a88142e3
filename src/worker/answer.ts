// The worker's side: one request to its reply.
import { isLegacy } from "../xlsx/legacy-kind";
import { readWorkbook } from "../xlsx/read";
import { sniff } from "../xlsx/sniff";
import type { ReadReply, ReadRequest } from "./messages";

/** Never fails: what is wrong with us travels as text, since not every host carries an exception over. */
export async function answer({ bytes }: ReadRequest): Promise<ReadReply> {
  try {
    const kind = sniff(bytes);
    if (!isLegacy(kind)) return { outcome: readWorkbook(bytes) };
    const { readLegacy } = await import("../xlsx/read-legacy");
    return { outcome: readLegacy(bytes, kind) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
