// Texts with one likely reading that is not exact: offered, never counted by themselves.
import { sumDecimals } from "../../decimal";
import type { ReadingDoubt } from "../figure";
import { boundOf, withoutApproximation } from "./doubt";
import { compact } from "./fold";
import { leadingMeasure, relate } from "./measure";
import type { Measure } from "./measure";
import { holdsNumeral, readNumeral } from "./numeral";
import { readQuantity } from "./quantity";

export interface Offer {
  /** Canonical decimal in the field's measure. */
  readonly value: string;
  readonly doubt: ReadingDoubt;
}

/** The one likely quantity of a folded text that is no exact quantity; null where there is none. */
export function offerOf(text: string, measure: Measure): Offer | null {
  if (boundOf(text) !== null) return null;
  return approximate(text, measure) ?? sum(text, measure) ?? listed(text, measure) ?? worded(text, measure);
}

/** 约200, 5000余份, 20多万: the figure without the word. */
function approximate(text: string, measure: Measure): Offer | null {
  const rest = withoutApproximation(text);
  if (rest === null) return null;
  // 百余 and 千多 stand for 一百, 一千 and more.
  const value = valueIn(/^[百千万亿]/.test(rest) ? `一${rest}` : rest, measure);
  return value === null ? null : { value, doubt: "approximate" };
}

/** 3+5, 3场+5场, =3+5, 3+5=8. */
function sum(text: string, measure: Measure): Offer | null {
  const [left = "", total, ...more] = compact(text).replace(/^=/, "").split("=");
  const parts = left.split("+");
  if (more.length > 0 || (parts.length < 2 && !text.startsWith("="))) return null;
  const values = parts.map((part) => valueIn(part, measure));
  if (values.some((value) => value === null)) return null;
  const value = sumDecimals(values as string[]);
  if (total !== undefined && valueIn(total, measure) !== value) return null;
  return { value, doubt: "arithmetic" };
}

/** "3、" and "3." are how lists are numbered; "12," and "12/" were left unfinished. */
function listed(text: string, measure: Measure): Offer | null {
  const digits = /^(\d+)\s*[、.,/]$/.exec(text)?.[1];
  const value = digits === undefined ? null : valueIn(digits, measure);
  return value === null ? null : { value, doubt: "ambiguous" };
}

const LABEL = /^[\p{Script=Han}]{0,10}(?:数|数量|场次|人次|次数|人数|个数)\s*:\s*/u;
const VERB =
  /^(?:已|共计|共|累计)?(?:开展|举办|组织|完成|召开|举行|参加|参与|发放|张贴|印发|排查|发现|整改|培训|检查|制作|播放|悬挂|设置)?了?(?:活动|会议|培训|隐患)?/;
const COMMENT = /^[([【〔][^()]*[)\]】〕]$/;
const NOUN = /^[\p{Script=Han}“”"《》]{1,12}$/u;
const TURNS = /[未不无没非其每各第前后另]/;

/** 开展3场, 3场活动, 3场（线上）: one quantity with words around it that hold no second. */
function worded(text: string, measure: Measure): Offer | null {
  const lead = LABEL.exec(text)?.[0] ?? VERB.exec(text)?.[0] ?? "";
  const body = text.slice(lead.length);
  const whole = lead === "" ? null : valueIn(body, measure);
  if (whole !== null) return { value: whole, doubt: "prose" };
  const start = readNumeral(body)?.length ?? 0;
  if (start === 0) return null;
  const after = compact(body.slice(start));
  const length = leadingMeasure(after, measure).length;
  const tail = after.slice(length);
  if (holdsNumeral(tail) || TURNS.test(tail)) return null;
  const noun = measure.own !== "" && length > 0 && NOUN.test(tail);
  const comment =
    COMMENT.test(tail) && relate(tail, measure) !== "other" && relate(tail, measure) !== "counter";
  if (!noun && !comment) return null;
  const value = valueIn(body.slice(0, start) + after.slice(0, length), measure);
  return value === null ? null : { value, doubt: "prose" };
}

function valueIn(text: string, measure: Measure): string | null {
  const quantity = readQuantity(text, measure);
  return quantity === null || quantity.read === "doubtful" ? null : quantity.value;
}
