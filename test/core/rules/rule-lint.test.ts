// What a campaign's lint says of its rules.
import { lintOf } from "./form-with";

type Json = Record<string, unknown>;
const $R = "$.forms[0].rules";
const rule = (own: Json): Json => ({ id: "r1", severity: "warning", ...own });
const compare = (own: Json = {}): Json =>
  rule({ kind: "compare", left: { fields: ["fixed"] }, is: "<=", right: { fields: ["found"] }, ...own });
const bound = (id: string, is: string, constant: number | string, own: Json = {}): Json =>
  compare({ id, left: { fields: ["found"] }, is, right: { constant }, ...own });

test("RULE-11 rules that name what is there and can hold are no finding", () => {
  const { ok, short } = lintOf([
    compare(),
    compare({ id: "r2", when: { left: { fields: ["visits"] }, is: ">=", right: { constant: "most" } } }),
    rule({
      id: "r3",
      kind: "ratio",
      of: ["fixed"],
      per: ["found"],
      atMost: "most",
      message: "超过{most}、{atMost}、{most%}",
    }),
    rule({ id: "r4", kind: "textCount", text: "name", count: "visits", severity: "error" }),
    rule({ id: "r5", kind: "answer", field: "way", not: "抽查" }),
    rule({ id: "r6", kind: "minimum", fields: ["found"], atLeast: 1, source: "至少1次" }),
  ]);
  expect([ok, short]).toEqual([true, []]);
});

test.each<[string, Json, string, string]>([
  ["a kind not known", rule({ kind: "comparison" }), `not-allowed ${$R}[0].kind`, "可用：compare、balance"],
  ["no kind", rule({}), `missing-property ${$R}[0]`, "“kind”"],
  [
    "no severity",
    { id: "r", kind: "needs", given: ["found"], needed: ["visits"] },
    `missing-property ${$R}[0]`,
    "“severity”",
  ],
  [
    "a property of another kind",
    compare({ total: "found" }),
    `unknown-property ${$R}[0].total`,
    "此处可用：id、severity",
  ],
  ["a property of no kind", compare({ rigth: {} }), `unknown-property ${$R}[0].rigth`, "是否应为“right”"],
  ["a policy not known", compare({ missing: "never" }), `invalid-value ${$R}[0].missing`, "“never”"],
  ["a comparison not known", compare({ is: "=<" }), `not-allowed ${$R}[0].is`, "“=<”"],
  [
    "a field not there",
    compare({ left: { fields: ["fixd"] } }),
    `no-such ${$R}[0].left.fields[0]`,
    "是否应为“fixed”",
  ],
  [
    "one in a condition",
    compare({ when: { left: { fields: ["x"] }, is: ">", right: {} } }),
    `no-such ${$R}[0].when.left.fields[0]`,
    "“x”",
  ],
  [
    "one in a group",
    rule({ kind: "together", groups: [["found"], ["fixd"]] }),
    `no-such ${$R}[0].groups[1][0]`,
    "“fixd”",
  ],
  [
    "one in a balance",
    rule({ kind: "balance", total: "found", parts: ["fixd"] }),
    `no-such ${$R}[0].parts[0]`,
    "“fixd”",
  ],
  [
    "an attribute not there",
    compare({ right: { attributes: ["unit_people"] } }),
    `no-such ${$R}[0].right.attributes[0]`,
    "单位属性",
  ],
  [
    "a setting not there",
    compare({ right: { constant: "mots" } }),
    `no-such ${$R}[0].right.constant`,
    "参数，是否应为“most”",
  ],
  [
    "a setting of a ratio",
    rule({ kind: "ratio", of: ["found"], per: ["fixed"], atMost: "x" }),
    `no-such ${$R}[0].atMost`,
    "“x”",
  ],
  ["one in the message", compare({ message: "超过{mots}" }), `no-such ${$R}[0].message`, "“mots”"],
  ["a sector not there", compare({ sectors: ["rurla"] }), `no-such ${$R}[0].sectors[0]`, "是否应为“rural”"],
  [
    "a text as a number",
    compare({ left: { fields: ["name"] } }),
    `field-not-number ${$R}[0].left.fields[0]`,
    "数字类",
  ],
  [
    "a count as a text",
    rule({ kind: "textCount", text: "found", count: "visits" }),
    `field-not-number ${$R}[0].text`,
    "文字类",
  ],
  [
    "a count as an answer",
    rule({ kind: "answer", field: "found", not: "否" }),
    `field-not-number ${$R}[0].field`,
    "选项类",
  ],
  [
    "an answer that cannot be given",
    rule({ kind: "answer", field: "way", not: "否" }),
    `no-such ${$R}[0].not`,
    "选项",
  ],
  [
    "waiting for a field not its own",
    compare({ missing: { field: "visits" } }),
    `not-an-operand ${$R}[0].missing.field`,
    "“visits”",
  ],
  [
    "a factor of a field not its own",
    compare({ left: { fields: ["fixed"], factors: { found: 2 } } }),
    `not-an-operand ${$R}[0].left.factors.found`,
    "“found”",
  ],
  [
    "a ratio without bounds",
    rule({ kind: "ratio", of: ["found"], per: ["fixed"] }),
    `missing-property ${$R}[0]`,
    "“atMost”",
  ],
  [
    "more than a formula can hold",
    rule({ kind: "together", groups: [Array(16).fill("found"), Array(15).fill("fixed")] }),
    `out-of-bounds ${$R}[0]`,
    "项数为 31，应不超过 30",
  ],
  [
    "no field at all",
    compare({ left: { constant: 1 }, right: {} }),
    `rule-without-field ${$R}[0]`,
    "没有涉及任何填报项",
  ],
])("RULE-11 %s", (_, own, expected, words) => {
  const { ok, short, sentences } = lintOf([own]);
  expect([ok, short]).toEqual([false, [expected]]);
  expect(sentences[0]).toContain(words);
});

