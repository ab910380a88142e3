// A workbook file that stands in memory alone: missing until it is first written, unless there from the start.
import type { FileBytes } from "../../src/hosts/file/host";

export interface MemoryFile extends FileBytes {
  /** null before the first write. */
  stored(): Uint8Array | null;
}

export function memoryFile(bytes: Uint8Array | null = null): MemoryFile {
  let stored = bytes;
  return {
    read: () =>
      stored === null
        ? Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" }))
        : Promise.resolve(stored),
    write: (bytes) => {
      stored = bytes;
      return Promise.resolve();
    },
    stored: () => stored,
  };
}
