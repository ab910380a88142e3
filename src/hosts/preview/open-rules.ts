// Validations, conditional formats and links of a sheet in a file, as the client library writes them.
import { dayOfSerial } from "../../core/sheet/day-serial";
import { parseArea, type Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import { readText } from "../../xlsx/read-text";
import { OPEN, type XmlScanner } from "../../xlsx/xml-scanner";
import { flag, wholeNumber } from "../../xlsx/xml-values";
import type { BookSheet, Conditional } from "../wire/book";
import type { FileStyles } from "./open-styles";

/** Rules of the file whose names differ from the client library's. */
const KINDS: Readonly<Record<string, string>> = { whole: "wholeNumber" };

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const STYLES: Readonly<Record<string, string>> = { warning: "Warning", information: "Information" };

/** The `<dataValidation>` just opened, to its close. */
export function openValidation(scanner: XmlScanner, sheet: BookSheet): void {
  const text = (name: string): string => readText(scanner.attribute(name) ?? "");
  const type = scanner.attribute("type") ?? "none";
  const areas = areasOf(scanner.attribute("sqref"));
  const operator = OPERATORS[scanner.attribute("operator") ?? "between"] ?? "Between";
  const ignoreBlanks = flag(scanner.attribute("allowBlank"));
  const dropDown = !flag(scanner.attribute("showDropDown"));
  const errorAlert = {
    message: text("error"),
    showAlert: flag(scanner.attribute("showErrorMessage")),
    style: STYLES[scanner.attribute("errorStyle") ?? ""] ?? "Stop",
    title: text("errorTitle"),
  };
  const prompt = flag(scanner.attribute("showInputMessage"))
    ? { message: text("prompt"), showPrompt: true, title: text("promptTitle") }
    : null;
  const formulas: string[] = [];
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind === OPEN && (scanner.is("formula1") || scanner.is("formula2")))
      formulas.push(scanner.elementText());
  }
  const first = areas[0];
  if (first === undefined || type === "none") return;
  const rule = ruleOf(type, operator, formulas, dropDown);
  const validation = { rule, from: { row: first.top, column: first.left }, prompt, errorAlert, ignoreBlanks };
  for (const area of areas) sheet.validations.set(area, validation);
}

function ruleOf(
  type: string,
  operator: string,
  formulas: readonly string[],
  inCellDropDown: boolean,
): unknown {
  const [formula1 = "", formula2] = formulas;
  if (type === "list") {
    const literal = /^"(.*)"$/s.exec(formula1);
    const source = literal === null ? `=${formula1}` : (literal[1] as string).replaceAll('""', '"');
    return { list: { inCellDropDown, source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const read = type === "date" ? day : bound;
  const [from, to] = [read(formula1), formula2 === undefined ? undefined : read(formula2)];
  return {
    [KINDS[type] ?? type]: { formula1: from, ...(to === undefined ? {} : { formula2: to }), operator },
  };
}

/** A number stays one; anything else is a formula. */
function bound(formula: string): number | string {
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** The client library takes days as ISO dates. */
function day(formula: string): number | string {
  const serial = bound(formula);
  if (typeof serial === "string" || !Number.isInteger(serial)) return serial;
  return dayOfSerial(serial).toISOString().slice(0, 10);
}

/** The `<conditionalFormatting>` just opened, to its close: rules by formula with their priority. */
export function openConditionals(
  scanner: XmlScanner,
  { tints }: FileStyles,
): readonly (Conditional & { readonly priority: number })[] {
  const areas = areasOf(scanner.attribute("sqref"));
  const found: (Conditional & { priority: number })[] = [];
  const { depth } = scanner;
  while (scanner.nextWithin(depth)) {
    if (scanner.kind !== OPEN || !scanner.is("cfRule")) continue;
    const priority = wholeNumber(scanner.attribute("priority"));
    const tint = tints[wholeNumber(scanner.attribute("dxfId"))];
    const stopIfTrue = flag(scanner.attribute("stopIfTrue"));
    const byFormula = scanner.attribute("type") === "expression";
    const rule = scanner.depth;
    while (scanner.nextWithin(rule)) {
      if (!byFormula || scanner.kind !== OPEN || !scanner.is("formula") || tint === undefined) continue;
      const formula = `=${scanner.elementText()}`;
      found.push({ id: "", areas, formula, ...tint, stopIfTrue, priority });
    }
  }
  return found;
}

/** A `<hyperlink>`: places inside the workbook alone, as in `BookSheet.links`. */
export function openLink(scanner: XmlScanner, sheet: BookSheet): void {
  const area = parseArea(scanner.attribute("ref") ?? "");
  const location = scanner.attribute("location");
  if (area !== null && location !== undefined)
    sheet.links.set(cellKey(area.top, area.left), readText(location));
}

/** "A1:B2 C3" as areas. */
function areasOf(text: string | undefined): readonly Area[] {
  return (text ?? "")
    .split(" ")
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}
