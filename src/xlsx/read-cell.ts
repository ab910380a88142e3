// One <c> element: what the cell holds.
import { LAST_COLUMN, cellName, parseCell } from "../core/sheet/address";
import type { Writable } from "../core/sheet/build";
import type { CellSnapshot, CellValue } from "../core/sheet/snapshot";
import { type SharedStrings, richText } from "./read-strings";
import type { Styles } from "./read-styles";
import { readText } from "./read-text";
import { refuseDamaged } from "./refusal";
import { OPEN, type XmlScanner } from "./xml-scanner";
import { double, isoSerial, wholeNumber, wholeNumberAt } from "./xml-values";

/** What cells refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
}

/** From a serial of the 1904 system to one of the 1900 system. */
const DAYS_1904 = 1_462;

/** Column of the address that the <c> just opened has, which must lie in `row`; refuses anything else. */
export function columnOf({ bytes, attributes, part }: XmlScanner, row: number): number {
  const { valueStart, valueEnd } = attributes;
  let column = 0;
  let i = valueStart;
  while (i < valueEnd && i < valueStart + 3 && isLetter(bytes[i] as number)) {
    column = column * 26 + (bytes[i] as number) - 64;
    i += 1;
  }
  if (column >= 1 && column <= LAST_COLUMN && wholeNumberAt(bytes, i, valueEnd) === row) return column;
  return columnOfText(attributes.value(), row, part);
}

/** The same from an address that need not be written plainly. */
function columnOfText(address: string, row: number, part: string): number {
  const at = parseCell(address);
  return at?.row === row && !address.includes("$")
    ? at.column
    : refuseDamaged(part, "address", address.slice(0, 16));
}

function isLetter(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Reads the <c> just opened to its close; undefined where it holds nothing. */
export function readCell(
  scanner: XmlScanner,
  context: CellContext,
  row: number,
  column: number,
): CellSnapshot | undefined {
  const { depth } = scanner;
  const type = scanner.attribute("t") ?? "n";
  const format = scanner.numberAttribute("s", 0);
  let value: CellValue | null = "";
  let rich: string | undefined;
  let formula: string | undefined;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("v")) value = readValue(scanner, type, context);
    else if (scanner.is("f")) formula = scanner.elementText();
    else if (scanner.is("is")) rich = readText(richText(scanner));
    else scanner.skip();
  }
  if (rich !== undefined) value = rich;
  if (value === null) return refuseDamaged(scanner.part, "value", cellName(row, column));
  if (value === "" && formula === undefined) return undefined;
  const shown = typeof value !== "number" ? undefined : type === "d" ? "date" : context.styles.kinds[format];
  const by1904 = shown === "date" && type !== "d" && context.date1904;
  const cell: Writable<CellSnapshot> = { row, column, value: by1904 ? (value as number) + DAYS_1904 : value };
  if (formula !== undefined) cell.formula = formula;
  if (shown !== undefined) cell.shown = shown;
  return cell;
}

/** Reads the <v> just opened; whole numbers, most of all values, without a text in between. */
function readValue(scanner: XmlScanner, type: string, context: CellContext): CellValue | null {
  const number = scanner.readContent()
    ? wholeNumberAt(scanner.bytes, scanner.textStart, scanner.textEnd)
    : -1;
  if (number >= 0 && type === "n") return number;
  if (number >= 0 && type === "s") return context.strings(number) ?? null;
  return cellValue(type, scanner.tokenText(), context);
}

/** null where the text contradicts its type. An empty <v> is an empty text, never 0 (Law V1). */
function cellValue(type: string, raw: string, context: CellContext): CellValue | null {
  if (raw === "") return "";
  switch (type) {
    case "n":
      return double(raw);
    case "s":
      return context.strings(wholeNumber(raw.trim())) ?? null;
    case "str":
    case "inlineStr":
      return readText(raw);
    case "b":
      return raw === "1" || raw === "true" ? true : raw === "0" || raw === "false" ? false : null;
    case "e":
      return { error: raw };
    case "d":
      return isoSerial(raw) ?? raw;
    default:
      return null;
  }
}
