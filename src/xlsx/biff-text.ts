// Words and short texts inside BIFF8 records, never read beyond the record ([MS-XLS] 2.5).
import { refuseDamaged } from "./refusal";

/** The stream's name in the OLE file, and what refusals call it. */
export const PART = "Workbook";

/** Two bytes of the record of `size` bytes at `at`. */
export function wordAt(view: DataView, at: number, offset: number, size: number): number {
  return offset + 2 <= size ? view.getUint16(at + offset, true) : refuseDamaged(PART, "value");
}

/** A text with its length in one or two bytes before it, then whether its letters have two bytes. */
export function shortText(view: DataView, at: number, size: number, lengthBytes: 1 | 2): string {
  if (size < lengthBytes + 1) refuseDamaged(PART, "value");
  const length = lengthBytes === 1 ? view.getUint8(at) : view.getUint16(at, true);
  const wide = (view.getUint8(at + lengthBytes) & 1) === 1;
  const bytes = wide ? 2 * length : length;
  if (lengthBytes + 1 + bytes > size) refuseDamaged(PART, "value");
  const start = view.byteOffset + at + lengthBytes + 1;
  return new TextDecoder(wide ? "utf-16le" : "latin1").decode(new Uint8Array(view.buffer, start, bytes));
}
