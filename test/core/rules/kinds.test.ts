// Every kind of rule over figures: pass, fail, waiting, not applicable.
import { type Given, outcomeOf } from "./form-with";

type Json = Record<string, unknown>;
const decimal = (value: string): Given => ({ state: "number", value });
const atMost = { kind: "compare", left: { fields: ["fixed"] }, is: "<=", right: { fields: ["found"] } };
const compared = (is: string): Json => ({ ...atMost, is });
const pair = { kind: "together", groups: [["found"], ["fixed"]] };
const sums = { kind: "together", groups: [["found", "visits"], ["fixed"]] };
const three = { kind: "together", groups: [["found"], ["fixed"], ["visits"]] };
const one = { kind: "exclusive", groups: [["found"], ["fixed", "visits"]] };
const needs = { kind: "needs", given: ["found", "fixed"], needed: ["visits"] };
const share = { kind: "ratio", of: ["fixed"], per: ["found"], atLeast: 0.8, atMost: 1.1 };
const balance = { kind: "balance", total: "found", parts: ["fixed", "visits"] };
const text = { kind: "textCount", text: "name", count: "visits" };
const least = { kind: "minimum", fields: ["found", "fixed"], atLeast: 2, source: "至少2次" };
const answer = { kind: "answer", field: "planned", not: "否" };
const when = {
  kind: "compare",
  left: { fields: ["found"] },
  is: ">",
  right: {},
  when: { left: { fields: ["visits"] }, is: ">=", right: { constant: "most" } },
};
const weighed = {
  kind: "compare",
  left: { fields: ["found", "fixed"], factors: { found: 0.1, fixed: -2 }, constant: 3 },
  is: "=",
  right: { fields: ["visits"], attributes: ["unit_communities"], factors: { unit_communities: 0.5 } },
};

test.each<[string, Json, Record<string, Given>, string]>([
  ["≤ below", atMost, { fixed: 4, found: 5 }, "pass"],
  ["≤ at", atMost, { fixed: 5, found: 5 }, "pass"],
  ["≤ above", atMost, { fixed: 6, found: 5 }, "fail"],
  ["< at", compared("<"), { fixed: 5, found: 5 }, "fail"],
  ["< below", compared("<"), { fixed: 4, found: 5 }, "pass"],
  ["> at", compared(">"), { fixed: 5, found: 5 }, "fail"],
  ["> above", compared(">"), { fixed: 6, found: 5 }, "pass"],
  ["≥ below", compared(">="), { fixed: 4, found: 5 }, "fail"],
  ["= differs", compared("="), { fixed: 4, found: 5 }, "fail"],
  ["= same", compared("="), { fixed: 5, found: 5 }, "pass"],
  ["≠ same", compared("!="), { fixed: 5, found: 5 }, "fail"],
  ["a condition that does not hold", when, { visits: 19, found: 0 }, "pass"],
  ["a condition that holds", when, { visits: 20, found: 0 }, "fail"],
  ["a condition and its rule", when, { visits: 20, found: 1 }, "pass"],
  ["0.1 × 5 − 2 × 1 + 3 = 0 + 0.5 × 3", weighed, { found: 5, fixed: 1, visits: 0 }, "pass"],
  ["… and a tenth off", weighed, { found: 6, fixed: 1, visits: 0 }, "fail"],
  ["0.1 × 35 is 3.5 to the last digit", weighed, { found: 35, fixed: 0, visits: 5 }, "pass"],
  ["total is its parts", balance, { found: 7, fixed: 3, visits: 4 }, "pass"],
  ["total is not", balance, { found: 8, fixed: 3, visits: 4 }, "fail"],
  ["both 0", pair, { found: 0, fixed: 0 }, "pass"],
  ["both above 0", pair, { found: 1, fixed: 9 }, "pass"],
  ["one alone", pair, { found: 1, fixed: 0 }, "fail"],
  ["the other alone", pair, { found: 0, fixed: 1 }, "fail"],
  ["a sum above 0 by one of its parts", sums, { found: 0, visits: 1, fixed: 1 }, "pass"],
  ["a sum above 0 alone", sums, { found: 0, visits: 1, fixed: 0 }, "fail"],
  ["three above 0", three, { found: 1, fixed: 1, visits: 1 }, "pass"],
  ["two of three", three, { found: 1, fixed: 1, visits: 0 }, "fail"],
  ["none of exclusive ones", one, { found: 0, fixed: 0, visits: 0 }, "pass"],
  ["one of them", one, { found: 0, fixed: 2, visits: 2 }, "pass"],
  ["both of them", one, { found: 1, fixed: 0, visits: 2 }, "fail"],
  ["nothing given", needs, { found: 0, fixed: 0, visits: 0 }, "pass"],
  ["given and there", needs, { found: 0, fixed: 1, visits: 1 }, "pass"],
  ["given and not there", needs, { found: 1, fixed: 0, visits: 0 }, "fail"],
  ["needed without being given", needs, { found: 0, fixed: 0, visits: 3 }, "pass"],
  ["nothing to divide by", share, { fixed: 9, found: 0 }, "pass"],
  ["at the lower bound", share, { fixed: 12, found: 15 }, "pass"],
  ["below it", share, { fixed: 11, found: 15 }, "fail"],
  ["at the upper bound", share, { fixed: 33, found: 30 }, "pass"],
  ["above it", share, { fixed: 34, found: 30 }, "fail"],
  ["a text with its count", text, { name: "讲座", visits: 1 }, "pass"],
  ["a text without", text, { name: "讲座", visits: 0 }, "fail"],
  ["a count without its text", text, { name: null, visits: 2 }, "fail"],
  ["neither", text, { name: null, visits: 0 }, "pass"],
  ["as many as asked", least, { found: 1, fixed: 1 }, "pass"],
  ["fewer", least, { found: 1, fixed: 0 }, "fail"],
  ["是", answer, { planned: "是" }, "pass"],
  ["否", answer, { planned: "否" }, "fail"],
])("RULE-1 %s", (_, rule, given, expected) => {
  expect(outcomeOf(rule, given).result).toBe(expected);
});

