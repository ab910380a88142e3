// Explanations that stay when figures are typed anew: those of rules whose figures did not change (Law C2).
import type { Campaign, Form } from "../campaign/schema";
import { rulesOf } from "../rules/form-rules";
import type { CellContent } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readExplanations } from "./explanations";
import type { FormInput } from "./input";

/**
 * @param input as it stands
 * @param after what will stand in the fields, by key
 * @returns text by rule id
 */
export function keptExplanations(
  { campaign, form, values, explanations }: FormInput,
  after: ReadonlyMap<string, CellContent>,
): ReadonlyMap<string, string> {
  const changed = (key: string): boolean => values.get(key) !== after.get(key);
  const asked = new Set(
    rulesOf(campaign, form)
      .filter(({ fields }) => [...fields.keys()].some(changed))
      .map(({ rule }) => rule.id),
  );
  return new Map([...(explanations ?? [])].filter(([rule]) => !asked.has(rule)));
}

/** All that stand in the form, text by rule id. */
export function explanationsOf(
  workbook: WorkbookSnapshot,
  campaign: Campaign,
  form: Form,
): ReadonlyMap<string, string> {
  const ids = rulesOf(campaign, form).map(({ rule }) => rule.id);
  return new Map([...readExplanations(workbook, ids).values()].map(({ rule, text }) => [rule, text]));
}
