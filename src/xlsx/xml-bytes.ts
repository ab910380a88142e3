// The bytes of an XML part as UTF-8: encoding found, byte order mark taken off.
import { refuseDamaged } from "./refusal";

const UTF_16_LITTLE = "utf-16le";
const UTF_16_BIG = "utf-16be";

/**
 * UTF-8 or UTF-16 by byte order mark or by the first "<" (XML 1.0 appendix F). Whatever encoding the declaration
 * names is not believed. UTF-16 that is not valid is refused here; UTF-8 is checked where it is scanned.
 */
export function xmlBytes(bytes: Uint8Array, part: string): Uint8Array {
  const wide = wideEncoding(bytes);
  if (wide === null) return withoutMark(bytes);
  try {
    return new TextEncoder().encode(new TextDecoder(wide, { fatal: true }).decode(bytes));
  } catch {
    return refuseDamaged(part, "encoding");
  }
}

function wideEncoding(bytes: Uint8Array): typeof UTF_16_LITTLE | typeof UTF_16_BIG | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return UTF_16_LITTLE;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return UTF_16_BIG;
  return null;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}