test.each([
  ["0.3", "0.1", 0.2, "pass"],
  ["0.300000001", "0.1", 0.2, "fail"],
  ["0.7", "0.6", 0.1, "pass"],
  ["9007199254740993", "9007199254740992", 1, "pass"],
  ["9007199254740992", "9007199254740992", 1, "fail"],
])("RULE-2 %s = %s + %d is exact: %s", (total, part, constant, expected) => {
  const rule = {
    kind: "compare",
    left: { fields: ["money"] },
    is: "=",
    right: { fields: ["more_money"], constant },
  };
  expect(outcomeOf(rule, { money: decimal(total), more_money: decimal(part) }).result).toBe(expected);
});

test("RULE-2 what a balance lacks is given exactly", () => {
  const rule = { kind: "balance", total: "found", parts: ["money", "more_money"] };
  const { statement } = outcomeOf(rule, { found: 1, money: decimal("0.1"), more_money: decimal("0.2") });
  expect(statement).toMatchObject({ kind: "balance", imbalance: "0.7" });
});

const wide = (missing: unknown): Json => ({ ...sums, missing });

test.each<[string, Json, Record<string, Given>, string, string[]]>([
  ["any: one blank", wide("any"), { found: 1, visits: null, fixed: 1 }, "waiting", ["visits"]],
  ["absent is any", sums, { found: 1, visits: null, fixed: 1 }, "waiting", ["visits"]],
  ["any: none blank", wide("any"), { found: 1, visits: 0, fixed: 1 }, "pass", []],
  ["all: one blank counts as 0", wide("all"), { found: 1, visits: null, fixed: 0 }, "fail", ["visits"]],
  ["all: all blank", wide("all"), {}, "waiting", ["found", "visits", "fixed"]],
  ["zero: all blank", wide("zero"), {}, "pass", ["found", "visits", "fixed"]],
  ["zero: one blank", wide("zero"), { found: 3 }, "fail", ["visits", "fixed"]],
  ["a field: it is blank", wide({ field: "fixed" }), { found: 1 }, "waiting", ["visits", "fixed"]],
  ["a field: others are", wide({ field: "fixed" }), { fixed: 1 }, "fail", ["found", "visits"]],
  ["text: its count is blank", text, { name: "讲座" }, "waiting", ["visits"]],
  ["text: the text is blank", text, { visits: 0 }, "pass", ["name"]],
  ["text: both are asked for", { ...text, missing: "any" }, { visits: 0 }, "waiting", ["name"]],
])("RULE-3 blanks, %s", (_, rule, given, expected, blank) => {
  expect(outcomeOf(rule, given)).toMatchObject({ result: expected, blank });
});

