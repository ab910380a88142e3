// A rule in the words of its form: what it says, and with figures what was found.
import type { Field } from "../campaign/fields";
import { thresholdValue } from "../campaign/settings";
import type { Statement, TermWords } from "../statement";
import type { FormRule } from "./form-rules";
import type { Source, Values } from "./kind";
import { kindOf } from "./kinds";

/** @param found the figures and which fields are blank; absent: the rule alone */
export function stateRule(
  rule: FormRule,
  found: { readonly values: Values; readonly blank: readonly string[] } | null = null,
): Statement {
  const term = (key: string, of: Source): TermWords => {
    const label = of === "attribute" ? (rule.attributes.get(key) ?? key) : operandLabel(fieldOf(rule, key));
    const field = of === "field" ? rule.fields.get(key) : undefined;
    const isNumber = field === undefined || field.spec.kind === "count" || field.spec.kind === "decimal";
    const given = found !== null && isNumber && !(of === "field" && found.blank.includes(key));
    return { label, times: "1", value: given ? found.values.number(key, of) : null };
  };
  return kindOf(rule.rule).state(rule.rule, {
    term,
    threshold: (threshold) => thresholdValue(threshold, rule.settings),
    values: found?.values ?? null,
  });
}

/** "整改隐患（个）"; "学习人次" has its measure in its name already. */
export function operandLabel({ label, spec }: Field): string {
  const { measure } = spec;
  if (measure === undefined) return label;
  // 个社区 is the measure of 社区数.
  const bare = measure.replace(/^个(?=.)/, "");
  const named = [bare, `${bare}数`].some((end) => label.endsWith(end));
  return named ? label : `${label}（${measure}）`;
}

function fieldOf(rule: FormRule, key: string): Field {
  return rule.fields.get(key) as Field;
}
