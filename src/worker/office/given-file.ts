// Files as a browser hands them over, as files to be gathered.
import { HostError } from "../../core/sheet/host";
import type { IncomingFile } from "../../jobs/take-file";
import type { GivenFile, UnreachableCode } from "./calls";

/** Larger than any form or rollup: not worth opening. */
const LARGEST = 256 * 1_048_576;

export function incomingFile({ path, content }: GivenFile): IncomingFile {
  return { path, bytes: () => bytesOf(path, content) };
}

async function bytesOf(path: string, content: GivenFile["content"]): Promise<Uint8Array> {
  if (typeof content === "string") throw new HostError(content, `${path} was not handed over`);
  const size = content instanceof Uint8Array ? content.length : content.size;
  if (size > LARGEST) throw new HostError("too-large", `${path} has ${size} bytes`);
  if (content instanceof Uint8Array) return content.slice();
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    throw new HostError(unreachableCode(error), `${path} cannot be read`, error);
  }
}

/** Of a file that was moved, deleted or locked since it was handed in; any other error is thrown on. */
export function unreachableCode(error: unknown): UnreachableCode {
  if (!(error instanceof DOMException)) throw error;
  return error.name === "NotFoundError" ? "not-found" : "no-access";
}
