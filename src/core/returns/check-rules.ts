// The rules of a form over one return: what fails, what is explained, and which explanations no longer hold.
import type { Campaign, Form, Unit } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import type { Explanation } from "../form/explanations";
import type { Figure } from "../form/figure";
import { evaluateRules } from "../rules/evaluate";
import { ruleFindings } from "../rules/findings";
import { rulesOf } from "../rules/form-rules";
import { figuresByKey } from "./complete";

/**
 * `rule/failed` for each rule that fails, with the unit's explanation where it gave one, and
 * `explanation/outdated` where figures of the rule were changed after the form was finished.
 * @param changed keys of the fields changed since
 */
export function checkRules(
  campaign: Campaign,
  form: Form,
  unit: Unit,
  figures: readonly Figure[],
  explanations: readonly Explanation[] = [],
  changed: readonly string[] = [],
): readonly Finding[] {
  const byKey = figuresByKey(figures);
  const figureOf = (field: string): Figure | undefined => byKey.get(field);
  const rules = rulesOf(campaign, form);
  const outcomes = evaluateRules(rules, unit, figureOf);
  const given = new Map(explanations.map((explanation) => [explanation.rule, explanation]));
  return ruleFindings(rules, outcomes, figureOf, unit.code).flatMap((found): Finding[] => {
    if (found.code !== "rule/failed" || found.severity !== "warning") return [found];
    const explanation = given.get(found.args.rule);
    if (explanation === undefined) return [found];
    const { text, sheet, cell } = explanation;
    const touched = found.args.cells.filter(({ field }) => changed.includes(field));
    if (touched.length === 0) return [{ ...found, args: { ...found.args, explanation: text } }];
    const labels = touched.map(({ label }) => label);
    return [found, finding("explanation/outdated", { text, labels }, { unit: unit.code, sheet, cell })];
  });
}
