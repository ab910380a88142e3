// Rules as formulas, and the word that each shows over what a cell can hold.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { evaluateRule } from "../../../src/core/rules/evaluate";
import { type FormRule, rulesOf } from "../../../src/core/rules/form-rules";
import { type RuleCells, ruleFormula } from "../../../src/core/rules/formula";
import { formulaResult, type RawContent } from "../../../src/core/rules/formula-result";
import { RULE_WORDS } from "../../../src/core/rules/words";
import { readValue } from "../../../src/core/form/value";
import type { RuleFigure } from "../../../src/core/rules/operand-state";
import { checkFormula } from "../../../src/core/sheet/check-formula";
import { ANY_UNIT, ONE_OF_EACH, rulesWith } from "./form-with";

type Json = Record<string, unknown>;

const CELLS: RuleCells = {
  cell: (field) => `INDEX('统计表'!$E$1:$E$400,MATCH("${field}",'统计表'!$B$1:$B$400,0))`,
  attribute: (name) => `INDEX('_tallysheet'!$C:$C,MATCH("${name}",'_tallysheet'!$B:$B,0))`,
  inSectors: (sectors) => `'_tallysheet'!$D$${sectors.length}=1`,
};
const KNOWN = { sheets: new Set(["统计表", "_tallysheet"]), names: new Set<string>() };

