// A zip whose names are in GBK without saying so, as Windows and older WPS and WinRAR write them.
import { zipSync } from "fflate";

/** The names that are needed, in GBK: Node decodes the encoding but does not encode it. */
const GBK = table();

function table(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}

export function gbkZip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const renamed = Object.entries(entries).map(([name, content], i) => {
    const bytes = [...name].flatMap((letter) => GBK.get(letter) ?? [letter.charCodeAt(0)]);
    // Names of one length stand in for the real ones, whose bytes fflate would write as UTF-8.
    return { bytes, stand: `${i}`.padEnd(bytes.length, "x"), content };
  });
  const zip = zipSync(Object.fromEntries(renamed.map(({ stand, content }) => [stand, content])));
  for (const { bytes, stand } of renamed) {
    const wanted = [...stand].map((letter) => letter.charCodeAt(0));
    for (let at = 0; at + wanted.length <= zip.length; at += 1) {
      if (wanted.every((byte, i) => zip[at + i] === byte)) zip.set(bytes, at);
    }
  }
  return zip;
}
