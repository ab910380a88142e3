// Why a file could not be read as a workbook: a value, thrown only inside this room.
import type { FileKind } from "./file-kind";
import type { Limits } from "./limits";

export type DamageReason =
  /** The zip's directory contradicts itself or the file. */
  | "directory"
  /** Two entries share bytes. */
  | "overlap"
  /** Packed by a method other than store and deflate. */
  | "compression"
  /** Does not inflate. */
  | "inflate"
  /** Inflates to another size than declared. */
  | "size"
  | "checksum"
  | "missing-part"
  /** The same part stands twice in the zip. */
  | "part-twice"
  /** Neither UTF-8 nor UTF-16, or not what it says it is. */
  | "encoding"
  /** Not well-formed XML. */
  | "xml"
  /** A cell, row, column or area that cannot be, or a cell outside its row. */
  | "address"
  /** One cell or row stands twice. */
  | "cell-twice"
  /** A cell's content contradicts its type, or points to a text that is not there. */
  | "value";

/** Code → what its sentence needs to say. */
export interface RefusalArgs {
  /** Recognised as something else; "encrypted" and "xls" among it. */
  "not-a-workbook": { readonly found: FileKind };
  /** The end of the zip is missing: a broken download or upload. */
  truncated: Readonly<Record<never, never>>;
  /** `part` as named in the file; "" for the zip itself. `at`: the cell, where there is one. */
  damaged: { readonly part: string; readonly reason: DamageReason; readonly at?: string };
  /** `found` may be a lower bound: we stop counting at the limit. */
  "too-large": { readonly limit: keyof Limits; readonly found: number; readonly allowed: number };
  /** A part declares a document type; entity bombs come that way. */
  dtd: { readonly part: string };
  /** Reading it was stopped: it took longer than `seconds`, or more memory than there is for one file. */
  "too-slow": { readonly reason: "time" | "memory"; readonly seconds: number };
  /** The zip uses the format for archives beyond 4 GB. */
  zip64: Readonly<Record<never, never>>;
}

export type Refusal = {
  [C in keyof RefusalArgs]: { readonly code: C; readonly args: RefusalArgs[C] };
}[keyof RefusalArgs];

/** Carries a refusal from deep inside the parsing to the room's door, where it becomes a value. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.args)}`);
    this.refusal = refusal;
  }
}

export function refuse<C extends keyof RefusalArgs>(code: C, args: RefusalArgs[C]): never {
  throw new Refused({ code, args } as Refusal);
}

export function refuseDamaged(part: string, reason: DamageReason, at?: string): never {
  return refuse("damaged", at === undefined ? { part, reason } : { part, reason, at });
}

/** Refuses when `found` is beyond the limit of that name. */
export function refuseBeyond(limits: Limits, limit: keyof Limits, found: number): void {
  if (found > limits[limit]) refuse("too-large", { limit, found, allowed: limits[limit] });
}