test("RULE-11 ids named twice, in any form", () => {
  expect(lintOf([compare(), compare()]).short).toEqual([`duplicate ${$R}[1]`]);
  const settings = [1, 2].map((value) => ({ key: "most", label: "上限", value }));
  expect(lintOf([], { settings }).short).toEqual(["duplicate $.settings[1]"]);
});

test("RULE-12 a minimum is never an error, and the reason is said", () => {
  const { ok, short, sentences } = lintOf([
    rule({ kind: "minimum", severity: "error", fields: ["found"], atLeast: 1, source: "至少1次" }),
  ]);
  expect([ok, short]).toEqual([false, [`minimum-as-error ${$R}[0]`]]);
  expect(sentences[0]).toContain("如实填 0 的单位将无法定稿");
});

const positive = bound("r1", ">", 0);
const attributes = { attributes: ["unit_communities"] };

test.each<[string, Json, string[]]>([
  ["an error that a 0 breaks", { ...positive, severity: "error" }, ["rule-fails-zero"]],
  ["a warning may", positive, []],
  ["an error on trial may", { ...positive, severity: "error", trial: true }, []],
  [
    "an error under a condition that 0 does not meet",
    { ...positive, severity: "error", when: { left: { fields: ["visits"] }, is: ">", right: {} } },
    [],
  ],
  [
    "an error that some unit's own number breaks",
    compare({ severity: "error", is: ">=", right: attributes }),
    ["rule-fails-zero"],
  ],
  ["one that none breaks", compare({ severity: "error", right: attributes }), []],
  ["a warning that counts blanks as zero and fails", { ...positive, missing: "zero" }, ["rule-fails-blank"]],
  ["one that does not fail", { ...compare(), missing: "zero" }, []],
  [
    "a minimum that counts blanks as zero",
    rule({ kind: "minimum", missing: "zero", fields: ["found"], atLeast: 1, source: "x" }),
    ["rule-fails-blank"],
  ],
])("RULE-13 all zeros and all blanks: %s", (_, own, expected) => {
  expect(lintOf([own]).short).toEqual(expected.map((code) => `${code} ${$R}[0]`));
});

