// Of a workbook's styles only what a reader needs: how numbers are shown, and what is locked.
import { readOnce } from "./known-parts";
import type { Limits } from "./limits";
import { type FormatKind, builtInKind, formatKind } from "./number-format";
import { END, OPEN, XmlScanner } from "./xml-scanner";
import { flag, wholeNumber } from "./xml-values";

/** Per cell format (index into cellXfs). */
export interface Styles {
  readonly kinds: readonly (FormatKind | undefined)[];
  readonly unlocked: readonly boolean[];
}

/** A workbook without styles: numbers are numbers, everything is locked. */
export const NO_STYLES: Styles = { kinds: [], unlocked: [] };

/** Protection is read from the cell format itself; one that says nothing is locked, as programs take it. */
export const readStyles = readOnce(stylesIn);

function stylesIn(bytes: Uint8Array, part: string, limits: Limits): Styles {
  const scanner = new XmlScanner(bytes, part, limits);
  const codes = new Map<number, string>();
  const formats: number[] = [];
  const unlocked: boolean[] = [];
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || scanner.depth !== 2) continue;
    if (scanner.is("numFmts")) readCodes(scanner, codes);
    else if (scanner.is("cellXfs")) readFormats(scanner, formats, unlocked);
    else scanner.skip();
  }
  const kinds = formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInKind(id) : formatKind(code);
  });
  return { kinds, unlocked };
}

function readCodes(scanner: XmlScanner, codes: Map<number, string>): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("numFmt")) continue;
    codes.set(wholeNumber(scanner.attribute("numFmtId")), scanner.attribute("formatCode") ?? "");
  }
}

function readFormats(scanner: XmlScanner, formats: number[], unlocked: boolean[]): void {
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("xf")) {
      formats.push(wholeNumber(scanner.attribute("numFmtId")));
      unlocked.push(false);
    } else if (scanner.is("protection")) {
      unlocked[unlocked.length - 1] = !flag(scanner.attribute("locked"), true);
    }
  }
}
