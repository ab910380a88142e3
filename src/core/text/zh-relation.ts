// What a rule says, in Chinese: the 审核关系 of the check sheet.
import type { Comparison } from "../comparison";
import { shiftDecimal } from "../decimal";
import type { ComparisonWords, Statement, Strength, SumWords } from "../statement";

export const SIGNS_ZH: Readonly<Record<Comparison, string>> = {
  "=": "＝",
  "!=": "≠",
  "<": "＜",
  "<=": "≤",
  ">": "＞",
  ">=": "≥",
};

const ASKED: Readonly<Record<Strength, string>> = {
  demanded: "通知要求",
  inPrinciple: "通知原则上要求",
  encouraged: "通知鼓励",
};

export function relationZh(rule: Statement): string {
  switch (rule.kind) {
    case "compare":
      return rule.when === null ? comparisonZh(rule) : `${comparisonZh(rule.when)} 时，${comparisonZh(rule)}`;
    case "balance":
      return `${sumZh(rule.total)} ＝ ${sumZh(rule.parts)}`;
    case "together":
      return `${rule.groups.map(sumZh).join(" 与 ")} 同时为 0 或同时大于 0`;
    case "exclusive":
      return `${rule.groups.map(sumZh).join(" 与 ")} 至多一项大于 0`;
    case "needs":
      return `${sumZh(rule.given)} 大于 0 时，${sumZh(rule.needed)} 也大于 0`;
    case "ratio":
      return ratioZh(rule);
    case "textCount":
      return `${rule.count.label} 大于 0 时填写 ${rule.text.label}，为 0 时不填`;
    case "minimum":
      return `${sumZh(rule.sum)} ≥ ${rule.atLeast}（${ASKED[rule.strength]}）`;
    case "answer":
      return `${rule.field.label} 选“${rule.not}”时说明原因`;
  }
}

function comparisonZh({ left, is, right }: ComparisonWords): string {
  return `${sumZh(left)} ${SIGNS_ZH[is]} ${sumZh(right)}`;
}

function ratioZh({ of, per, atLeast, atMost }: Extract<Statement, { kind: "ratio" }>): string {
  const quotient = `${bracketed(of)} ÷ ${bracketed(per)}`;
  const low = atLeast === null ? "" : shareText(atLeast);
  const high = atMost === null ? "" : shareText(atMost);
  if (atLeast === null) return `${quotient} ≤ ${high}`;
  return atMost === null ? `${quotient} ≥ ${low}` : `${low} ≤ ${quotient} ≤ ${high}`;
}

/** A bound or ratio below 1 is a share: 0.8 → 80%. */
export function shareText(value: string): string {
  return /^0\./.test(value) ? `${shiftDecimal(value, 2)}%` : value;
}

function bracketed(sum: SumWords): string {
  return sum.terms.length > 1 ? `（${sumZh(sum)}）` : sumZh(sum);
}

/** "甲 ＋ 2 × 乙 － 3"; figures are left out. */
function sumZh({ terms, constant }: SumWords): string {
  const parts = terms.map(({ label, times }) => ({ times, text: label }));
  const all = constant === "0" && parts.length > 0 ? parts : [...parts, { times: constant, text: "" }];
  return all
    .map(({ times, text }, i) => {
      const size = times.replace(/^-/, "");
      const sign = times.startsWith("-") ? (i === 0 ? "－" : " － ") : i === 0 ? "" : " ＋ ";
      if (text === "") return sign + size;
      return sign + (size === "1" ? text : `${size} × ${text}`);
    })
    .join("");
}
