// A text of the file as people see it.

/** Short strings are copied by the engine anyway; longer slices would keep the whole part alive. */
const SLICED_FROM = 13;

/** ST_Xstring: _xHHHH_ stands for one UTF-16 unit, _x005F_ for a literal "_" (ECMA-376 part 1, 22.9.2.19). */
export function readText(raw: string): string {
  return raw.includes("_x")
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
}

/** The same text, not a window into a longer string: a kept snapshot must not keep its file. */
export function ownText(text: string): string {
  return text.length < SLICED_FROM ? text : ` ${text}`.slice(1);
}
