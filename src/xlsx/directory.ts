// The central directory of a zip: which entries there are, checked before anything is inflated.
import type { Limits } from "./limits";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";

export interface ZipEntry {
  /** As written, backslashes turned. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes after inflating, as declared. */
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const ALL_ONES_16 = 0xffff;
const ALL_ONES_32 = 0xffffffff;

/** How the bytes of a name are read; `marked`: the entry says they are UTF-8. */
export type NameDecoder = (bytes: Uint8Array, marked: boolean) => string;

const names = new TextDecoder();
const decodeUtf8: NameDecoder = (bytes) => names.decode(bytes);

/** Every entry but folders. Refuses what is cut off, zip64, split, overlapping or beyond the limits (APPNOTE 6.3). */
export function readDirectory(
  bytes: Uint8Array,
  limits: Limits,
  decodeName: NameDecoder = decodeUtf8,
): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return refuse("truncated", {});
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === ALL_ONES_16 || length === ALL_ONES_32 || start === ALL_ONES_32) refuse("zip64", {});
  if (view.getUint32(end + 4, true) !== 0 || start + length > end) refuseDamaged("", "directory");
  refuseBeyond(limits, "entries", count);

  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) refuseDamaged("", "directory");
    const nameLength = view.getUint16(at + 28, true);
    entries.push(readEntry(view, at, decodeName(nameAt(bytes, at, nameLength), isMarked(view, at))));
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at > end) refuseDamaged("", "directory");
  refuseOverlap(entries, start);
  return entries.filter((entry) => !entry.name.endsWith("/"));
}

/** Where the end record begins; −1 without one. Bytes after it (mail gateways add some) are allowed. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

function nameAt(bytes: Uint8Array, at: number, length: number): Uint8Array {
  return bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length);
}

function isMarked(view: DataView, at: number): boolean {
  return (view.getUint16(at + 8, true) & 0x800) !== 0;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const offset = view.getUint32(at + 42, true);
  if (packed === ALL_ONES_32 || size === ALL_ONES_32 || offset === ALL_ONES_32) refuse("zip64", {});
  return {
    name: name.replaceAll("\\", "/"),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** One stretch of bytes listed many times is how small bombs grow large. */
function refuseOverlap(entries: readonly ZipEntry[], directoryStart: number): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach((entry, i) => {
    const next = inOrder[i + 1]?.offset ?? directoryStart;
    if (entry.offset + LOCAL_LENGTH + entry.packed > next) refuseDamaged(entry.name, "overlap");
  });
}
