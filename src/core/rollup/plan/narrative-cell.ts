// A paragraph of 文字稿: live totals in running text, and how they compare with last year's.
import { type Field, YES } from "../../campaign/fields";
import { type Computed, textLiteral } from "../../form/sheets/computed";
import type { NarrativeFigure, NarrativePiece } from "../narrate";
import type { Rollup } from "../rollup";
import type { FieldTotal } from "../totals";
import { onConsolidated, type TotalPlaces } from "./consolidated-places";
import { columnRange } from "./places";
import { textsOf } from "./print-sheet";
import type { RollupWords } from "./words";

/** Excel takes 8,192 characters of formula. */
const LONGEST_FORMULA = 8_000;

/** Two characters in, as Chinese paragraphs begin. A constant where nothing in it is live, or the formula too long. */
export function paragraphInk(
  rollup: Rollup,
  fields: readonly Field[],
  places: TotalPlaces,
  pieces: readonly NarrativePiece[],
  words: RollupWords,
): Computed<string> | string {
  const parts = pieces.map((piece) =>
    "text" in piece ? constant(piece.text) : figure(rollup, fields, places, piece, words),
  );
  const value = `\u3000\u3000${parts.map((part) => part.value).join("")}`;
  const formula = ['"\u3000\u3000"', ...parts.map((part) => part.formula)].join("&");
  const live = pieces.some((piece) => !("text" in piece) && piece.as !== "texts");
  return live && formula.length <= LONGEST_FORMULA ? { formula, value } : value;
}

function constant(text: string): Computed<string> {
  return { formula: textLiteral(text), value: text };
}

function figure(
  rollup: Rollup,
  fields: readonly Field[],
  places: TotalPlaces,
  { field: index, as, last, measure = "" }: NarrativeFigure,
  words: RollupWords,
): Computed<string> {
  const total = rollup.fields[index] as FieldTotal;
  const cell = onConsolidated(places.fields.get((fields[index] as Field).key) as string);
  switch (as) {
    case "texts":
      return constant(textsOf(total, words) || words.notReported);
    case "yes":
      return {
        formula: `COUNTIF(${columnRange(rollup, index)},"${YES}")`,
        value: total.total ?? "0",
      };
    case "answers":
      return { formula: cell, value: `${words.yes}${total.total ?? "0"}${words.no}${total.no.length}` };
    case "sum": {
      const none = textLiteral(`${words.notReported}${measure}`);
      if (total.total === null || last === null)
        return { formula: `IF(LEN(${cell})=0,${none},${cell}&"")`, value: total.total ?? words.notReported };
      const compared = comparison(cell, total.total, last, measure, words);
      return {
        formula: `IF(LEN(${cell})=0,${none},${cell}&${compared.formula})`,
        value: `${total.total}${compared.value}`,
      };
    }
  }
}

/** 场次（上年120场次，增长8.3%）, the share rounded to one decimal. */
function comparison(
  cell: string,
  now: string,
  last: string,
  measure: string,
  words: RollupWords,
): Computed<string> {
  const w = words.lastYear;
  const [current, before] = [Number(now), Number(last)];
  const head = `${measure}${w.last}${last}${measure}`;
  if (before === 0) return constant(`${head}${w.end}`);
  const percent = `ROUND(ABS(${cell}-${last})/${last}*100,1)`;
  const shown = Math.round((Math.abs(current - before) / before) * 1000) / 10;
  const value =
    current === before
      ? `${head}${w.same}`
      : `${head}${current > before ? w.more : w.fewer}${shown}%${w.end}`;
  return {
    formula:
      `${textLiteral(head)}&IF(${cell}=${last},${textLiteral(w.same)},` +
      `IF(${cell}>${last},${textLiteral(w.more)},${textLiteral(w.fewer)})&${percent}&${textLiteral(`%${w.end}`)})`,
    value,
  };
}
