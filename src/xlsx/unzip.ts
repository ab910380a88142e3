// A zip whose parts are inflated one by one when asked for, within limits.
import { crc32 } from "./crc32";
import { type NameDecoder, type ZipEntry, readDirectory } from "./directory";
import { inflatePart } from "./inflate";
import type { Limits } from "./limits";
import { refuse, refuseBeyond, refuseDamaged } from "./refusal";

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The part's bytes, checksum verified; refuses what is missing, damaged or too large. */
  read(name: string): Uint8Array;
  /** The part as it lies in the file: two that are alike give the same bytes, or the same refusal. */
  sealed(name: string): SealedPart;
}

export interface SealedPart {
  /** As the file has it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** A window into the file. */
  readonly packed: Uint8Array;
}

/** Part names are found whatever their case, slashes or leading slash, as real writers mix them. */
export function readZip(bytes: Uint8Array, limits: Limits, decodeName?: NameDecoder): Zip {
  const entries = readDirectory(bytes, limits, decodeName);
  const byKey = new Map<string, ZipEntry>();
  const twice = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (byKey.has(key)) twice.add(key);
    byKey.set(key, entry);
  }
  let total = 0;
  const entryOf = (name: string): ZipEntry => {
    const key = keyOf(name);
    const entry = byKey.get(key);
    if (entry === undefined) return refuseDamaged(name, "missing-part");
    if (twice.has(key)) refuseDamaged(name, "part-twice");
    refuseBeyond(limits, "partBytes", entry.size);
    total += entry.size;
    refuseBeyond(limits, "totalBytes", total);
    return entry;
  };
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byKey.has(keyOf(name)),
    read: (name) => openPart(sealedPart(bytes, entryOf(name))),
    sealed: (name) => sealedPart(bytes, entryOf(name)),
  };
}

function keyOf(name: string): string {
  return (name.startsWith("/") ? name.slice(1) : name).toLowerCase();
}

function sealedPart(bytes: Uint8Array, entry: ZipEntry): SealedPart {
  const { name, offset, method, crc, size } = entry;
  if (entry.encrypted) refuse("not-a-workbook", { found: "encrypted" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    refuseDamaged(name, "directory");
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) refuseDamaged(name, "directory");
  return { name, method, crc, size, packed: bytes.subarray(start, start + entry.packed) };
}

export function openPart({ name, method, crc, size, packed }: SealedPart): Uint8Array {
  if (method !== STORED && method !== DEFLATED) refuseDamaged(name, "compression");
  if (method === STORED && packed.length !== size) refuseDamaged(name, "size");
  const part = method === STORED ? packed : inflatePart(packed, size, name);
  if (crc32(part) !== crc) refuseDamaged(name, "checksum");
  return part;
}
