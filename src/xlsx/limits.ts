// How much a workbook may hold before we refuse to read it.

/** Upper bounds, each checked before the work it bounds is done (Law S). */
export interface Limits {
  /** Entries in the zip, folders included. */
  readonly entries: number;
  /** Bytes of one part after inflating. */
  readonly partBytes: number;
  /** Bytes of all parts we inflate, together. */
  readonly totalBytes: number;
  /** Elements inside each other in one XML part. */
  readonly depth: number;
  /** Attributes of one XML element. */
  readonly attributes: number;
  /** Cells that hold something, in all sheets read together; empty formatted cells do not count. */
  readonly cells: number;
  /** Stretches of unlocked cells counted row by row, in one sheet. */
  readonly stretches: number;
  /** Defined names. */
  readonly names: number;
  /** Bytes of an OLE file (.xls, .et): nothing in it is packed. */
  readonly oleBytes: number;
}

/** Wide enough for any returned form; a big rollup of our own needs more and says so. */
export const LIMITS: Limits = {
  entries: 4_096,
  partBytes: 64 * 1_048_576,
  totalBytes: 128 * 1_048_576,
  depth: 64,
  attributes: 128,
  cells: 500_000,
  stretches: 2_000_000,
  names: 50_000,
  oleBytes: 16 * 1_048_576,
};
