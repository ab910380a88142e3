// Field key → cell, as one binding says it.
import type { Address } from "../../sheet/address";

/** A binding that says two things of one field says nothing of it. */
export type Claims = ReadonlyMap<string, Address>;

export function same(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Leaves out what was said twice. */
export function settled(found: ReadonlyMap<string, Address | null>): Claims {
  return new Map([...found].filter((entry): entry is [string, Address] => entry[1] !== null));
}
