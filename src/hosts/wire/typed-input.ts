// What Excel makes of a value that an add-in puts into a cell: text is read as if it had been typed.
import type { CellEntry } from "./book";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const NUMBER = /^\s*([-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[-+]?\d+)?)(%?)\s*$/i;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
/** "3-5", "3/5", "3月5日": a day of the current year, whatever year that is. */
const SHORT_DATE = /^(\d{1,2})[-/月](\d{1,2})日?$/;

/**
 * The cell's new entry with the number format that the reading brings along; null empties it. A number format
 * "@" keeps text as it is.
 */
export function typedInput(
  input: unknown,
  numberFormat: string,
): { readonly entry: CellEntry | null; readonly format?: string } {
  if (typeof input === "number" || typeof input === "boolean") return { entry: { value: input } };
  const text = String(input);
  if (text === "") return { entry: null };
  if (text.startsWith("'")) return { entry: { value: text.slice(1) } };
  if (numberFormat === "@") return { entry: { value: text } };
  if (text.startsWith("=") && text.length > 1) return { entry: { formula: text } };
  return readText(text);
}

function readText(text: string): { readonly entry: CellEntry; readonly format?: string } {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const percent = number[2] === "%";
    const value = Number((number[1] as string).replaceAll(",", "")) / (percent ? 100 : 1);
    return { entry: { value }, ...(percent ? { format: "0%" } : {}) };
  }
  if (/^(true|false)$/i.test(text)) return { entry: { value: text.toLowerCase() === "true" } };
  if (ERRORS.has(text.toUpperCase())) return { entry: { value: { error: text.toUpperCase() } } };
  const date = DATE.exec(text);
  if (date !== null) return dateEntry(Number(date[1]), Number(date[2]), Number(date[3]));
  const short = SHORT_DATE.exec(text);
  if (short !== null) return dateEntry(2025, Number(short[1]), Number(short[2]));
  // A sign or "@" that begins no number begins a formula.
  if (/^[-+@]./.test(text)) return { entry: { formula: `=${text}` } };
  return { entry: { value: text } };
}

function dateEntry(
  year: number,
  month: number,
  day: number,
): { readonly entry: CellEntry; readonly format?: string } {
  const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return { entry: { value: serial }, format: "yyyy/m/d" };
}
