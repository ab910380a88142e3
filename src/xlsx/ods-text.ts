// The text of an OpenDocument cell: paragraphs as people see them.
import { refuseDamaged } from "./refusal";
import { OPEN, TEXT, type XmlScanner } from "./xml-scanner";
import { wholeNumber } from "./xml-values";

/** More spaces than this in one <text:s> no cell holds. */
const MOST_SPACES = 32_767;

/** What stands in a cell without being its text: notes, pictures, shapes, readings above characters. */
const BESIDES = ["annotation", "frame", "custom-shape", "ruby-text", "note"] as const;

/**
 * Reads the cell just opened to its close: paragraphs joined by line feeds, runs of blanks as one space, as
 * the format has it (OpenDocument 1.3 part 3, 6.1.2), <text:s>, <text:tab> and <text:line-break> as written. A
 * blank at the end stays, since LibreOffice writes it and reads it back so.
 * null where there is no paragraph. A table inside a cell is refused: its figures would have no address.
 */
export function readCellText(scanner: XmlScanner): string | null {
  const { depth } = scanner;
  let text: string | null = null;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("table")) refuseDamaged(scanner.part, "value");
    if (scanner.is("p") || scanner.is("h")) {
      const paragraph = readParagraph(scanner);
      text = text === null ? paragraph : `${text}\n${paragraph}`;
    } else if (!scanner.is("list") && !scanner.is("list-item")) scanner.skip();
  }
  return text;
}

function readParagraph(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = "";
  /** Whether a blank here would follow one, or begin the paragraph. */
  let afterBlank = true;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind === TEXT) {
      let piece = scanner.tokenText().replace(/[ \t\r\n]+/g, " ");
      if (afterBlank && piece.startsWith(" ")) piece = piece.slice(1);
      if (piece === "") continue;
      text += piece;
      afterBlank = piece.endsWith(" ");
      continue;
    }
    if (scanner.kind !== OPEN) continue;
    if (BESIDES.some((name) => scanner.is(name))) {
      scanner.skip();
      continue;
    }
    const written = writtenBlank(scanner);
    if (written === "") continue;
    text += written;
    afterBlank = false;
  }
  return text;
}

function writtenBlank(scanner: XmlScanner): string {
  if (scanner.is("s")) {
    const count = scanner.attribute("text:c");
    return " ".repeat(count === undefined ? 1 : Math.min(Math.max(wholeNumber(count), 0), MOST_SPACES));
  }
  if (scanner.is("tab")) return "\t";
  return scanner.is("line-break") ? "\n" : "";
}
