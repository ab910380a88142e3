// Which bytes of UTF-8 may stand where in XML 1.0.

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

/** What a byte means to a scanner that looks for the end of a stretch. */
export const ORDINARY = 0;
/** "<": the end of text; no value may hold it. */
export const STOP = 1;
/** "&" and line ends, in attributes all blanks: the stretch does not mean what its bytes say. */
export const REWRITTEN = 2;
export const BRACKET = 3;
/** First byte of a character beyond ASCII, or of none. */
export const WIDE = 4;
export const FORBIDDEN = 5;

/** Character data, by byte. */
export const IN_TEXT = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return WIDE;
  if (byte === 0x3c) return STOP;
  if (byte === 0x26 || byte === RETURN) return REWRITTEN;
  if (byte === 0x5d) return BRACKET;
  return byte >= SPACE || byte === TAB || byte === LINE_FEED ? ORDINARY : FORBIDDEN;
});

/** Attribute values, by byte. */
export const IN_VALUE = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return WIDE;
  if (byte === 0x26 || byte === TAB || byte === LINE_FEED || byte === RETURN) return REWRITTEN;
  return byte >= SPACE && byte !== 0x3c ? ORDINARY : FORBIDDEN;
});

/** By byte: 1 may begin a name, 2 may stand inside one. No office format has names beyond ASCII. */
export const NAME_RANK = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (byte < 0x80 && /[A-Za-z_:]/.test(character)) return 1;
  return /[-.0-9]/.test(character) ? 2 : 0;
});

export function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

/**
 * Where the character of several bytes that begins at `at` ends; −1 where it is none: broken, longer than need be,
 * half a surrogate pair, U+FFFE or U+FFFF, beyond Unicode.
 */
export function wideEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const second = continuation(bytes[at + 1]);
  if (first < 0xe0) return first >= 0xc2 && second >= 0 ? at + 2 : -1;
  const third = continuation(bytes[at + 2]);
  if (second < 0 || third < 0) return -1;
  const three = ((first & 0x0f) << 12) | (second << 6) | third;
  if (first < 0xf0) {
    return three >= 0x800 && (three < 0xd800 || three > 0xdfff) && three < 0xfffe ? at + 3 : -1;
  }
  const four = (((first & 0x07) << 18) | (second << 12) | (third << 6)) + continuation(bytes[at + 3]);
  return first < 0xf5 && continuation(bytes[at + 3]) >= 0 && four >= 0x10000 && four < 0x110000 ? at + 4 : -1;
}

/** The six bits of a byte that is not a character's first; −1 for any other. */
function continuation(byte: number | undefined): number {
  return byte !== undefined && (byte & 0xc0) === 0x80 ? byte & 0x3f : -1;
}

/** Whether only characters that XML allows stand between two places. */
export function areCharacters(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to;) {
    const kind = IN_TEXT[bytes[i] as number];
    if (kind === FORBIDDEN) return false;
    i = kind === WIDE ? wideEnd(bytes, i) : i + 1;
    if (i < 0) return false;
  }
  return true;
}
