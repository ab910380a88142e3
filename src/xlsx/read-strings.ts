// Texts of a workbook: the shared string table, and rich text in cells.
import type { Limits } from "./limits";
import { readText } from "./read-text";
import type { Zip } from "./unzip";
import { END, OPEN, XmlScanner } from "./xml-scanner";

/** The shared string of that number; undefined where the table has none. */
export type SharedStrings = (index: number) => string | undefined;

export function readSharedStrings(zip: Zip, part: string, limits: Limits): SharedStrings {
  const scanner = new XmlScanner(zip.read(part), part, limits);
  const texts: string[] = [];
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.depth === 2) {
      if (scanner.is("si")) texts.push(readText(richText(scanner)));
      else scanner.skip();
    }
  }
  return (index) => texts[index];
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
