// The rules that an expert asked for: they stand in the campaigns, and find what Python finds.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Field, fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form, Unit } from "../../../src/core/campaign/schema";
import type { Figure } from "../../../src/core/form/figure";
import { readValue } from "../../../src/core/form/value";
import { checkComplete } from "../../../src/core/returns/complete";
import { evaluateRule, evaluateRules } from "../../../src/core/rules/evaluate";
import { type FormRule, rulesOf } from "../../../src/core/rules/form-rules";
import { ruleMessage } from "../../../src/core/rules/findings";

interface Candidate {
  id: string;
  table: "003" | "004";
  by: "rule" | "field" | "sector";
  severity: string;
  missing: string;
  message_zh: string;
  fields: string[];
  profile?: string[];
  sector?: string;
}
type Value = number | string | boolean | null;
interface Cases {
  id: string;
  operands: string[];
  rows: [...Value[], "p" | "f" | "w"][];
}

const root = join(__dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const candidates = (
  JSON.parse(read("test/fixtures/acceptance/candidate-rules.json")) as { rules: Candidate[] }
).rules;
const cases = JSON.parse(read("test/fixtures/rules/cases.json")) as Cases[];

interface Table {
  campaign: Campaign;
  form: Form;
  fields: readonly Field[];
  rules: readonly FormRule[];
}
function tableOf(id: string): Table {
  const campaign = loadCampaign(read(`assets/campaigns/${id}.json`)).value as Campaign;
  const form = campaign.forms[0] as Form;
  return { campaign, form, fields: fieldsOf(form), rules: rulesOf(campaign, form) };
}
const TABLES = { "003": tableOf("lianglukou-2020"), "004": tableOf("zhoushan-2023") };
const RULES = new Map(
  Object.values(TABLES).flatMap(({ rules }) => rules.map((rule) => [rule.rule.id, rule] as const)),
);
const byRule = candidates.filter((one) => one.by === "rule");
const byField = candidates.filter((one) => one.by !== "rule");

test("RULE-7 there are 128: 117 stand as rules, 11 follow from fields and sectors", () => {
  expect([byRule.length, byField.length]).toEqual([117, 11]);
  const standing = [...RULES.keys()].filter((id) => /^00\d-/.test(id));
  expect(standing.sort()).toEqual(byRule.map((one) => one.id).sort());
});

const POLICY: Record<string, unknown> = { "skip-any": "any", "skip-all": "all", "as-zero": "zero" };

test.each(byRule)("RULE-7 $id stands as asked: severity, blanks, operands, words", (candidate) => {
  const rule = RULES.get(candidate.id) as FormRule;
  const waits = /^skip-if-blank:(.+)$/.exec(candidate.missing)?.[1];
  expect([rule.rule.severity, rule.missing]).toEqual([
    candidate.severity,
    waits === undefined ? POLICY[candidate.missing] : { field: waits },
  ]);
  expect(rule.operands.map((operand) => operand.key).sort()).toEqual(
    [...candidate.fields, ...(candidate.profile ?? [])].sort(),
  );
  expect(ruleMessage(rule)).toBe(candidate.message_zh);
  expect(rule.rule.source).toBeDefined();
});

const WORDS = { pass: "p", fail: "f", waiting: "w", "not-applicable": "n" };

test.each(byRule)("RULE-8 $id finds what Python finds, each outcome 50 times", ({ id, missing }) => {
  const { operands, rows } = cases.find((one) => one.id === id) as Cases;
  const rule = RULES.get(id) as FormRule;
  const counts = { p: 0, f: 0, w: 0 };
  const wrong: unknown[] = [];
  for (const row of rows) {
    const expected = row[row.length - 1] as "p" | "f" | "w";
    const values = new Map(operands.map((key, i) => [key, row[i] as Value]));
    const attributes = Object.fromEntries(
      rule.operands.filter((one) => one.of === "attribute").map(({ key }) => [key, Number(values.get(key))]),
    );
    const unit = { sectors: rule.sectors.flat(), attributes };
    const { result } = evaluateRule(rule, unit, (key) =>
      figureOf(rule.fields.get(key) as Field, values.get(key)),
    );
    if (WORDS[result] !== expected) wrong.push([...row, result]);
    counts[expected] += 1;
  }
  expect(wrong).toEqual([]);
  expect(counts.p).toBeGreaterThanOrEqual(50);
  expect(counts.f).toBeGreaterThanOrEqual(50);
  // What counts blanks as zero never waits.
  expect(counts.w).toBeGreaterThanOrEqual(missing === "as-zero" ? 0 : 50);
});

/** Read as the form reads what is typed. */
function figureOf(field: Field, typed: Value | undefined): Figure {
  const value = typed === undefined ? null : typed;
  return {
    ...readValue({ value }, field.spec),
    field: field.key,
    typed: value === null ? null : String(value),
    sheet: null,
    cell: null,
  };
}

/** What in the program stands for a candidate that is no rule. */
const COVERED: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/^003-V4[357]$/, "a choice is one of its words, and required", ["figure/missing", "unread"]],
  [/^004-V(50|57|64|71)$/, "outside its sector nothing is filled in", ["figure/outside-sector"]],
  [/^004-V(51|58|65|72)$/, "inside its sector nothing is left blank", ["figure/missing"]],
];

