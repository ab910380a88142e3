// What a rule says, in English; names of figures stay the form's own.
import type { Comparison } from "../comparison";
import type { ComparisonWords, Statement, Strength, SumWords } from "../statement";

export const SIGNS_EN: Readonly<Record<Comparison, string>> = {
  "=": "=",
  "!=": "≠",
  "<": "<",
  "<=": "≤",
  ">": ">",
  ">=": "≥",
};

const ASKED: Readonly<Record<Strength, string>> = {
  demanded: "demanded by the notice",
  inPrinciple: "demanded in principle by the notice",
  encouraged: "encouraged by the notice",
};

export function relationEn(rule: Statement): string {
  switch (rule.kind) {
    case "compare":
      return rule.when === null
        ? comparisonEn(rule)
        : `where ${comparisonEn(rule.when)}, ${comparisonEn(rule)}`;
    case "balance":
      return `${sumEn(rule.total)} = ${sumEn(rule.parts)}`;
    case "together":
      return `${rule.groups.map(sumEn).join(" and ")}: all 0 or all above 0`;
    case "exclusive":
      return `${rule.groups.map(sumEn).join(" and ")}: at most one above 0`;
    case "needs":
      return `where ${sumEn(rule.given)} is above 0, so is ${sumEn(rule.needed)}`;
    case "ratio": {
      const low = rule.atLeast === null ? "" : `${rule.atLeast} ≤ `;
      const high = rule.atMost === null ? "" : ` ≤ ${rule.atMost}`;
      return `${low}(${sumEn(rule.of)}) / (${sumEn(rule.per)})${high}`;
    }
    case "textCount":
      return `${rule.text.label} is given exactly where ${rule.count.label} is above 0`;
    case "minimum":
      return `${sumEn(rule.sum)} ≥ ${rule.atLeast} (${ASKED[rule.strength]})`;
    case "answer":
      return `${rule.field.label}: "${rule.not}" asks for the reason`;
  }
}

function comparisonEn({ left, is, right }: ComparisonWords): string {
  return `${sumEn(left)} ${SIGNS_EN[is]} ${sumEn(right)}`;
}

/** "a + 2 × b + 3"; figures are left out. */
function sumEn({ terms, constant }: SumWords): string {
  const parts = terms.map(({ label, times }) => (times === "1" ? label : `${times} × ${label}`));
  return (constant === "0" && parts.length > 0 ? parts : [...parts, constant]).join(" + ");
}
