// A small form with one field of each kind, and rules over it.
import type { Form } from "../../../src/core/campaign/schema";
import { loadCampaign } from "../../../src/core/campaign/load";
import { evaluateRules, type RuleOutcome, type RuleUnit } from "../../../src/core/rules/evaluate";
import { type FormRule, rulesOf } from "../../../src/core/rules/form-rules";
import type { RuleFigure } from "../../../src/core/rules/operand-state";
import { type Json, loaded, sampleWith } from "../campaign/sample";

const figures = (fields: readonly Json[]): Json => ({
  text: fields.map((field) => `{${String(field["key"])}}`).join("，"),
  fields,
});

const SECTIONS = [
  {
    id: "S1",
    label: "活动",
    rows: [
      {
        id: "R01",
        item: "排查",
        cells: {
          times: figures([
            { key: "found", label: "房屋：发现隐患", kind: "count", measure: "个" },
            { key: "fixed", label: "房屋：整改隐患", kind: "count", measure: "个" },
            { key: "visits", label: "检查次数", kind: "count", measure: "次", required: false },
            { key: "money", label: "投入", kind: "decimal", measure: "万元", places: 2 },
            { key: "more_money", label: "其中：设备", kind: "decimal", measure: "万元", places: 2 },
            { key: "name", label: "活动名称", kind: "text", belongsTo: "visits" },
            { key: "planned", label: "是否列入计划", kind: "yesNo" },
            { key: "way", label: "方式", kind: "choice", choices: ["自查", "抽查"] },
          ]),
        },
      },
      {
        id: "R02",
        item: "农房",
        sectors: ["rural"],
        cells: { times: figures([{ key: "houses", label: "排查农房", kind: "count", measure: "户" }]) },
      },
    ],
  },
];

/** The sample campaign's JSON text with this form and these rules. */
export function textWith(rules: readonly Json[], changes: Json = {}): string {
  return sampleWith({
    "forms.0.sections": SECTIONS,
    "forms.0.totals": [],
    "forms.0.rules": rules,
    settings: [{ key: "most", label: "上限", value: 20 }],
    ...changes,
  });
}

/** "code path" of everything found while loading, and the Chinese sentences. */
export function lintOf(rules: readonly Json[], changes: Json = {}): ReturnType<typeof loaded> {
  return loaded(textWith(rules, changes));
}

export function rulesWith(rules: readonly Json[], changes: Json = {}): readonly FormRule[] {
  const { value, findings } = loadCampaign(textWith(rules, changes));
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  return rulesOf(value, value.forms[0] as Form);
}

export const ANY_UNIT: RuleUnit = { sectors: ["urban", "rural"], attributes: { unit_communities: 3 } };

/** null blank · a number or text that is counted · a whole figure as it is. */
export type Given = number | string | null | RuleFigure;

export function figureOf(given: Given | undefined): RuleFigure | undefined {
  if (given === undefined) return undefined;
  if (given === null) return { state: "blank" };
  if (typeof given === "number") return { state: "number", value: String(given) };
  if (typeof given === "object") return given;
  return { state: ["是", "否", "自查", "抽查"].includes(given) ? "choice" : "text", value: given };
}

/** The outcome of the one rule over these figures. */
export function outcomeOf(
  rule: Json,
  given: Readonly<Record<string, Given>>,
  unit: RuleUnit = ANY_UNIT,
): RuleOutcome {
  const rules = rulesWith([{ id: "r", severity: "warning", ...rule }]);
  return evaluateRules(rules.slice(0, 1), unit, (key) => figureOf(given[key]))[0] as RuleOutcome;
}

/** Every kind, and every policy for blanks. */
export const ONE_OF_EACH: readonly Json[] = [
  {
    kind: "compare",
    left: { fields: ["found"], factors: { found: 0.25 } },
    is: "!=",
    right: { fields: ["fixed"], factors: { fixed: -1 }, constant: -0.5 },
  },
  {
    kind: "compare",
    left: { fields: ["money"] },
    is: "<=",
    right: { attributes: ["unit_communities"], constant: "most" },
    when: { left: { fields: ["visits"] }, is: ">=", right: { constant: 3 } },
  },
  { kind: "balance", total: "money", parts: ["more_money", "found"] },
  { kind: "together", groups: [["found", "houses"], ["fixed"], ["visits"]], missing: "all" },
  { kind: "exclusive", groups: [["found"], ["fixed"]], missing: "zero" },
  { kind: "needs", given: ["found", "visits"], needed: ["fixed"], missing: { field: "fixed" } },
  { kind: "ratio", of: ["fixed"], per: ["found"], atLeast: 0.8, atMost: "most" },
  { kind: "ratio", of: ["money"], per: ["found"], atMost: 12.5 },
  { kind: "textCount", text: "name", count: "visits" },
  { kind: "textCount", text: "name", count: "visits", missing: "all" },
  { kind: "minimum", fields: ["found", "fixed"], atLeast: 2, source: "至少2次" },
  { kind: "answer", field: "way", not: "抽查" },
  { kind: "answer", field: "planned", not: "否", missing: "all" },
].map((rule, i) => ({ id: `r${i}`, severity: "warning", ...rule }));
