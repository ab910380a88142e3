// Texts by their bytes, each made once: a thousand returns of one form say the same over and over.

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Places in the pool, a power of two. A text may stand in two of them; the one that came before gives way. */
const PLACES = 16_384;
/** Longer ones are rarely said twice: campaigns as JSON, what people write. */
const LONGEST = 2_048;
/** Bytes remembered in all; then the pool begins anew. */
const MOST = 4_194_304;
/** Odd, its bits spread: what a hash is multiplied by. */
const MIXER = 0x9e3779b1;

/** What stretches of bytes mean, remembered. Every answer is a string of its own, never a window into a part. */
export class TextPool {
  private readonly meaningOf: (text: string) => string | null;
  private readonly keys = new Uint8Array(MOST);
  /** For each place where in `keys` its bytes begin, and how many they are. */
  private readonly stretches = new Int32Array(2 * PLACES);
  private readonly texts: string[] = new Array<string>(PLACES).fill("");
  private used = 0;

  /** @param meaningOf from text as written to what it means; null where it is not well-formed */
  constructor(meaningOf: (text: string) => string | null) {
    this.meaningOf = meaningOf;
  }

  /** Meaning of valid UTF-8 between two places; null where it has none. */
  text(bytes: Uint8Array, from: number, to: number): string | null {
    const length = to - from;
    if (length === 0) return "";
    if (length > LONGEST) return this.meaningOf(utf8.decode(bytes.subarray(from, to)));
    const place = placeOf(bytes, from, length);
    if (this.isAt(place, bytes, from, length)) return this.texts[place] as string;
    if (this.isAt(place ^ 1, bytes, from, length)) return this.texts[place ^ 1] as string;
    const text = this.meaningOf(utf8.decode(bytes.subarray(from, to)));
    if (text !== null) this.keep(place, bytes.subarray(from, to), text);
    return text;
  }

  private isAt(place: number, bytes: Uint8Array, from: number, length: number): boolean {
    const { keys, stretches } = this;
    if (stretches[2 * place + 1] !== length) return false;
    const start = stretches[2 * place] as number;
    for (let i = 0; i < length; i += 1) if (keys[start + i] !== bytes[from + i]) return false;
    return true;
  }

  private keep(place: number, key: Uint8Array, text: string): void {
    if (this.used + key.length > MOST) {
      this.stretches.fill(0);
      this.texts.fill("");
      this.used = 0;
    }
    this.move(place, place ^ 1);
    this.keys.set(key, this.used);
    this.stretches[2 * place] = this.used;
    this.stretches[2 * place + 1] = key.length;
    this.texts[place] = text;
    this.used += key.length;
  }

  private move(from: number, to: number): void {
    this.stretches.copyWithin(2 * to, 2 * from, 2 * from + 2);
    this.texts[to] = this.texts[from] as string;
  }
}

/** From every byte, four a step: formulas of one form differ in a letter. */
function placeOf(bytes: Uint8Array, from: number, length: number): number {
  const end = from + length;
  let hash = length;
  let i = from;
  for (; i + 3 < end; i += 4) {
    const four =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    hash = Math.imul(hash ^ four, MIXER);
    hash ^= hash >>> 15;
  }
  for (; i < end; i += 1) hash = Math.imul(hash ^ (bytes[i] as number), MIXER);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
