// The streams inside an OLE compound file, followed within bounds ([MS-CFB]).
import type { Limits } from "./limits";
import { isOle } from "./ole";
import { refuseBeyond, refuseDamaged } from "./refusal";

/** Sector numbers from here on mean something else: free, end of chain, a table of its own. */
const SPECIAL = 0xfffffffa;
const HEADER_TABLES = 109;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly first: number;
  readonly size: number;
}

interface Layout {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sector: number;
  /** Which sector follows which. */
  readonly next: readonly number[];
}

export interface OleFile {
  /** The stream of that name in the root storage, copied; null where there is none. */
  stream(name: string): Uint8Array | null;
}

/** Refuses a file whose tables contradict themselves, run in circles or lead outside it. */
export function openOle(bytes: Uint8Array, limits: Limits): OleFile {
  refuseBeyond(limits, "oleBytes", bytes.length);
  if (!isOle(bytes)) refuseDamaged("", "directory");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = view.getUint16(30, true) === 12 ? 4_096 : 512;
  const next = tableSectors(view, sector).flatMap((table) => wordsOf(view, sector, table));
  const layout: Layout = { bytes, view, sector, next };
  const entries = readEntries(layout, view.getUint32(48, true));
  const root = entries.find((entry) => entry.type === ROOT);
  const smallest = view.getUint32(56, true);
  return {
    stream: (name) => {
      const entry = entries.find((each) => each.type === STREAM && each.name === name);
      if (entry === undefined) return null;
      if (entry.size >= smallest) return readChain(layout, entry.first, entry.size, name);
      if (root === undefined) return refuseDamaged(name, "directory");
      return readSmall(layout, root, entry);
    },
  };
}

/** Where the allocation table's own sectors are: the first 109 in the header, the rest in a chain. */
function tableSectors(view: DataView, sector: number): readonly number[] {
  const most = Math.ceil(view.byteLength / sector);
  const found: number[] = [];
  for (let i = 0; i < HEADER_TABLES; i += 1) found.push(view.getUint32(76 + 4 * i, true));
  let at = view.getUint32(68, true);
  for (let steps = 0; at < SPECIAL; steps += 1) {
    if (steps > most) refuseDamaged("", "directory");
    const words = wordsOf(view, sector, at);
    at = words.pop() as number;
    found.push(...words);
  }
  const used = found.filter((table) => table < SPECIAL);
  if (used.length > most) refuseDamaged("", "directory");
  return used;
}

/** A sector as 32-bit numbers; the header stands before sector 0 and counts as one. */
function wordsOf(view: DataView, sector: number, number: number): number[] {
  const start = (number + 1) * sector;
  if (start + sector > view.byteLength) refuseDamaged("", "directory");
  return Array.from({ length: sector / 4 }, (_, i) => view.getUint32(start + 4 * i, true));
}

function readEntries(layout: Layout, first: number): readonly Entry[] {
  const directory = readChain(layout, first, null, "");
  const view = new DataView(directory.buffer);
  const names = new TextDecoder("utf-16le");
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = view.getUint16(at + 64, true);
    if (length < 2 || length > 64) continue;
    entries.push({
      name: names.decode(directory.subarray(at, at + length - 2)),
      type: view.getUint8(at + 66),
      first: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** `size` bytes along a chain of sectors; null: all there are. */
function readChain(layout: Layout, first: number, size: number | null, part: string): Uint8Array {
  const { bytes, sector, next } = layout;
  const wanted = size === null ? Number.POSITIVE_INFINITY : Math.ceil(size / sector);
  const starts: number[] = [];
  for (let at = first; at < SPECIAL && starts.length < wanted; at = next[at] ?? SPECIAL + 1) {
    const start = (at + 1) * sector;
    // The last sector of a file may be cut short by writers that save space.
    if (start >= bytes.length || starts.length > next.length) refuseDamaged(part, "directory");
    starts.push(start);
  }
  if (size !== null && starts.length < wanted) refuseDamaged(part, "size");
  const whole = new Uint8Array(starts.length * sector);
  starts.forEach((start, i) => whole.set(bytes.subarray(start, start + sector), i * sector));
  const last = starts.at(-1);
  const held = last === undefined ? 0 : whole.length - Math.max(0, last + sector - bytes.length);
  if (size !== null && held < size) refuseDamaged(part, "size");
  return size === null ? whole : whole.slice(0, size);
}

/** Small streams lie in pieces of 64 bytes inside the root's own stream. */
function readSmall(layout: Layout, root: Entry, entry: Entry): Uint8Array {
  const piece = 1 << layout.view.getUint16(32, true);
  if (piece !== 64) return refuseDamaged(entry.name, "directory");
  const container = readChain(layout, root.first, root.size, entry.name);
  const tables = readChain(layout, layout.view.getUint32(60, true), null, entry.name);
  const next = new DataView(tables.buffer);
  const whole = new Uint8Array(entry.size);
  let at = entry.first;
  for (let done = 0; done < entry.size; done += piece) {
    if (at >= SPECIAL || (at + 1) * piece > container.length + piece - 1) refuseDamaged(entry.name, "size");
    const end = Math.min(piece, entry.size - done);
    whole.set(container.subarray(at * piece, at * piece + end), done);
    at = 4 * at + 4 <= tables.length ? next.getUint32(4 * at, true) : SPECIAL + 1;
  }
  return whole;
}
