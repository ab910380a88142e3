// The exact grammar of one quantity: 共（ 1.2万 ）人次。 and nothing that leaves a doubt.
import { compareDecimals, shiftDecimal } from "../../decimal";
import type { ReadingDoubt } from "../figure";
import { compact } from "./fold";
import { isMoney, relate } from "./measure";
import type { Measure, Relation } from "./measure";
import { readNumeral } from "./numeral";
import type { Numeral } from "./numeral";

/** A quantity in the field's own measure; `value` is a canonical decimal, not yet checked against the kind. */
export type Quantity =
  | { readonly read: "exact"; readonly value: string; readonly soft: boolean }
  | { readonly read: "likely"; readonly value: string; readonly doubt: ReadingDoubt }
  | { readonly read: "doubtful"; readonly doubt: ReadingDoubt };

const QUOTED = /^['‘’‛`"“”„「『]+(.*?)['‘’"“”」』]*$/s;
const LEAD = /^(?:合计|总计|共计|总共|一共|共有|小计|总数|人民币|共|计)\s*:?\s*/;
const PERCENT_LEAD = /^百分之\s*/;
const STOP = /\s*[。;；]$/;
const BRACKETED = /^[([【〔]\s*([^()[\]【】〔〕]+?)\s*[)\]】〕]\s*(.*)$/s;

/** Reads folded text as one exact quantity; null where it is not one. */
export function readQuantity(text: string, measure: Measure): Quantity | null {
  const unquoted = QUOTED.exec(text)?.[1]?.trim() ?? text;
  const stopped = unquoted.replace(STOP, "");
  const lead = leadLength(stopped, measure);
  const body = stopped.slice(lead);
  const money = /^(?:¥|RMB)\s*/i.exec(body)?.[0] ?? "";
  if (money !== "" && !isMoney(measure)) return null;
  const percent = measure.own === "%" ? (PERCENT_LEAD.exec(body)?.[0] ?? "") : "";
  const opened = unbracket(body.slice(money.length + percent.length), measure);
  if (opened === "") return { read: "doubtful", doubt: "ambiguous" };
  const inside = opened ?? body.slice(money.length + percent.length);
  const rest = percent !== "" && inside.startsWith("百") ? `一${inside}` : inside;
  const numeral = readNumeral(rest);
  if (numeral === null) return null;
  const suffix = suffixOf(rest.slice(numeral.length), measure);
  const relation = percent === "" ? relationOf(suffix.text, measure) : suffix.text === "" ? "own" : "unknown";
  const soft = rest !== text || suffix.soft || suffix.text.startsWith("(");
  return convert(numeral, relation, measure, {
    soft,
    money: money !== "",
    exactly: suffix.text === measure.base,
  });
}

/** Words before a figure that change nothing (共, 合计), or the field's own measure as a label (场次：). */
function leadLength(text: string, measure: Measure): number {
  let at = 0;
  const label = `${measure.own}:`;
  if (measure.own !== "" && text.startsWith(label)) at = label.length;
  for (;;) {
    const blanks = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const word = LEAD.exec(text.slice(at + blanks))?.[0];
    if (word === undefined) return at + blanks;
    at += blanks + word.length;
  }
}

/**
 * Printed brackets kept, with the measure behind or inside them: （12）场 and （12场） are 12场. "" for (12)
 * alone, which accountants mean as -12; null where there are no brackets.
 */
function unbracket(text: string, measure: Measure): string | null {
  const [, inner = "", after = ""] = BRACKETED.exec(text) ?? [];
  if (inner === "") return null;
  // A gap between, so that （1）2场 does not become 12场.
  if (after !== "") return `${inner}\n${after}`;
  const numeral = readNumeral(inner);
  if (numeral === null) return null;
  const relation = relate(compact(inner.slice(numeral.length)), measure);
  return relation === "none" ? "" : inner;
}

/** What follows the digits: without blanks, a printed slash after the measure (99.9%/) or 整 of money. */
function suffixOf(text: string, measure: Measure): { text: string; soft: boolean } {
  const bare = compact(text);
  const cut = bare.replace(isMoney(measure) ? /(?:人民币)?[整正]?$/ : /^$/, "").replace(/(.)[/]$/, "$1");
  return { text: cut, soft: cut !== bare };
}

/** 3.5(万元) in a field of 万元 is 3.5 and its printed measure, not 3.5 of the base. */
function relationOf(suffix: string, measure: Measure): Relation {
  return measure.power > 0 && suffix === `(${measure.own})` ? "none" : relate(suffix, measure);
}

interface Writing {
  readonly soft: boolean;
  /** A currency sign stood in front: the figure is in 元. */
  readonly money: boolean;
  readonly exactly: boolean;
}

function convert(numeral: Numeral, relation: Relation, measure: Measure, writing: Writing): Quantity | null {
  if (relation === "unknown" || relation === "other") return null;
  const { value } = numeral;
  if (relation === "counter") return { read: "likely", value, doubt: "otherMeasure" };
  if (measure.power > 0) return convertScaled(numeral, relation, measure, writing);
  const soft = writing.soft || writing.money || !numeral.plain || relation === "kin";
  // 0.5 in a percent field is 0.5 % or 50 %.
  const share = measure.own === "%" && relation === "none" && isShare(value);
  return share ? { read: "doubtful", doubt: "ambiguous" } : { read: "exact", value, soft };
}

/** Above 0 and up to 1, where a percentage may have been meant as a share. */
export function isShare(value: string): boolean {
  return compareDecimals(value, "0") > 0 && compareDecimals(value, "1") <= 0;
}

/** In a field of 万元: 3.5 and 3.5万元 stand, 35000元 is 3.5, but 3.5万 may be either. */
function convertScaled(
  numeral: Numeral,
  relation: "none" | "own" | "kin",
  measure: Measure,
  writing: Writing,
): Quantity {
  const scaled = shiftDecimal(numeral.value, -measure.power);
  const worded = numeral.powers.length > 0;
  if (relation === "none" && !writing.money) {
    if (!worded) return { read: "exact", value: numeral.value, soft: writing.soft || !numeral.plain };
    const high = Math.max(...numeral.powers) >= measure.power;
    return high
      ? { read: "likely", value: scaled, doubt: "ambiguous" }
      : { read: "doubtful", doubt: "ambiguous" };
  }
  if (relation === "none" && !worded) return { read: "doubtful", doubt: "otherMeasure" };
  const asPrinted = numeral.powers.length === 1 && numeral.powers[0] === measure.power;
  // "3.5元" in 万元 is more likely a slip of the measure than 0.00035.
  if (!worded && compareDecimals(scaled, "0.01") < 0 && scaled !== "0") {
    return { read: "doubtful", doubt: "ambiguous" };
  }
  const soft = writing.soft || writing.money || !asPrinted || !numeral.lone || !writing.exactly;
  return { read: "exact", value: scaled, soft };
}
