// Long text in cells: cut into pieces a cell can hold, headed by a line that tells whether all came back.
import { fingerprint } from "../campaign/digest";

/** Excel holds 32,767 characters a cell; some programs count bytes of surrogate pairs differently. */
const PIECE = 32_000;
const MARK = "packed";

/** First piece: "packed|pieces|length|fingerprint"; then the text. One cell each, one below the other. */
export function packText(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + PIECE);
    // A surrogate pair stays together.
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [[MARK, pieces.length, text.length, fingerprint(text)].join("|"), ...pieces];
}

/** What XML cannot hold, and what other programs take for an escape of theirs (_x000D_): JSON can write it otherwise. */
const FRAGILE = /[\uFFFE\uFFFF\u007F-\u009F]|_(?=x[0-9A-Fa-f]{4})/g;

/** @param value JSON-safe */
export function packJson(value: unknown): string[] {
  return packText(JSON.stringify(value).replace(FRAGILE, escaped));
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The text again; null where a piece is missing, changed or out of place. */
export function unpackText(pieces: readonly (string | undefined)[]): string | null {
  const [mark, count, length, print] = (pieces[0] ?? "").split("|");
  if (mark !== MARK) return null;
  const own = pieces.slice(1, 1 + Number(count));
  if (own.some((piece) => piece === undefined)) return null;
  const text = own.join("");
  return text.length === Number(length) && fingerprint(text) === print ? text : null;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