test("RULE-9 every candidate that is no rule is covered by a check of the fields themselves", () => {
  expect(byField.filter(({ id }) => COVERED.filter(([ids]) => ids.test(id)).length !== 1)).toEqual([]);
});

test.each(byField)(
  "RULE-9 $id: the fields' own checks find what Python finds",
  ({ id, table, fields, sector }) => {
    const { fields: all } = TABLES[table];
    const codes = COVERED.find(([ids]) => ids.test(id))?.[2] as readonly string[];
    const { operands, rows } = cases.find((one) => one.id === id) as Cases;
    const counts = { p: 0, f: 0, w: 0 };
    const wrong: unknown[] = [];
    for (const row of rows) {
      const expected = row[row.length - 1] as "p" | "f";
      const values = new Map(operands.map((key, i) => [key, row[i] as Value]));
      const applies = values.get("sector_applies") !== false;
      const unit: Unit = {
        code: "X",
        name: "某单位",
        sectors: applies && sector !== undefined ? [sector] : [],
        attributes: {},
      };
      const own = all.filter((field) => fields.includes(field.key));
      const figures = own.map((field) => figureOf(field, values.get(field.key)));
      const found = [
        ...checkComplete(own, unit, figures).map((one) => one.code),
        ...figures.flatMap((figure) => (figure.state === "unread" ? ["unread"] : [])),
      ].filter((code) => codes.includes(code));
      if ((found.length === 0 ? "p" : "f") !== expected) wrong.push([...row, found]);
      counts[expected] += 1;
    }
    expect(wrong).toEqual([]);
    expect(Math.min(counts.p, counts.f)).toBeGreaterThanOrEqual(50);
  },
);

describe.each(Object.values(TABLES))("$campaign.id", ({ campaign, form, fields, rules }) => {
  const units = campaign.roster.units.filter((unit) => unit.exempt === undefined);
  const results = (value: Value, unit: Unit): string[] =>
    evaluateRules(rules, unit, (key) => {
      const field = fields.find((one) => one.key === key) as Field;
      const isText = field.spec.kind === "text";
      const isChoice = field.spec.kind === "yesNo";
      return figureOf(field, isText ? null : isChoice && value !== null ? "是" : value);
    }).map(({ severity, result }) => `${severity} ${result}`);

  test("RULE-10 an untouched form fails nothing", () => {
    for (const unit of units) expect(results(null, unit).filter((one) => one.endsWith("fail"))).toEqual([]);
  });

  test("RULE-10 an honest all-zero return breaks no error rule: it can be finished", () => {
    for (const unit of units) expect(results(0, unit)).not.toContain("error fail");
    // The notice's minimums are missed, and say so.
    const missed = form.rules.filter((rule) => rule.kind === "minimum").length;
    expect(results(0, units[0] as Unit).filter((one) => one === "warning fail").length).toBe(missed);
  });

  test("RULE-7 an all-ones return breaks no rule", () => {
    const whole = { ...(units[0] as Unit), sectors: campaign.sectors.map((sector) => sector.id) };
    const failed = evaluateRules(rules, whole, (key) => {
      const field = fields.find((one) => one.key === key) as Field;
      return figureOf(field, field.spec.kind === "yesNo" ? "是" : field.spec.kind === "text" ? "活动" : 1);
    }).filter((one) => one.result !== "pass");
    expect(failed).toEqual([]);
  });
});
