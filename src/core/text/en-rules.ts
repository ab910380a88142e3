// A failed rule as a sentence in English: what was found with its numbers, what to do.
import { type Comparison, compares } from "../comparison";
import type { FindingArgs } from "../finding";
import type { Statement, SumWords, TermWords } from "../statement";
import { SIGNS_EN } from "./en-relation";
import type { Sentences } from "./sentences";
import { withTopic } from "./topic";

/** What stands where the rule is broken. */
const BROKEN: Readonly<Record<Comparison, string>> = {
  "=": "is not",
  "!=": "is",
  "<": "is not below",
  "<=": "is more than",
  ">": "is not above",
  ">=": "is less than",
};

/** The office's own words are Chinese only; the rule speaks for itself here. */
export const enRules: Pick<Sentences, "rule/failed" | "explanation/outdated" | "explanation/remark"> = {
  "rule/failed": (args) => {
    const { topic, rule } = withTopic(args.statement);
    const about = topic === "" ? "" : `${topic}: `;
    return `${args.trial ? "(On trial, blocks nothing.) " : ""}${about}${foundEn(rule)}. ${args.explanation === undefined ? adviceEn(args) : `Explained: "${args.explanation}". Please review it.`}`;
  },
  "explanation/outdated": ({ text, labels }) =>
    `The explanation "${text}" was written when the form was finished; ${labels.join(", ")} changed since. Please check and explain the figures as they are now.`,
  "explanation/remark": ({ text }) => `The unit remarks: "${text}". Please review it.`,
};

function foundEn(rule: Statement): string {
  switch (rule.kind) {
    case "compare": {
      const { left, is, right, when } = rule;
      const found = `${valueEn(left)} ${BROKEN[is]} ${valueEn(right)}`;
      return when === null
        ? found
        : `${valueEn(when.left)} ${SIGNS_EN[when.is]} ${valueEn(when.right)}, yet ${found}`;
    }
    case "balance":
      return `${valueEn(rule.total)}, its parts come to ${rule.parts.total} (${valueEn(rule.parts)}); the difference is ${rule.imbalance?.replace(/^-/, "")}`;
    case "together":
      return `${groupsEn(rule.groups, true)}, yet ${groupsEn(rule.groups, false)}`;
    case "exclusive":
      return `${groupsEn(rule.groups, true)} are above 0 at once`;
    case "needs":
      return `${valueEn(rule.given)}, yet ${valueEn(rule.needed)}`;
    case "ratio": {
      const { atLeast, atMost, ratio } = rule;
      const low = atLeast !== null && ratio !== null && compares(ratio, "<", atLeast);
      return `(${valueEn(rule.of)}) / (${valueEn(rule.per)}) = ${ratio}, ${low ? `less than ${atLeast}` : `more than ${atMost}`}`;
    }
    case "textCount":
      return rule.text.value === null
        ? `${termEn(rule.count)}, yet ${rule.text.label} is not given`
        : `${rule.text.label} is "${rule.text.value}", yet ${termEn(rule.count)}`;
    case "minimum":
      return `${valueEn(rule.sum)}, less than ${rule.atLeast}`;
    case "answer":
      return `${rule.field.label} is answered "${rule.not}"`;
  }
}

function groupsEn(groups: readonly SumWords[], above: boolean): string {
  return groups
    .filter((group) => (group.total !== "0") === above)
    .map(valueEn)
    .join(" and ");
}

/** One term: "found: 5". Several: "a: 3 + b: 4 = 7". */
function valueEn({ terms, constant, total }: SumWords): string {
  if (terms.length === 0) return constant;
  const parts = terms.map((term) => (term.times === "1" ? "" : `${term.times} × `) + termEn(term));
  const all = constant === "0" ? parts : [...parts, constant];
  return all.length === 1 && terms[0]?.times === "1" ? (all[0] as string) : `${all.join(" + ")} = ${total}`;
}

function termEn({ label, value }: TermWords): string {
  return `${label}: ${value ?? "(blank)"}`;
}

/** Names no number to write (Law C2). */
function adviceEn({ statement, mayStand, cells }: FindingArgs["rule/failed"]): string {
  if (statement.kind === "answer") return "Please give the reason in the explanation.";
  const check = cells.length === 1 ? "Please check it" : `Please check these ${cells.length} cells`;
  if (statement.kind === "minimum") {
    return `${check}; if there were no more, report it truthfully and say so in the explanation.`;
  }
  return mayStand
    ? `${check}; if all are right, say why in the explanation.`
    : `${check} and correct what is wrong before finishing.`;
}
