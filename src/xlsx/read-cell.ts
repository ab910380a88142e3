// One <c> element: what the cell holds.
import { LAST_COLUMN, cellName, columnNumber } from "../core/sheet/address";
import type { Writable } from "../core/sheet/build";
import type { CellSnapshot, CellValue } from "../core/sheet/snapshot";
import type { FormatKind } from "./number-format";
import { type SharedStrings, richText } from "./read-strings";
import type { Styles } from "./read-styles";
import { ownText, readText } from "./read-text";
import { refuseDamaged } from "./refusal";
import { OPEN, type XmlScanner } from "./xml-scanner";
import { double, isoSerial, wholeNumber } from "./xml-values";

/** What cells refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
}

/** From a serial of the 1904 system to one of the 1900 system. */
const DAYS_1904 = 1_462;

/** Column of a cell's address, which must lie in `row`; refuses anything else. */
export function columnOf(address: string, row: number, part: string): number {
  let letters = 0;
  while (letters < 3 && isLetter(address.charCodeAt(letters))) letters += 1;
  const column = columnNumber(address.slice(0, letters));
  if (column < 1 || column > LAST_COLUMN || wholeNumber(address.slice(letters)) !== row) {
    refuseDamaged(part, "address", address.slice(0, 16));
  }
  return column;
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
  const style = scanner.attribute("s");
  let raw = "";
  let rich: string | undefined;
  let formula: string | undefined;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN) continue;
    if (scanner.is("v")) raw = scanner.elementText();
    else if (scanner.is("f")) formula = ownText(scanner.elementText());
    else if (scanner.is("is")) rich = richText(scanner);
    else scanner.skip();
  }
  if (raw === "" && rich === undefined && formula === undefined) return undefined;
  const value = rich === undefined ? cellValue(type, raw, context) : readText(rich);
  if (value === null) return refuseDamaged(scanner.part, "value", cellName(row, column));
  if (value === "" && formula === undefined) return undefined;
  const shown = typeof value !== "number" ? undefined : type === "d" ? "date" : shownAs(context, style);
  const by1904 = shown === "date" && type !== "d" && context.date1904;
  const cell: Writable<CellSnapshot> = { row, column, value: by1904 ? (value as number) + DAYS_1904 : value };
  if (formula !== undefined) cell.formula = formula;
  if (shown !== undefined) cell.shown = shown;
  return cell;
}

function shownAs({ styles }: CellContext, style: string | undefined): FormatKind | undefined {
  return styles.kinds[style === undefined ? 0 : wholeNumber(style)];
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
      return { error: ownText(raw) };
    case "d":
      return isoSerial(raw) ?? ownText(raw);
    default:
      return null;
  }
}
