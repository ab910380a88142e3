// A form's rules with all they need: their fields, sectors, thresholds, and when they wait.
import { type Field, fieldsOf } from "../campaign/fields";
import { operandsOf, type RuleOperand } from "../campaign/rule-operands";
import type { Campaign, Form, Rule } from "../campaign/schema";
import { onceFor } from "../once-for";
import { type Settings, settingsOf } from "../campaign/settings";

export type Operand = Omit<RuleOperand, "path">;

export interface FormRule {
  readonly rule: Rule;
  /** Each once, in the order the rule names them. */
  readonly operands: readonly Operand[];
  /** Its fields by key. */
  readonly fields: ReadonlyMap<string, Field>;
  /** A unit must belong to one sector of each of these lists: the rule's own and those of its fields (Law F4). */
  readonly sectors: readonly (readonly string[])[];
  readonly missing: NonNullable<Rule["missing"]>;
  readonly settings: Settings;
  /** By attribute, what sentences call it. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The campaign's rules of a form, then one for each yes/no that has none: 否 asks for an explanation. */
export function rulesOf(campaign: Campaign, form: Form): readonly FormRule[] {
  return rulesIn(campaign)(form);
}

const rulesIn = onceFor((campaign: Campaign) => onceFor((form: Form) => deriveRules(campaign, form)));

function deriveRules(campaign: Campaign, form: Form): readonly FormRule[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));
  const settings = settingsOf(campaign);
  const attributes = new Map(campaign.attributes.map(({ key, label }) => [key, label]));
  const used = form.rules.filter(({ off }) => off !== true);
  return [...used, ...answersOf(form, [...fields.values()])].map((rule) => {
    const operands = operandsOnce(rule);
    const own = operands.flatMap(({ of, key }) => (of === "field" ? [known(fields, key)] : []));
    const sectors = [rule.sectors, ...own.map((field) => field.sectors)].filter((list) => list != null);
    const missing = rule.missing ?? (rule.kind === "textCount" ? { field: rule.count } : "any");
    return {
      rule,
      operands,
      fields: new Map(own.map((field) => [field.key, field])),
      sectors: sectors.filter((list, i) => sectors.findIndex((one) => one.join() === list.join()) === i),
      missing,
      settings,
      attributes,
    };
  });
}

function operandsOnce(rule: Rule): readonly Operand[] {
  const all = operandsOf(rule);
  return all.filter(({ of, key }, i) => all.findIndex((one) => one.of === of && one.key === key) === i);
}

/** Ids with a colon: no rule of a campaign can have one. */
function answersOf(form: Form, fields: readonly Field[]): readonly Rule[] {
  const asked = new Set(form.rules.flatMap((rule) => (rule.kind === "answer" ? [rule.field] : [])));
  return fields
    .filter((field) => field.spec.kind === "yesNo" && !asked.has(field.key))
    .map(({ key }) => ({
      id: `answer:${key}`,
      kind: "answer",
      severity: "warning",
      trial: false,
      field: key,
      not: "否",
    }));
}

/** The campaign's lint refuses rules over fields that are not there. */
function known(fields: ReadonlyMap<string, Field>, key: string): Field {
  const field = fields.get(key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
}
