// A part in which a few texts change from file to file: all else is deflated once.
import { Deflate, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import { joinBytes, packPart, type PackedPart } from "./pack-part";

/** Pieces that stay, with a slot between each two: which of the marks stood there. */
export interface SlottedPart {
  readonly path: string;
  /** Not deflated, for the checksum; one more than slots. */
  readonly pieces: readonly Uint8Array[];
  readonly deflated: readonly Uint8Array[];
  readonly slots: readonly number[];
}

/** @param marks texts of the part that are to become others */
export function slottedPart(path: string, xml: string, marks: readonly string[]): SlottedPart | PackedPart {
  const { pieces, slots } = cut(xml, marks);
  if (slots.length === 0) return packPart(path, xml);
  const bytes = pieces.map((piece) => strToU8(piece));
  return { path, pieces: bytes, deflated: bytes.map(deflatedApart), slots };
}

/** @param texts one for each mark, as the part is to hold them */
export function fillPart(
  { path, pieces, deflated, slots }: SlottedPart,
  texts: readonly Uint8Array[],
): PackedPart {
  let size = 0;
  let crc = 0;
  const packed: Uint8Array[] = [];
  pieces.forEach((piece, index) => {
    size += piece.length;
    crc = crc32(piece, crc);
    packed.push(deflated[index] as Uint8Array);
    const text = texts[slots[index] ?? -1];
    if (text === undefined) return;
    size += text.length;
    crc = crc32(text, crc);
    packed.push(stored(text));
  });
  return { path, size, crc, deflated: [...packed, END] };
}

function cut(xml: string, marks: readonly string[]) {
  const pieces: string[] = [];
  const slots: number[] = [];
  let from = 0;
  for (;;) {
    const found = marks
      .map((mark, slot) => ({ at: xml.indexOf(mark, from), length: mark.length, slot }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    pieces.push(xml.slice(from, found?.at));
    if (found === undefined) return { pieces, slots };
    slots.push(found.slot);
    from = found.at + found.length;
  }
}

/** Bits of the block that ends a deflated piece: not the last, fixed codes, nothing in it (RFC 1951, 3.2.6). */
const EMPTY_BLOCK = 10;
/** Bits before the length of a block that is stored as it is. */
const STORED_HEAD = 3;

/**
 * Blocks that look back at nothing before them, up to where the length of a stored block comes: so pieces and texts
 * can follow each other. fflate has a flush for that, but 0.8.3 loses bits in it.
 */
function deflatedApart(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (block) => blocks.push(block));
  deflate.push(bytes);
  deflate.flush();
  const before = joinBytes(blocks.splice(0));
  deflate.push(new Uint8Array(), true);
  const [end] = blocks as [Uint8Array];
  // Of the empty block only its first two bits are set: that it is the last, and that its codes are fixed.
  const first = highestBit(end) - 1;
  const whole = new Uint8Array(before.length + Math.ceil((first + EMPTY_BLOCK + STORED_HEAD) / 8));
  whole.set(before);
  whole.set(end.subarray(0, whole.length - before.length), before.length);
  const at = before.length + (first >> 3);
  whole[at] = (whole[at] as number) & ~(1 << (first & 7));
  return whole;
}

function highestBit(bytes: Uint8Array): number {
  let last = bytes.length - 1;
  while (bytes[last] === 0) last -= 1;
  return last * 8 + 31 - Math.clz32(bytes[last] as number);
}

/** Length and bytes of a stored block (RFC 1951, 3.2.4), whose head stands at the end of the piece before it. */
function stored(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const block = new Uint8Array(4 + length);
  new DataView(block.buffer).setUint16(0, length, true);
  new DataView(block.buffer).setUint16(2, ~length & 0xffff, true);
  block.set(bytes, 4);
  return block;
}

/** After the last piece: its stored block is empty, and then comes the last block of all, stored and empty too. */
const END = new Uint8Array([0, 0, 0xff, 0xff, 1, 0, 0, 0xff, 0xff]);
