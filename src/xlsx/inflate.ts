// Inflating one part to exactly its declared size, stopping as soon as it would be more.
import { Inflate, inflateSync } from "fflate";
import { refuseDamaged } from "./refusal";

/** Deflate cannot do better than this many bytes from one. */
const BEST_RATIO = 1_032;
/** Packed bytes beyond twice the size that no writer needs, however often it flushes. */
const SLACK = 4_096;
/** Packed bytes given to the inflater at once: at most 34 MB come out of a step. */
const STEP = 32_768;

/** `size` bytes from deflated ones; refuses when they are fewer or more, without unpacking the surplus. */
export function inflatePart(packed: Uint8Array, size: number, part: string): Uint8Array {
  if (size > packed.length * BEST_RATIO || packed.length > 2 * size + SLACK) refuseDamaged(part, "size");
  // One byte of room beyond the declared size shows whether there is more.
  const out = new Uint8Array(size + 1);
  const length = packed.length <= STEP ? inflateAtOnce(packed, out, part) : inflateInSteps(packed, out, part);
  if (length !== size) refuseDamaged(part, "size");
  return out.subarray(0, size);
}

function inflateAtOnce(packed: Uint8Array, out: Uint8Array, part: string): number {
  try {
    return inflateSync(packed, { out }).length;
  } catch {
    return refuseDamaged(part, "inflate");
  }
}

function inflateInSteps(packed: Uint8Array, out: Uint8Array, part: string): number {
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= out.length) out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length < out.length; at += STEP) {
    try {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      return refuseDamaged(part, "inflate");
    }
  }
  return length;
}
