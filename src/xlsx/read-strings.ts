// Texts of a workbook: the shared string table, and rich text in cells.
import { decodeXml } from "./decode-xml";
import type { Limits } from "./limits";
import { readText } from "./read-text";
import type { Zip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";

/** The shared string of that number; undefined where the table has none. */
export type SharedStrings = (index: number) => string | undefined;

/** Scans the table once; a text is finished when first asked for. */
export function readSharedStrings(zip: Zip, part: string, limits: Limits): SharedStrings {
  const scanner = new XmlScanner(decodeXml(zip.read(part), part), part, limits);
  const raw: string[] = [];
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.depth === 2) {
      if (scanner.is("si")) raw.push(richText(scanner));
      else scanner.skip();
    }
  }
  const finished: (string | undefined)[] = [];
  return (index) => {
    const text = raw[index];
    return text === undefined ? undefined : (finished[index] ??= readText(text));
  };
}

/**
 * Raw text of the <si> or <is> just opened: its own text or all its runs joined, without the phonetic
 * ones. Blanks stay as they stand, with or without xml:space="preserve".
 */
export function richText(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = "";
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || scanner.is("r")) continue;
    if (scanner.is("t")) text += scanner.elementText();
    else scanner.skip();
  }
  return text;
}
