// A rule that a text stands exactly where its count is above 0: 启动形式 and 启动场次.
import type { RuleOf } from "../campaign/schema";
import type { Kind } from "./kind";
import { isAboveZero } from "./linear";

export const textCountKind: Kind<RuleOf<"textCount">> = {
  holds: (rule, values) => (values.text(rule.text) !== null) === isAboveZero([rule.count], values),
  formula: (rule, cells) => `${cells.hasText(rule.text)}=(${cells.number(rule.count, "field")}>0)`,
  state: (rule, words) => ({
    kind: "textCount",
    text: { ...words.term(rule.text, "field"), value: words.values?.text(rule.text) ?? null },
    count: words.term(rule.count, "field"),
  }),
};
