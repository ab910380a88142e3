// 校验码: a short code over the figures, by formula, so that sealed paper and workbook can be matched.
import type { CellContent } from "../../sheet/plan";
import type { Computed } from "./computed";

/** A prime just below a million: the code has six digits. */
const MODULUS = 999_983;

/** Weights differ from field to field, so that two figures changed places change the code. */
function weightOf(index: number): number {
  return 101 + 37 * index;
}

/** What one field adds; hundredths of a number count, of a text its length and whether it is 否. */
export function codeShare(index: number, cell: string, typed: CellContent | undefined): Computed<number> {
  const weight = weightOf(index);
  const number = modulus(`ROUND(${cell}*100,0)*${weight}+7`);
  const text = `LEN(${cell})*${weight}*11+IF(${cell}="否",${weight},0)`;
  return {
    formula: `IF(ISERROR(${cell}),1,IF(LEN(${cell})=0,0,IF(ISLOGICAL(${cell}),3,IF(ISNUMBER(${cell}),${number},${text}))))`,
    value: shareValue(weight, typed),
  };
}

/** MOD() of Excel 2007 fails on large quotients, so the remainder is written out. */
function modulus(value: string): string {
  return `(${value})-INT((${value})/${MODULUS})*${MODULUS}`;
}

function shareValue(weight: number, typed: CellContent | undefined): number {
  if (typed === undefined || typed === "") return 0;
  if (typeof typed === "boolean") return 3;
  if (typeof typed === "string") return typed.length * weight * 11 + (typed === "否" ? weight : 0);
  const value = Math.sign(typed) * Math.round(Math.abs(typed) * 100) * weight + 7;
  return value - Math.floor(value / MODULUS) * MODULUS;
}

/** The code from the shares' ranges. */
export function checkCode(ranges: readonly string[], shares: readonly number[]): Computed<string> {
  const total = `SUM(${ranges.join(",")})`;
  const sum = shares.reduce((left, right) => left + right, 0);
  return {
    formula: `TEXT(${modulus(total)},"000000")`,
    value: String(sum - Math.floor(sum / MODULUS) * MODULUS).padStart(6, "0"),
  };
}
