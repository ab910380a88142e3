// What each rule of a form says, in the words that people read on the check sheet.
import type { Campaign, Form, Rule } from "../../core/campaign/schema";
import { ruleMessage } from "../../core/rules/findings";
import { rulesOf } from "../../core/rules/form-rules";
import { stateRule } from "../../core/rules/state";
import { relationText } from "../../core/text/relation";
import type { Language } from "../face";

/** By rule id; rules that are off are put in use to be said. */
export function ruleTexts(campaign: Campaign, form: Form, language: Language): ReadonlyMap<string, string> {
  const all = { ...form, rules: form.rules.map(({ off: _, ...rule }) => rule as Rule) };
  return new Map(
    rulesOf(campaign, all).map((rule) => [
      rule.rule.id,
      (language === "zh" ? ruleMessage(rule) : null) ?? relationText(stateRule(rule), language),
    ]),
  );
}

export type RuleUse = "on" | "trial" | "off";

export function useOf({ off, trial }: Rule): RuleUse {
  return off === true ? "off" : trial ? "trial" : "on";
}
