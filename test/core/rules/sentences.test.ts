// Rules in words: what they say, what was found, what to do.
import type { Finding } from "../../../src/core/finding";
import { evaluateRules } from "../../../src/core/rules/evaluate";
import { ruleFindings } from "../../../src/core/rules/findings";
import { stateRule } from "../../../src/core/rules/state";
import { explain } from "../../../src/core/text/explain";
import { relationText } from "../../../src/core/text/relation";
import { ANY_UNIT, figureOf, type Given, rulesWith } from "./form-with";

type Json = Record<string, unknown>;

/** Findings of one rule; each figure stands in a cell of its own. */
function findingsOf(rule: Json, given: Record<string, Given>): readonly Finding[] {
  const rules = rulesWith([{ id: "r", severity: "warning", ...rule }]).slice(0, 1);
  const keys = Object.keys(given);
  const figures = (key: string) => {
    const figure = figureOf(given[key]);
    return figure && { ...figure, sheet: "统计表", cell: `E${keys.indexOf(key) + 8}` };
  };
  return ruleFindings(rules, evaluateRules(rules, ANY_UNIT, figures), figures, "A1");
}

const atMost = { kind: "compare", left: { fields: ["fixed"] }, is: "<=", right: { fields: ["found"] } };
const together = { kind: "together", groups: [["found", "visits"], ["fixed"]] };
const share = { kind: "ratio", of: ["fixed"], per: ["found"], atLeast: 0.8 };

test.each<[Json, Record<string, Given>, string, string, string]>([
  [
    atMost,
    { fixed: 7, found: 5 },
    "房屋：整改隐患（个） ≤ 发现隐患（个）",
    "房屋：整改隐患（个）7 多于 发现隐患（个）5。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "房屋: 整改隐患（个）: 7 is more than 发现隐患（个）: 5.",
  ],
  [
    { ...atMost, advice: "若含上月隐患，请在“核实说明”写明。" },
    { fixed: 7, found: 5 },
    "房屋：整改隐患（个） ≤ 发现隐患（个）",
    "房屋：整改隐患（个）7 多于 发现隐患（个）5。请核对两个数；若含上月隐患，请在“核实说明”写明。",
    "if all are right, say why",
  ],
  [
    { ...atMost, severity: "error" },
    { fixed: 7, found: 5 },
    "房屋：整改隐患（个） ≤ 发现隐患（个）",
    "房屋：整改隐患（个）7 多于 发现隐患（个）5。请核对两个数；有误的改正后才能定稿。",
    "correct what is wrong before finishing",
  ],
  [
    { ...atMost, trial: true, severity: "error" },
    { fixed: 7, found: 5 },
    "房屋：整改隐患（个） ≤ 发现隐患（个）",
    "（试行，不影响定稿）房屋：整改隐患（个）7 多于 发现隐患（个）5。请核对两个数；有误的改正后才能定稿。",
    "(On trial, blocks nothing.)",
  ],
  [
    {
      kind: "compare",
      left: { fields: ["found"] },
      is: ">",
      right: {},
      when: { left: { fields: ["visits"] }, is: ">=", right: { constant: "most" } },
    },
    { visits: 25, found: 0 },
    "检查次数 ≥ 20 时，房屋：发现隐患（个） ＞ 0",
    "检查次数 25 ≥ 20，而 房屋：发现隐患（个）0。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "检查次数: 25 ≥ 20, yet 房屋：发现隐患（个）: 0 is not above 0.",
  ],
  [
    {
      kind: "compare",
      left: { fields: ["found", "fixed"], factors: { fixed: -2 }, constant: 1 },
      is: "!=",
      right: { attributes: ["unit_communities"], factors: { unit_communities: 0.5 } },
    },
    { found: 2.5, fixed: 1 },
    "房屋：发现隐患（个） － 2 × 房屋：整改隐患（个） ＋ 1 ≠ 0.5 × 所辖社区数",
    "房屋：发现隐患（个）2.5 － 2 × 房屋：整改隐患（个）1 ＋ 1 ＝ 1.5 等于 0.5 × 所辖社区数 3 ＝ 1.5。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "= 1.5 is 0.5 × 所辖社区数: 3 = 1.5.",
  ],
  [
    { kind: "balance", total: "found", parts: ["fixed", "visits"] },
    { found: 7, fixed: 4, visits: 5 },
    "房屋：发现隐患（个） ＝ 房屋：整改隐患（个） ＋ 检查次数",
    "房屋：发现隐患（个）7，各项之和 9（房屋：整改隐患（个）4 ＋ 检查次数 5 ＝ 9），相差 2。请核对这 3 个数；核对无误的，请在“核实说明”写明情况。",
    "the difference is 2.",
  ],
  [
    together,
    { found: 3, visits: 1, fixed: 0 },
    "房屋：发现隐患（个） ＋ 检查次数 与 房屋：整改隐患（个） 同时为 0 或同时大于 0",
    "房屋：发现隐患（个）3 ＋ 检查次数 1 ＝ 4，而 房屋：整改隐患（个）0。请核对这 3 个数；核对无误的，请在“核实说明”写明情况。",
    "= 4, yet 房屋：整改隐患（个）: 0.",
  ],
  [
    { kind: "exclusive", groups: [["found"], ["fixed"]] },
    { found: 3, fixed: 1 },
    "房屋：发现隐患（个） 与 整改隐患（个） 至多一项大于 0",
    "房屋：发现隐患（个）3 与 整改隐患（个）1 同时大于 0。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "are above 0 at once.",
  ],
  [
    { kind: "needs", given: ["found"], needed: ["visits"] },
    { found: 3, visits: 0 },
    "房屋：发现隐患（个） 大于 0 时，检查次数 也大于 0",
    "房屋：发现隐患（个）3，而 检查次数 0。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "房屋：发现隐患（个）: 3, yet 检查次数: 0.",
  ],
  [
    share,
    { fixed: 79_999, found: 100_000 },
    "房屋：整改隐患（个） ÷ 发现隐患（个） ≥ 80%",
    "房屋：整改隐患（个）79999 ÷ 发现隐患（个）100000 ＝ 79.99%，低于 80%。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "= 0.7999, less than 0.8.",
  ],
  [
    {
      kind: "ratio",
      of: ["found"],
      per: ["visits"],
      atMost: "most",
      message: "平均每次超过{most}个，请核实。",
    },
    { found: 641, visits: 32 },
    "房屋：发现隐患（个） ÷ 检查次数 ≤ 20",
    "平均每次超过20个，请核实（房屋：发现隐患（个）641 ÷ 检查次数 32 ＝ 20.03，高于 20）。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "= 20.03, more than 20.",
  ],
  [
    { ...share, atLeast: 0.5, atMost: 2 },
    { fixed: 5, found: 1 },
    "房屋：50% ≤ 整改隐患（个） ÷ 发现隐患（个） ≤ 2",
    "房屋：整改隐患（个）5 ÷ 发现隐患（个）1 ＝ 5，高于 2。请核对两个数；核对无误的，请在“核实说明”写明情况。",
    "= 5, more than 2.",
  ],
  [
    { kind: "textCount", text: "name", count: "visits", severity: "error" },
    { name: "讲座", visits: 0 },
    "检查次数 大于 0 时填写 活动名称，为 0 时不填",
    "填写了 活动名称“讲座”，而 检查次数 0。请核对这两项；有误的改正后才能定稿。",
    '活动名称 is "讲座", yet 检查次数: 0.',
  ],
  [
    {
      kind: "minimum",
      fields: ["found", "visits"],
      atLeast: 2,
      strength: "inPrinciple",
      source: "原则上2次",
    },
    { found: 0, visits: 1 },
    "房屋：发现隐患（个） ＋ 检查次数 ≥ 2（通知原则上要求）",
    "房屋：发现隐患（个）0 ＋ 检查次数 1 ＝ 1，少于 2。请核对两个数；确实没有达到的，如实填报，并在“核实说明”写明情况。",
    "report it truthfully",
  ],
  [
    { kind: "answer", field: "planned", not: "否" },
    { planned: "否" },
    "是否列入计划 选“否”时说明原因",
    "是否列入计划 选了“否”。请在“核实说明”写明原因。",
    '是否列入计划 is answered "否".',
  ],
])("RULE-15 words come from the rule: %#", (rule, given, relation, sentence, english) => {
  const [first] = rulesWith([{ id: "r", severity: "warning", ...rule }]);
  const statement = stateRule(first as NonNullable<typeof first>);
  expect(relationText(statement)).toBe(relation);
  const [found] = findingsOf(rule, given);
  expect(explain(found as Finding)).toBe(`统计表!${found?.place.cell}：${sentence}`);
  expect(explain(found as Finding, "en")).toContain(english);
  expect(relationText(statement, "en")).not.toMatch(/undefined|null/);
});

