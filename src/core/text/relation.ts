// What a rule says, in the language asked for.
import type { Statement } from "../statement";
import { relationEn } from "./en-relation";
import type { Language } from "./sentences";
import { relationZh } from "./zh-relation";
import { withTopic } from "./topic";

/** "整改隐患（个） ≤ 发现隐患（个）"; generated from the rule, so it cannot say otherwise. */
export function relationText(statement: Statement, language: Language = "zh"): string {
  const { topic, rule } = withTopic(statement);
  const says = language === "zh" ? relationZh(rule) : relationEn(rule);
  if (topic === "") return says;
  return language === "zh" ? `${topic}：${says}` : `${topic}: ${says}`;
}
