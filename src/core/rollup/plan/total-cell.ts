// The cells of one field on 汇总表: its total, 已报 n/应报 N, and the words that go with them.
import { type Field, NO, YES } from "../../campaign/fields";
import type { Campaign } from "../../campaign/schema";
import type { Computed } from "../../form/sheets/computed";
import { linesNeeded } from "../../sheet/measure";
import type { Rollup } from "../rollup";
import type { FieldTotal } from "../totals";
import { columnRange } from "./places";
import type { RollupWords } from "./words";
import { MARKS } from "./words";

/** Decimal places a decimal field is summed to where the campaign sets none: as many as it may have. */
const MOST_PLACES = 6;
/** Lines a list of texts may take: a row holds 26. */
const MOST_LINES = 22;
const SIZE = 11;

export function placesOf(field: Field): number {
  return field.spec.kind === "decimal" ? (field.spec.places ?? MOST_PLACES) : 0;
}

/** A live formula over the field's column of 分单位明细表; "" while nobody has reported; null: nothing to total. */
export function totalInk(rollup: Rollup, field: Field, index: number, words: RollupWords): Computed | string {
  const range = columnRange(rollup, index);
  const total = rollup.fields[index] as FieldTotal;
  if (field.rollup === "sum") {
    return {
      formula: `IF(COUNT(${range})=0,"",ROUND(SUM(${range}),${placesOf(field)}))`,
      value: total.total === null ? "" : Number(total.total),
    };
  }
  if (field.rollup === "yesNo") {
    return {
      formula: `"${words.yes}"&COUNTIF(${range},"${YES}")&"${words.no}"&COUNTIF(${range},"${NO}")`,
      value: `${words.yes}${total.total ?? "0"}${words.no}${total.no.length}`,
    };
  }
  return field.rollup === "list" ? words.seeRemark : "—";
}

/** Formula text that counts the units whose figure counts. Marks are text in the same column. */
function countFormula(rollup: Rollup, field: Field, index: number): string {
  const range = columnRange(rollup, index);
  if (field.rollup === "sum") return `COUNT(${range})`;
  if (field.rollup === "yesNo") return `(COUNTIF(${range},"${YES}")+COUNTIF(${range},"${NO}"))`;
  const marks = Object.values(MARKS).map((mark) => `-COUNTIF(${range},"${mark}*")`);
  return `(COUNTA(${range})${marks.join("")})`;
}

export function reportedInk(rollup: Rollup, field: Field, index: number, words: RollupWords): Computed {
  const { reported, expected } = rollup.fields[index] as FieldTotal;
  return {
    formula: `"${words.reported}"&${countFormula(rollup, field, index)}&"${words.expected}${expected}"`,
    value: `${words.reported}${reported}${words.expected}${expected}`,
  };
}

/** Who said 否, every text with its unit, and which sectors the row is for; "" for nothing. `width` in digits. */
export function remarkText(
  rollup: Rollup,
  field: Field,
  index: number,
  width: number,
  words: RollupWords,
): string {
  const total = rollup.fields[index] as FieldTotal;
  const name = (code: string): string => rollup.units.find((unit) => unit.code === code)?.name ?? code;
  const entries = total.texts.map(({ unit, text }) => `${name(unit)}${words.colon}${text}`);
  const said = total.no.map(name).join(words.listComma);
  return [
    ...(field.sectors === null ? [] : [words.only(sectorNames(rollup.campaign, field, words))]),
    ...(said === "" ? [] : [...fitted([`${words.noNames}${said}`], total.no.length, width, words)]),
    ...fitted(entries, entries.length, width, words),
  ].join("\n");
}

function sectorNames(campaign: Campaign, field: Field, words: RollupWords): string {
  return campaign.sectors
    .filter((sector) => field.sectors?.includes(sector.id) === true)
    .map((sector) => sector.label)
    .join(words.listComma);
}

/** As many entries as a row can show, and how many units more there are: nothing is cut unsaid. */
function fitted(entries: readonly string[], units: number, width: number, words: RollupWords): string[] {
  const shown: string[] = [];
  let lines = 0;
  for (const entry of entries) {
    lines += linesNeeded(entry, width, SIZE);
    if (lines > MOST_LINES) break;
    shown.push(entry);
  }
  const left = shown.length === entries.length ? 0 : units - shown.length;
  return left === 0 ? shown : [...shown, words.more(left)];
}
