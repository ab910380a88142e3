// The shared string table as it is written: each text once, numbered in order of first use.
import { escapeText } from "./escape-text";
import type { Sink } from "./pack-part";

const NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export class StringTable {
  private readonly numbers = new Map<string, number>();

  has(text: string): boolean {
    return this.numbers.has(text);
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** xl/sharedStrings.xml. */
  writeXml(write: Sink): void {
    write(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
        `<sst xmlns="${NS}" uniqueCount="${this.numbers.size}">`,
    );
    for (const text of this.numbers.keys()) write(`<si><t${spaceOf(text)}>${escapeText(text)}</t></si>`);
    write("</sst>");
  }
}

/** Programs trim text at both ends unless told not to. */
function spaceOf(text: string): string {
  return /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
}
