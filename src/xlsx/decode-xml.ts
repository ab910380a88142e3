// The bytes of an XML part as a string: encoding found, characters checked.
import { refuseDamaged } from "./refusal";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf16le = new TextDecoder("utf-16le", { fatal: true });
const utf16be = new TextDecoder("utf-16be", { fatal: true });

/** What XML 1.0 does not allow; half surrogate pairs are already refused by the fatal decoders. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/**
 * UTF-8 or UTF-16 by byte order mark or by the first "<" (XML 1.0 appendix F), mark removed. Whatever
 * encoding the declaration names is not believed: bytes that are not valid are refused, not replaced.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  let text: string;
  try {
    text = decoderFor(bytes).decode(bytes);
  } catch {
    return refuseDamaged(part, "encoding");
  }
  if (FORBIDDEN.test(text)) refuseDamaged(part, "xml");
  return text;
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return utf16le;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return utf16be;
  return utf8;
}