test.each<[string, Json[], string[]]>([
  ["at most 3 and at least 4", [bound("a", "<=", 3), bound("b", ">=", 4)], ["b a"]],
  ["at most 3 and at least 3", [bound("a", "<=", 3), bound("b", ">=", 3)], []],
  ["below 3 and at least 3", [bound("a", "<", 3), bound("b", ">=", 3)], ["b a"]],
  ["at most 3 and not 3", [bound("a", "<=", 3), bound("b", "!=", 3)], []],
  ["3 and not 3", [bound("a", "=", 3), bound("b", "!=", 3)], ["b a"]],
  [
    "at most 20 and a minimum of 21",
    [
      bound("a", "<=", "most"),
      rule({ id: "b", kind: "minimum", fields: ["found"], atLeast: 21, source: "x" }),
    ],
    ["b a"],
  ],
  [
    "fixed < found and found < fixed",
    [
      compare({ id: "a", is: "<" }),
      compare({ id: "b", left: { fields: ["found"] }, is: "<", right: { fields: ["fixed"] } }),
    ],
    ["b a"],
  ],
  [
    "fixed ≤ found and found ≤ fixed",
    [compare({ id: "a" }), compare({ id: "b", left: { fields: ["found"] }, right: { fields: ["fixed"] } })],
    [],
  ],
  [
    "2 × fixed ≥ 2 × found + 1, fixed ≤ found",
    [
      compare({ id: "a" }),
      compare({
        id: "b",
        left: { fields: ["fixed"], factors: { fixed: 2 } },
        is: ">=",
        right: { fields: ["found"], factors: { found: 2 }, constant: 1 },
      }),
    ],
    ["b a"],
  ],
  [
    "a balance and its parts above it",
    [
      rule({ id: "a", kind: "balance", total: "found", parts: ["fixed", "visits"] }),
      compare({ id: "b", left: { fields: ["fixed", "visits"] }, is: ">", right: { fields: ["found"] } }),
    ],
    ["b a"],
  ],
  [
    "two ratios",
    [
      rule({ id: "a", kind: "ratio", of: ["found"], per: ["fixed"], atMost: 1 }),
      rule({ id: "b", kind: "ratio", of: ["found"], per: ["fixed"], atLeast: 2 }),
    ],
    ["b a"],
  ],
  [
    "one under a condition",
    [
      bound("a", "<=", 3),
      bound("b", ">=", 4, { when: { left: { fields: ["visits"] }, is: ">", right: {} } }),
    ],
    [],
  ],
  [
    "for different sectors",
    [bound("a", "<=", 3, { sectors: ["urban"] }), bound("b", ">=", 4, { sectors: ["rural"] })],
    [],
  ],
  [
    "for sectors that overlap",
    [bound("a", "<=", 3, { sectors: ["urban", "rural"] }), bound("b", ">=", 4, { sectors: ["rural"] })],
    ["b a"],
  ],
  ["below 0", [bound("a", "<", 0)], ["a null"]],
  [
    "a sum below 0",
    [compare({ id: "a", left: { fields: ["found", "fixed"] }, is: "=", right: { constant: -1 } })],
    ["a null"],
  ],
  ["more than itself", [compare({ id: "a", right: { fields: ["fixed"], constant: -1 } })], ["a null"]],
  [
    "a ratio whose minimum is above its maximum",
    [rule({ id: "a", kind: "ratio", of: ["found"], per: ["fixed"], atLeast: 2, atMost: 1 })],
    ["a null"],
  ],
])("RULE-14 what can never hold: %s", (_, rules, expected) => {
  const { short, sentences } = lintOf(rules);
  expect(short).toEqual(expected.map(() => `rule-impossible ${$R}[${rules.length - 1}]`));
  for (const [i, pair] of expected.entries()) {
    const [id, other] = pair.split(" ");
    expect(sentences[i]).toContain(`“${id}”`);
    expect(sentences[i]).toContain(other === "null" ? "不可能成立" : `“${other}”互相矛盾`);
  }
});
