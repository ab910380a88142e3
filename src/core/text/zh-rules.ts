// A failed rule as a sentence in Chinese: what it says, what was found with its numbers, what to do.
import { type Comparison, compares } from "../comparison";
import type { FindingArgs } from "../finding";
import type { ComparisonWords, Statement, SumWords, TermWords } from "../statement";
import type { Sentences } from "./sentences";
import { withTopic } from "./topic";
import { shareText, SIGNS_ZH } from "./zh-relation";

/** What stands where the rule is broken. */
const BROKEN: Readonly<Record<Comparison, string>> = {
  "=": "不等于",
  "!=": "等于",
  "<": "不小于",
  "<=": "多于",
  ">": "不大于",
  ">=": "少于",
};

export const zhRules: Pick<Sentences, "rule/failed" | "explanation/outdated" | "explanation/remark"> = {
  "rule/failed": (args) => {
    const { topic, rule } = withTopic(args.statement);
    const found = foundZh(rule);
    // The office's own words have said what it is about.
    const own = args.message?.replace(/。$/, "");
    const what = own === undefined ? (topic === "" ? found : `${topic}：${found}`) : `${own}（${found}）`;
    return `${args.trial ? "（试行，不影响定稿）" : ""}${what}。${args.explanation === undefined ? adviceZh(args) : `核实说明：“${args.explanation}”。请审阅。`}`;
  },
  "explanation/outdated": ({ text, labels }) =>
    `核实说明“${text}”是定稿时写的，此后改动了${labels.join("、")}。应按现在的数说明，请重新核对并写明情况。`,
  "explanation/remark": ({ text }) => `该单位说明：“${text}”。请审阅。`,
};

/** "整改隐患（个）7 多于 发现隐患（个）5" */
function foundZh(rule: Statement): string {
  switch (rule.kind) {
    case "compare": {
      const found = brokenZh(rule);
      return rule.when === null ? found : `${heldZh(rule.when)}，而 ${found}`;
    }
    case "balance":
      return `${valueZh(rule.total)}，各项之和 ${rule.parts.total}（${valueZh(rule.parts)}），相差 ${rule.imbalance?.replace(/^-/, "")}`;
    case "together": {
      const above = rule.groups.filter((group) => group.total !== "0");
      const none = rule.groups.filter((group) => group.total === "0");
      return `${above.map(valueZh).join("、")}，而 ${none.map(valueZh).join("、")}`;
    }
    case "exclusive":
      return `${rule.groups
        .filter((group) => group.total !== "0")
        .map(valueZh)
        .join(" 与 ")} 同时大于 0`;
    case "needs":
      return `${valueZh(rule.given)}，而 ${valueZh(rule.needed)}`;
    case "ratio":
      return ratioZh(rule);
    case "textCount":
      return rule.text.value === null
        ? `${termZh(rule.count)}，但没有填写 ${rule.text.label}`
        : `填写了 ${rule.text.label}“${rule.text.value}”，而 ${termZh(rule.count)}`;
    case "minimum":
      return `${valueZh(rule.sum)}，少于 ${rule.atLeast}`;
    case "answer":
      return `${rule.field.label} 选了“${rule.not}”`;
  }
}

function brokenZh({ left, is, right }: ComparisonWords): string {
  if (is === ">" && right.terms.length === 0 && right.total === left.total) return valueZh(left);
  return `${valueZh(left)} ${BROKEN[is]} ${valueZh(right)}`;
}

function heldZh({ left, is, right }: ComparisonWords): string {
  return `${valueZh(left)} ${SIGNS_ZH[is]} ${valueZh(right)}`;
}

function ratioZh({ of, per, atLeast, atMost, ratio }: Extract<Statement, { kind: "ratio" }>): string {
  const low = atLeast !== null && ratio !== null && compares(ratio, "<", atLeast);
  const bound = low ? `低于 ${shareText(atLeast)}` : `高于 ${shareText(atMost ?? "")}`;
  return `${valueZh(of)} ÷ ${valueZh(per)} ＝ ${shareText(ratio ?? "")}，${bound}`;
}

/** One term: "发现隐患（个）5". Several: "甲 3 ＋ 乙 4 ＝ 7". */
function valueZh({ terms, constant, total }: SumWords): string {
  if (terms.length === 0) return constant;
  const [first] = terms;
  if (terms.length === 1 && first?.times === "1" && constant === "0") return termZh(first);
  const parts = terms.map((term, i) => {
    const size = term.times.replace(/^-/, "");
    const sign = term.times.startsWith("-") ? "－ " : i === 0 ? "" : "＋ ";
    return `${sign}${size === "1" ? "" : `${size} × `}${termZh(term)}`;
  });
  const rest =
    constant === "0" ? [] : [`${constant.startsWith("-") ? "－" : "＋"} ${constant.replace(/^-/, "")}`];
  return `${[...parts, ...rest].join(" ")} ＝ ${total}`;
}

function termZh({ label, value }: TermWords): string {
  const gap = /[）”》]$/.test(label) ? "" : " ";
  return `${label}${gap}${value ?? "（空白）"}`;
}

/** Names no number to write (Law C2). */
function adviceZh({ statement, advice, mayStand, cells }: FindingArgs["rule/failed"]): string {
  if (statement.kind === "answer") return advice ?? "请在“核实说明”写明原因。";
  const check = CHECK[cells.length] ?? `请核对这 ${cells.length} 个数`;
  const then = advice ?? (statement.kind === "minimum" ? MINIMUM : mayStand ? CONFIRM : CORRECT);
  return `${statement.kind === "textCount" ? "请核对这两项" : check}；${then}`;
}

const CHECK: readonly string[] = ["请核对", "请核对这个数", "请核对两个数"];
const CORRECT = "有误的改正后才能定稿。";
const CONFIRM = "核对无误的，请在“核实说明”写明情况。";
const MINIMUM = "确实没有达到的，如实填报，并在“核实说明”写明情况。";