test("RULE-16 a finding names the unit, every cell of the rule and its severity", () => {
  const [found] = findingsOf({ ...together, severity: "error" }, { found: 3, visits: 1, fixed: 0 });
  expect(found).toMatchObject({
    code: "rule/failed",
    severity: "error",
    place: { unit: "A1", field: "found", sheet: "统计表", cell: "E8" },
    args: {
      rule: "r",
      trial: false,
      mayStand: false,
      cells: [
        { field: "found", label: "房屋：发现隐患（个）", cell: "E8" },
        { field: "visits", label: "检查次数", cell: "E9" },
        { field: "fixed", label: "房屋：整改隐患（个）", cell: "E10" },
      ],
    },
  });
});

test("RULE-16 a rule on trial is a note, whatever its severity", () => {
  const [found] = findingsOf({ ...atMost, severity: "error", trial: true }, { fixed: 7, found: 5 });
  expect(found?.severity).toBe("note");
});

test.each<[string, Json, Record<string, Given>, number]>([
  ["a rule that waits", atMost, { fixed: null, found: 5 }, 0],
  ["one that only a missing figure breaks", { ...together, missing: "zero" }, { found: 3, visits: 0 }, 0],
  ["one that no figure for the blank could mend", { ...atMost, missing: "zero" }, { fixed: 7 }, 1],
  [
    "one broken by an optional blank",
    { kind: "needs", given: ["found"], needed: ["visits"], missing: "zero" },
    { found: 1 },
    1,
  ],
  ["a missing text", { kind: "textCount", text: "name", count: "visits" }, { visits: 2 }, 0],
  [
    "无 where a name is due",
    { kind: "textCount", text: "name", count: "visits" },
    { visits: 2, name: "无" },
    1,
  ],
])("RULE-17 a blank is one finding, not one a rule: %s", (_, rule, given, count) => {
  expect(findingsOf(rule, given).length).toBe(count);
});

test("RULE-18 a yes/no without a rule of its own asks for an explanation of 否", () => {
  const derived = rulesWith([]);
  expect(derived.map(({ rule }) => [rule.id, rule.kind, rule.severity])).toEqual([
    ["answer:planned", "answer", "warning"],
  ]);
  const own = rulesWith([{ id: "own", kind: "answer", severity: "note", field: "planned", not: "否" }]);
  expect(own.map(({ rule }) => rule.id)).toEqual(["own"]);
  const figures = (): ReturnType<typeof figureOf> => figureOf("否");
  expect(evaluateRules(derived, ANY_UNIT, figures).map((one) => one.result)).toEqual(["fail"]);
});