const campaigns = ["lianglukou-2020", "zhoushan-2023"].map((id) => {
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${id}.json`), "utf8");
  return loadCampaign(text).value as Campaign;
});

const all: readonly FormRule[] = [
  ...campaigns.flatMap((campaign) => rulesOf(campaign, campaign.forms[0] as Form)),
  ...rulesWith(ONE_OF_EACH),
];

test("RULE-19 every rule's formula is one that Excel 2007, WPS and LibreOffice know, and short enough", () => {
  for (const rule of all) {
    const formula = ruleFormula(rule, CELLS);
    expect([rule.rule.id, ...checkFormula(formula, KNOWN)]).toEqual([rule.rule.id]);
    expect(formula).not.toMatch(/TODAY|NOW|RAND|OFFSET|INDIRECT/);
  }
});

test("RULE-19 thirty operands still fit", () => {
  const form = campaigns[1]?.forms[0] as Form;
  const fields = rulesOf(campaigns[1] as Campaign, form).flatMap((rule) =>
    rule.operands.map(({ key }) => key),
  );
  const parts = [...new Set(fields)].slice(0, 30);
  const short: RuleCells = { ...CELLS, cell: (field) => `INDEX('统计表'!$E:$E,${field.length + 100})` };
  const rule = {
    id: "r",
    kind: "minimum",
    severity: "warning",
    trial: false,
    fields: parts,
    atLeast: 1,
    source: "x",
    strength: "demanded",
  } as const;
  const [wide] = rulesOf(campaigns[1] as Campaign, { ...form, rules: [{ ...rule, fields: [...parts] }] });
  const formula = ruleFormula(wide as FormRule, short);
  expect(formula.length).toBeLessThanOrEqual(8192);
});

const ruleOf = (own: Json): FormRule => rulesWith([{ id: "r", severity: "warning", ...own }])[0] as FormRule;
const plain: RuleCells = { cell: (field) => field, attribute: (name) => name, inSectors: () => "TRUE" };

test.each<[string, Json, string]>([
  ["whole figures by factors that are made whole", ONE_OF_EACH[0] as Json, "25*N(found)<>-100*N(fixed)-50"],
  [
    "decimals by a difference that is rounded",
    ONE_OF_EACH[2] as Json,
    "ROUND(N(money)-(N(more_money)+N(found)),9)=0",
  ],
  [
    "a ratio by cross-multiplication",
    ONE_OF_EACH[6] as Json,
    "IF(N(found)=0,TRUE,AND(10*N(fixed)>=8*N(found),N(fixed)<=20*N(found)))",
  ],
  [
    "pairs by what is above 0",
    ONE_OF_EACH[3] as Json,
    "AND((N(found)+N(houses)>0)=(N(fixed)>0),(N(found)+N(houses)>0)=(N(visits)>0))",
  ],
  ["a sum against a constant", ONE_OF_EACH[10] as Json, "N(found)+N(fixed)>=2"],
])("RULE-19 %s", (_, rule, part) => {
  expect(ruleFormula(ruleOf(rule), plain)).toContain(`IF(${part},"✓","✗")`);
});

test.each<[string, Partial<RuleCells>, string, string]>([
  ["outside the unit's sectors: a constant", { inSectors: () => "FALSE" }, '"不适用"', ""],
  [
    "a sector chosen later",
    { inSectors: () => "S1=1" },
    "IF(AND(S1=1,ISNUMBER(unit_communities)),",
    ',"不适用")',
  ],
  ["an attribute written out", { attribute: () => "3" }, "IF(IFERROR(", 'houses)<=3,"✓","✗")))'],
])("RULE-20 what does not concern the unit: %s", (_, cells, start, end) => {
  const rule = ruleOf({
    kind: "compare",
    left: { fields: ["houses"] },
    is: "<=",
    right: { attributes: ["unit_communities"] },
  });
  const formula = ruleFormula(rule, { ...plain, ...cells });
  expect([formula.startsWith(start), formula.endsWith(end)]).toEqual([true, true]);
});

const atMost = { kind: "compare", left: { fields: ["fixed"] }, is: "<=", right: { fields: ["found"] } };
const money = {
  kind: "compare",
  left: { fields: ["money"] },
  is: "=",
  right: { fields: ["more_money"], constant: 0.2 },
};
const text = { kind: "textCount", text: "name", count: "visits" };
const answer = { kind: "answer", field: "planned", not: "否" };
const error = { error: "#REF!" };

test.each<[string, Json, Record<string, RawContent>, string]>([
  ["two numbers", atMost, { fixed: 3, found: 5 }, "✓"],
  ["two numbers that break it", atMost, { fixed: 6, found: 5 }, "✗"],
  ["nothing", atMost, {}, "待填"],
  ["one blank", atMost, { fixed: 3, found: null }, "待填"],
  ["spaces, ideographic ones too", atMost, { fixed: 3, found: " 　 " }, "待填"],
  ["text", atMost, { fixed: "3场", found: 5 }, "非数字"],
  ["a number as text", atMost, { fixed: "3", found: 5 }, "非数字"],
  ["text beside a blank", atMost, { fixed: "/" }, "非数字"],
  ["TRUE", atMost, { fixed: true, found: 5 }, "非数字"],
  ["an error", atMost, { fixed: error, found: 5 }, "非数字"],
  ["a negative count", atMost, { fixed: -1, found: 5 }, "非数字"],
  ["half a count", atMost, { fixed: 1.5, found: 5 }, "非数字"],
  ["a decimal with a double's dust", money, { money: 0.30000000000000004, more_money: 0.1 }, "✓"],
  ["a decimal that differs", money, { money: 0.31, more_money: 0.1 }, "✗"],
  ["a text and its count", text, { name: "讲座", visits: 1 }, "✓"],
  ["no text and no count", text, { name: " ", visits: 0 }, "✓"],
  ["/ and no count", text, { name: "／", visits: 0 }, "✓"],
  ["no text", text, { visits: 1 }, "✗"],
  ["a text, its count blank", text, { name: "讲座" }, "待填"],
  ["a number for a name", text, { name: 3, visits: 1 }, "✓"],
  ["an error for a name", text, { name: error, visits: 1 }, "非数字"],
  ["是 with spaces", answer, { planned: " 是" }, "✓"],
  ["否", answer, { planned: "否" }, "✗"],
  ["neither", answer, { planned: "√" }, "选项不符"],
  ["no answer", answer, { planned: "　" }, "待填"],
])("RULE-21 the formula's word over %s", (_, rule, raw, expected) => {
  expect(formulaResult(ruleOf(rule), (field) => raw[field], ANY_UNIT)).toBe(expected);
});

test("RULE-21 a unit that the rule does not concern sees 不适用, whatever the cells hold", () => {
  const rule = ruleOf({ kind: "needs", given: ["found"], needed: ["houses"] });
  const unit = { sectors: ["urban"], attributes: {} };
  expect(formulaResult(rule, () => error, unit)).toBe("不适用");
});

const content: fc.Arbitrary<RawContent> = fc.oneof(
  fc.nat({ max: 30 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 }),
  fc.constantFrom<RawContent>(
    null,
    "",
    " ",
    "　",
    "是",
    "否",
    "抽查",
    "12",
    "3场",
    "/",
    "无",
    "讲座",
    true,
    false,
    error,
  ),
);
const WORD = { pass: "✓", fail: "✗", waiting: "待填", "not-applicable": "不适用" } as const;

test("RULE-22 the formula's word is the check's own result, or says that a cell cannot be read", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.array(content, { minLength: 6, maxLength: 6 }),
      (rule, contents) => {
        const keys = rule.operands.map(({ key }) => key);
        const raw = (field: string): RawContent => contents[keys.indexOf(field) % contents.length];
        const unit = { sectors: rule.sectors.flat(), attributes: { unit_communities: 2 } };
        const word = formulaResult(rule, raw, unit);
        const read = (key: string): RuleFigure | undefined => {
          const spec = rule.fields.get(key)?.spec;
          return spec === undefined ? undefined : readValue({ value: raw(key) ?? null }, spec);
        };
        const { result, unknown } = evaluateRule(rule, unit, read);
        if (word === RULE_WORDS.noNumber || word === RULE_WORDS.noChoice) return;
        // Numbers that the form doubts by their look: 20230630, 0.1+0.2, 16 digits.
        if (unknown.some((key) => typeof raw(key) === "number")) return;
        expect(word).toBe(WORD[result]);
      },
    ),
    { numRuns: 3000 },
  );
});
