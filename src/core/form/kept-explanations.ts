// Explanations that stay when figures are typed anew: those of rules whose figures did not change (Law C2).
import type { Campaign, Form } from "../campaign/schema";
import { rulesOf } from "../rules/form-rules";
import type { CellContent } from "../sheet/plan";
import type { CellValue, WorkbookSnapshot } from "../sheet/snapshot";
import { readExplanations } from "./explanations";

/**
 * @param before what stood in the fields, by key
 * @param after what will stand there
 * @returns text by rule id
 */
export function keptExplanations(
  workbook: WorkbookSnapshot,
  campaign: Campaign,
  form: Form,
  before: ReadonlyMap<string, CellValue>,
  after: ReadonlyMap<string, CellContent>,
): ReadonlyMap<string, string> {
  const rules = rulesOf(campaign, form);
  const changed = (key: string): boolean => before.get(key) !== after.get(key);
  const asked = new Set(
    rules.filter(({ fields }) => [...fields.keys()].some(changed)).map(({ rule }) => rule.id),
  );
  const found = readExplanations(
    workbook,
    rules.map(({ rule }) => rule.id),
  );
  return new Map(
    [...found.values()].filter(({ rule }) => !asked.has(rule)).map(({ rule, text }) => [rule, text]),
  );
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
