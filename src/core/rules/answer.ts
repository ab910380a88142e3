// A rule that one answer to a question asks for an explanation: 选“否”须说明原因.
import type { RuleOf } from "../campaign/schema";
import type { Kind } from "./kind";
import { quoted } from "./quoted";

export const answerKind: Kind<RuleOf<"answer">> = {
  holds: (rule, values) => values.text(rule.field) !== rule.not,
  formula: (rule, cells) => `${cells.text(rule.field)}<>${quoted(rule.not)}`,
  state: (rule, words) => ({
    kind: "answer",
    field: { ...words.term(rule.field, "field"), value: words.values?.text(rule.field) ?? null },
    not: rule.not,
  }),
};
