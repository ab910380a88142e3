// Zips of returns among the files handed in: each replaced by the files inside, one level deep.
import { HostError } from "../core/sheet/host";
import { sniff } from "../xlsx/sniff";
import { isArchive, unpackArchive } from "../xlsx/unpack-archive";
import { bytesOf, type IncomingFile } from "./take-file";

/**
 * "returns.zip" becomes "returns.zip/DH_定海区城管局.xlsx" and so on. A zip that holds no file, or that is
 * refused as a whole, stays one file with one verdict; so does a zip inside a zip. Files are told by their
 * bytes, so each is read once here and once again when its turn comes.
 */
export async function expandArchives(files: readonly IncomingFile[]): Promise<IncomingFile[]> {
  const expanded: IncomingFile[] = [];
  for (const file of files) expanded.push(...(await expand(file)));
  return expanded;
}

async function expand(file: IncomingFile): Promise<readonly IncomingFile[]> {
  const bytes = await bytesOf(file);
  // What the world does not let us read gets its verdict when its turn comes.
  if (bytes instanceof HostError || sniff(bytes) !== "zip" || !isArchive(bytes)) return [file];
  const unpacked = unpackArchive(bytes);
  if (!unpacked.ok) return [{ ...file, refusal: unpacked.refusal }];
  if (unpacked.entries.length === 0) return [file];
  return unpacked.entries.map((entry) => ({
    path: `${file.path}/${entry.path}`,
    bytes: () => Promise.resolve("bytes" in entry ? entry.bytes.slice() : new Uint8Array()),
    ...("refusal" in entry && { refusal: entry.refusal }),
  }));
}
