// The awkward folder: what other programs made, kept as fixtures, and what is written anew for each run.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Path inside the folder → bytes. */
export type Folder = Readonly<Record<string, Uint8Array>>;

export async function writeFolder(root: string, folder: Folder): Promise<void> {
  for (const [path, bytes] of Object.entries(folder)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
}

export async function readFolder(root: string): Promise<Folder> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (path) => [path.slice(root.length + 1), await readFile(path)] as const);
  return Object.fromEntries(await Promise.all(read));
}
