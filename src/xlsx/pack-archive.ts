// Files with their names → one zip, each stored as it is: workbooks are compressed already.
import { Zip, ZipPassThrough } from "fflate";

/** zip64 is not written: programs of Windows 7's days could not open it. */
const LARGEST_ARCHIVE = 4_000_000_000;
const MOST_FILES = 65_535;
/** The format's first moment, in whatever zone: no file says when it was packed. */
const UNDATED = new Date(1980, 0, 1);

export interface ArchivePacker {
  /** False where the zip could not hold it besides the others; then it is left out. */
  add(path: string, bytes: Uint8Array): boolean;
  /** The zip's pieces in order, for a Blob; nothing can be added afterwards. */
  end(): readonly Uint8Array[];
}

/** Names are UTF-8 and marked so: every unpacker since Windows 8 shows them in Chinese. */
export function packArchive(): ArchivePacker {
  const pieces: Uint8Array[] = [];
  const taken = new Set<string>();
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
    size += piece.length;
  });
  return {
    add(path, bytes) {
      if (taken.has(path)) throw new Error(`${path} is in the archive already`);
      if (taken.size >= MOST_FILES || size + bytes.length > LARGEST_ARCHIVE) return false;
      taken.add(path);
      const entry = new ZipPassThrough(path);
      entry.mtime = UNDATED;
      zip.add(entry);
      entry.push(bytes, true);
      return true;
    },
    end() {
      zip.end();
      return pieces;
    },
  };
}
