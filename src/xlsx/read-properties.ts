// The document properties: who wrote the file, when, and our own entries.
import type { Limits } from "./limits";
import { readText } from "./read-text";
import type { Zip } from "./unzip";
import { CLOSE, END, OPEN, TEXT, XmlScanner } from "./xml-scanner";

/** Text of the root's child of that local name; null where it is missing or empty. */
export function readProperty(zip: Zip, part: string, name: string, limits: Limits): string | null {
  const scanner = new XmlScanner(zip.read(part), part, limits);
  let text = "";
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.depth === 2 && scanner.is(name)) text = scanner.elementText();
  }
  return text.trim() === "" ? null : readText(text.trim());
}

/** Custom properties, name to text: a number or truth value as it is written. */
export function readCustomProperties(zip: Zip, part: string, limits: Limits): Record<string, string> {
  const scanner = new XmlScanner(zip.read(part), part, limits);
  const properties = new Map<string, string>();
  let name: string | undefined;
  let text = "";
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && scanner.depth === 2) {
      name = scanner.attribute("name");
      text = "";
    } else if (scanner.kind === TEXT && scanner.depth === 3) {
      text += scanner.tokenText();
    } else if (scanner.kind === CLOSE && scanner.depth === 2 && name !== undefined) {
      properties.set(readText(name), readText(text));
    }
  }
  return Object.fromEntries(properties);
}
