// Packed parts joined to a zip file, as often as wanted.
import { strToU8 } from "fflate";
import type { PackedPart } from "./pack-part";

/** 1 January 1980 0:00, the format's first moment: no file says when it was zipped. */
const DATE = 0x0021;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

/** A zip file (APPNOTE 6.3, no zip64) of the parts in the order given. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map((part) => strToU8(part.path));
  const total = parts.reduce(
    (sum, part, i) => sum + LOCAL + CENTRAL + 2 * (names[i] as Uint8Array).length + packedSize(part),
    END,
  );
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const offsets: number[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    const name = names[i] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeEntry(view, at + 4, part, name);
    file.set(name, at + LOCAL);
    at += LOCAL + name.length;
    for (const piece of part.deflated) {
      file.set(piece, at);
      at += piece.length;
    }
  });
  const directory = at;
  parts.forEach((part, i) => {
    const name = names[i] as Uint8Array;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeEntry(view, at + 6, part, name);
    view.setUint32(at + 42, offsets[i] as number, true);
    file.set(name, at + CENTRAL);
    at += CENTRAL + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** The fields that the local header and the directory share: version to name length. */
function writeEntry(view: DataView, at: number, part: PackedPart, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, packedSize(part), true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}

function packedSize({ deflated }: PackedPart): number {
  return deflated.reduce((sum, { length }) => sum + length, 0);
}
