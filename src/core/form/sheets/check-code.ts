// 校验码: a short code over the figures, by formula, so that sealed paper and workbook can be matched.
import type { CellContent } from "../../sheet/plan";
import type { Computed } from "./computed";

/** A prime just below a million: the code has six digits. */
const MODULUS = 999_983;
/** Decimal places of a number that count; programs round the half of a hundredth differently, so more than two. */
const PLACES = 4;

/**
 * Weights differ from field to field, so that two figures changed places change the code; all that is not
 * blank is weighed, so that a 0 and a blank changed places do too.
 */
function weightOf(index: number): number {
  return 101 + 37 * index;
}

/**
 * What one field adds: 0 for a blank, of a number its ten-thousandths (or less, for a field of more decimal
 * places), of a text its length and whether it is 否; a formula of Excel 2007 cannot see more of a text. (A character
 * beyond U+FFFF is 2 long in Excel and WPS, 1 in LibreOffice.)
 */
export function codeShare(
  index: number,
  cell: string,
  typed: CellContent | undefined,
  places = PLACES,
): Computed<number> {
  const weight = weightOf(index);
  const factor = 10 ** Math.max(PLACES, places);
  const number = `(${remainder(`ROUND(${cell}*${factor},0)`)}+7)*${weight}`;
  const text = `LEN(${cell})*${weight}*11+IF(${cell}="否",${weight},0)`;
  return {
    formula: `IF(ISERROR(${cell}),${weight},IF(LEN(${cell})=0,0,IF(ISLOGICAL(${cell}),${weight * 3},IF(ISNUMBER(${cell}),${number},${text}))))`,
    value: shareValue(weight, factor, typed),
  };
}

/** @param range formula text of all shares */
export function checkCode(range: string, shares: readonly number[]): Computed<string> {
  const sum = shares.reduce((left, right) => left + right, 0);
  return {
    formula: `TEXT(${remainder(`SUM(${range})`)},"000000")`,
    value: String(remainderOf(sum)).padStart(6, "0"),
  };
}

/** MOD() of Excel 2007 fails on large quotients, so the remainder is written out; never below 0. */
function remainder(value: string): string {
  return `${value}-INT(${value}/${MODULUS})*${MODULUS}`;
}

function remainderOf(value: number): number {
  return value - Math.floor(value / MODULUS) * MODULUS;
}

function shareValue(weight: number, factor: number, typed: CellContent | undefined): number {
  if (typed === undefined || typed === "") return 0;
  if (typeof typed === "boolean") return weight * 3;
  if (typeof typed === "string") return typed.length * weight * 11 + (typed === "否" ? weight : 0);
  // ROUND() rounds halves away from 0.
  return (remainderOf(Math.sign(typed) * Math.round(Math.abs(typed) * factor)) + 7) * weight;
}