const offered: Given = { state: "offered", value: "200" };
const unread: Given = { state: "unread" };
const mark: Given = { state: "not-applicable" };

test.each<[string, Json, Record<string, Given>]>([
  ["a reading not confirmed", pair, { found: offered, fixed: 0 }],
  ["a cell that could not be read", pair, { found: unread, fixed: 0 }],
  ["/ where a figure is asked for", pair, { found: mark, fixed: 1 }],
  ["one of them, whatever the policy", wide("zero"), { found: offered, fixed: 0 }],
  ["one, though others are blank", wide("any"), { found: unread }],
  ["an answer not understood", answer, { planned: unread }],
  ["a text not understood", text, { name: unread, visits: 0 }],
])("RULE-4 unknown figures keep a rule waiting, never fail it: %s", (_, rule, given) => {
  const { result, unknown, statement } = outcomeOf(rule, given);
  expect([result, unknown.length, statement]).toEqual(["waiting", 1, null]);
});

test.each<[string, Record<string, Given>, string, boolean]>([
  ["/ beside 0", { name: mark, visits: 0 }, "pass", false],
  ["无 beside 0", { name: "无", visits: 0 }, "pass", false],
  ["　— beside 0", { name: " — ", visits: 0 }, "pass", false],
  ["/ beside 2: the form asks for it anyway", { name: mark, visits: 2 }, "fail", true],
  ["blank beside 2: it is missing anyway", { visits: 2 }, "fail", true],
  ["无 beside 2", { name: "无", visits: 2 }, "fail", false],
])("RULE-5 a text that says there is none: %s", (_, given, expected, byBlank) => {
  expect(outcomeOf(text, given)).toMatchObject({ result: expected, byBlank });
});

const rural = { kind: "together", groups: [["found"], ["houses"]] };
const urban = { sectors: ["urban"], attributes: {} };
const communities = {
  kind: "compare",
  left: { fields: ["found"] },
  is: "<=",
  right: { attributes: ["unit_communities"] },
};

test.each<[string, Json, { sectors: string[]; attributes: Record<string, number> }, string]>([
  ["a field outside the unit's sectors", rural, urban, "not-applicable"],
  ["a field within", rural, { sectors: ["rural"], attributes: {} }, "fail"],
  ["a rule for another sector", { ...pair, sectors: ["rural"] }, urban, "not-applicable"],
  ["a rule for one of its sectors", { ...pair, sectors: ["rural", "urban"] }, urban, "fail"],
  ["a number the unit has", communities, { sectors: [], attributes: { unit_communities: 1 } }, "fail"],
  ["a number that is 0", communities, { sectors: [], attributes: { unit_communities: 0 } }, "fail"],
  ["a number the unit has not", communities, urban, "not-applicable"],
])("RULE-6 what does not concern the unit is not applicable: %s", (_, rule, unit, expected) => {
  expect(outcomeOf(rule, { found: 2, fixed: 0, houses: 0 }, unit).result).toBe(expected);
  if (expected === "not-applicable") {
    // However badly the cells are filled.
    expect(outcomeOf(rule, { found: unread }, unit).result).toBe(expected);
  }
});
