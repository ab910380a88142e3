// Files on this machine's disk: read whole, found in folders, written all or not at all.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HostError } from "../core/sheet/host";
import { hostErrorOf } from "../hosts/file/errors";
import { decodeText } from "../jobs/file-text";
import type { IncomingFile } from "../jobs/take-file";

/** Larger than any form or rollup: not worth opening. */
const LARGEST = 256 * 1_048_576;

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw new HostError("too-large", `${path} has ${size} bytes`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw hostErrorOf(error, path);
  }
}

export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path));
}

/** A temporary file beside it, then a rename: whoever looks sees the old file or the new one, whole. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw hostErrorOf(error, path);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Files as given, and all files in the folders given, in the order of their paths. */
export async function findFiles(paths: readonly string[]): Promise<IncomingFile[]> {
  const found: string[] = [];
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) found.push(...(await filesIn(path)));
      else found.push(path);
    } catch (error) {
      throw hostErrorOf(error, path);
    }
  }
  return [...new Set(found)].map((path) => ({
    path: path.replaceAll("\\", "/"),
    bytes: () => readBytes(path),
  }));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !isLitter(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What Excel, WPS and operating systems leave in folders by themselves; nobody handed these in. */
function isLitter(name: string): boolean {
  return (
    name.startsWith("~$") ||
    name.startsWith(".~") ||
    name.startsWith(".") ||
    /^(thumbs\.db|desktop\.ini)$/i.test(name)
  );
}
