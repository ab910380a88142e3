// What to put into a cell so that Excel takes it for what it is: text as text, a formula as a formula.
import type { CellContent, CellPlan } from "../../core/sheet/plan";
import type { CellInput } from "./step";

/**
 * Beginnings that Excel reads as nothing but text: a Chinese character that is no numeral and no part of a time,
 * or an opening quotation mark or bracket of Chinese print.
 */
const PLAIN = /^(?![〇零一二两三四五六七八九十百千万亿上下])[\p{Script=Han}“‘《（【〔「]/u;

/** An apostrophe before all text that might be read otherwise: "012", "3-5", "=1+1", "TRUE", "#N/A". */
export function textInput(text: string): string {
  return text === "" || PLAIN.test(text) ? text : `'${text}`;
}

export function valueInput(value: CellContent | null): CellInput {
  if (value === null) return "";
  return typeof value === "string" ? textInput(value) : value;
}

export function cellInput({ value, formula }: CellPlan): CellInput {
  return formula === undefined ? valueInput(value ?? null) : `=${formula}`;
}
