// What stands in a cell as XML: all of <c> that comes after its place and style.
import { type Address, cellName } from "../core/sheet/address";
import type { CellContent } from "../core/sheet/plan";
import { escapeFormula, escapeText } from "./escape-text";
import type { StringTable } from "./string-table";

/** Error values a formula's cached result may be (ECMA-376 part 1, 18.18.11 and 22.9.2). */
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const LONGEST_TEXT = 32_767;

/**
 * From the end of the attributes to `</c>`; a text that is no formula's is added to the table.
 * @param value the constant or the formula's result
 * @param at to name the cell in an exception
 */
export function contentXml(
  value: CellContent | undefined,
  formula: string | undefined,
  strings: StringTable,
  at: Address,
): string {
  if (formula !== undefined) return formulaXml(value, formula, at);
  if (value === undefined || value === "") return "/>";
  if (typeof value === "number") return `><v>${numberText(value, at)}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return ` t="s"><v>${strings.numberOf(checkedText(value, at))}</v></c>`;
}

function formulaXml(value: CellContent | undefined, formula: string, at: Address): string {
  const f = `<f>${escapeFormula(formula)}</f>`;
  if (value === undefined) return `>${f}</c>`;
  if (typeof value === "number") return `>${f}<v>${numberText(value, at)}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  const type = ERROR.test(value) ? "e" : "str";
  return ` t="${type}">${f}<v>${escapeText(checkedText(value, at))}</v></c>`;
}

function numberText(value: number, { row, column }: Address): string {
  if (!Number.isFinite(value)) throw new Error(`${cellName(row, column)} holds ${value}`);
  return String(value);
}

function checkedText(text: string, { row, column }: Address): string {
  if (text.length > LONGEST_TEXT) {
    throw new Error(`${cellName(row, column)} holds ${text.length} characters`);
  }
  return text;
}
