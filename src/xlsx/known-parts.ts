// What parts hold, kept for the next file: returns of one form have some of theirs in common, byte for byte.
import type { Limits } from "./limits";
import { type SealedPart, type Zip, openPart } from "./unzip";

/** Forms of a few kinds come mixed: by sector, by the program that saved them. */
const KEPT = 8;

interface Known<Made> {
  readonly sealed: SealedPart;
  readonly part: string;
  readonly limits: Limits;
  readonly made: Made;
}

/** `read` for parts not seen lately; what it makes is shared between workbooks, and never to be changed. */
export function readOnce<Made>(
  read: (bytes: Uint8Array, part: string, limits: Limits) => Made,
): (zip: Zip, part: string, limits: Limits) => Made {
  const known: Known<Made>[] = [];
  return (zip, part, limits) => {
    const sealed = zip.sealed(part);
    const seen = known.find(
      (one) => one.part === part && one.limits === limits && isSame(one.sealed, sealed),
    );
    if (seen !== undefined) return seen.made;
    const made = read(openPart(sealed), part, limits);
    // Its own copy: a window would keep the whole file.
    known.unshift({ sealed: { ...sealed, packed: sealed.packed.slice() }, part, limits, made });
    known.length = Math.min(known.length, KEPT);
    return made;
  };
}

function isSame(a: SealedPart, b: SealedPart): boolean {
  if (a.crc !== b.crc || a.size !== b.size || a.method !== b.method) return false;
  return a.packed.length === b.packed.length && a.packed.every((byte, i) => byte === b.packed[i]);
}
