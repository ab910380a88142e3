// Replacing a file that matters: whole or not at all, the old one kept beside it as .bak.
import { randomBytes } from "node:crypto";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hostErrorOf } from "../hosts/file/errors";

/**
 * The new content is on the disk before any name changes, and each name changes by one rename: stopped or cut
 * off at any moment, the path holds the old file or the new one, whole, and so does path + ".bak" once there is one.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const beside = (ending: string): string =>
    join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.${ending}`);
  const [fresh, old] = [beside("tmp"), beside("bak")];
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeThrough(fresh, content);
    if (await copied(path, old)) await rename(old, `${path}.bak`);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    await rm(old, { force: true });
    throw hostErrorOf(error);
  }
}

/** Written and handed to the disk, not only to the system. */
async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** false where there was nothing to copy. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch (error) {
    if (hostErrorOf(error).code === "not-found") return false;
    throw error;
  }
}
