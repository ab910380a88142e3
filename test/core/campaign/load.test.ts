// Loading a campaign: text that is not JSON, faults of shape, parts that do not fit each other.
import fc from "fast-check";
import { loadJson } from "../../../src/core/campaign/json";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Finding } from "../../../src/core/finding";
import { explain } from "../../../src/core/text/explain";
import { sampleJson, sampleWith } from "./sample";

/** "code path": what a table of cases compares. */
function short(found: Finding): string {
  return `${found.code.replace("campaign/", "")} ${found.place.path ?? ""}`.trim();
}
function loaded(text: string): { ok: boolean; short: string[]; sentences: string[] } {
  const { value, findings } = loadCampaign(text);
  return { ok: value !== null, short: findings.map(short), sentences: findings.map((one) => explain(one)) };
}

test("CAMP-1 the sample itself loads without a finding, with or without a byte order mark", () => {
  const text = JSON.stringify(sampleJson());
  expect(loaded(text)).toEqual({ ok: true, short: [], sentences: [] });
  expect(loaded(`\uFEFF${text}`).ok).toBe(true);
});

test.each([
  ["", "end", 1, 1],
  ['{"a": 1', "end", 1, 8],
  ['{\n  "a": 1,\n}', "trailingComma", 2, 9],
  ["[1, 2,]", "trailingComma", 1, 6],
  ["{“a”: 1}", "fullWidth", 1, 2],
  ['{"a"：1}', "fullWidth", 1, 5],
  ['{"a": 1，"b": 2}', "fullWidth", 1, 8],
  ['{"a": "统计表\n"}', "unclosedText", 1, 7],
  ['{"统计\u{20000}": "a\tb"}', "control", 1, 11],
  ['{"a": "\\x"}', "escape", 1, 8],
  ['{"a": "\\u12G4"}', "escape", 1, 8],
  ['{"a": 01}', "number", 1, 7],
  ['{"a": 1.}', "number", 1, 7],
  ['{"a": +1}', "number", 1, 7],
  ['{"a": True}', "character", 1, 7],
  ["{'a': 1}", "character", 1, 2],
  ['{"a" 1}', "number", 1, 6],
  ['{"a": 1} x', "afterEnd", 1, 10],
  ['{"a": {"b": 1,\r\n"b": 2}}', "repeated", 2, 1],
  ['{"a": 1, "\\u0061": 2}', "repeated", 1, 10],
  ["[".repeat(100), "tooDeep", 1, 66],
])("CAMP-1 %j is refused at its place", (text, fault, line, column) => {
  const { value, findings } = loadCampaign(text);
  expect(value).toBeNull();
  expect(findings).toMatchObject([{ code: "campaign/not-json", args: { fault, line, column } }]);
  expect(explain(findings[0] as Finding)).toContain(`第 ${line} 行第 ${column} 列`);
});

test("CAMP-1 what JSON.parse takes is taken with the same value, what it refuses is refused", () => {
  const parse = (text: string): { value: unknown } | null => {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  };
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b"',
    "1",
    "-0.5e3",
    "true",
    "null",
    " ",
    "\\",
    '"',
    "x",
  ];
  const texts = fc.oneof(
    fc.json(),
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = loadJson(text);
      const expected = parse(text);
      if ("value" in result) return expect([result.value]).toEqual([expected?.value]);
      // Stricter than JSON.parse in two things only.
      if (result.fault.fault !== "repeated" && result.fault.fault !== "tooDeep") expect(expected).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("CAMP-2 a text over 4 MB of UTF-8 is refused unread, one of just 4 MB is read", () => {
  const room = 4 * 1024 * 1024 - 2;
  expect(loaded(`${" ".repeat(room)}{}`).short).not.toContain("too-large");
  expect(loaded(`${" ".repeat(room)} {}`).short).toEqual(["too-large"]);
  // 3 bytes a character: 1.5 million characters are 4.3 MB.
  expect(loaded(`"${"统".repeat(1_500_000)}"`).sentences[0]).toContain("4.3 MB");
});

const FIELD = "forms.0.sections.0.rows.0.cells.times.fields.0";
const $FIELD = "$.forms[0].sections[0].rows[0].cells.times.fields[0]";

test.each<[string, Record<string, unknown>, string, string]>([
  [
    "a misspelt property",
    { "forms.0.sections.0.rows.0.itme": "x" },
    "unknown-property $.forms[0].sections[0].rows[0].itme",
    "是否应为“item”",
  ],
  [
    "a property like no other",
    { formulas: [] },
    "unknown-property $.formulas",
    "此处可用：schemaVersion、id",
  ],
  [
    "one of Object's own names",
    { "roster.constructor": 1 },
    "unknown-property $.roster.constructor",
    "“constructor”",
  ],
  [
    "a missing property",
    { "forms.0.title": undefined },
    "missing-property $.forms[0]",
    "缺少必需的属性“title”",
  ],
  [
    "a missing choice of words",
    { "forms.0.columns.0.kind": undefined },
    "missing-property $.forms[0].columns[0]",
    "“kind”",
  ],
  ["text for a list", { forms: "统计表" }, "wrong-type $.forms", "应为列表 [ ]，实为文本"],
  ["null for text", { title: null }, "wrong-type $.title", "应为文本，实为空值（null）"],
  ["a list for an object", { roster: [] }, "wrong-type $.roster", "应为对象 { }，实为列表 [ ]"],
  [
    "text for a truth",
    { [`${FIELD}.required`]: "是" },
    `wrong-type ${$FIELD}.required`,
    "应为true 或 false，实为文本",
  ],
  [
    "a fraction for a whole number",
    { [`${FIELD}.places`]: 1.5 },
    `wrong-type ${$FIELD}.places`,
    "应为整数，实为数字",
  ],
  [
    "text in a record",
    { "roster.units.1.attributes.unit_communities": "3" },
    "wrong-type $.roster.units[1].attributes.unit_communities",
    "应为数字，实为文本",
  ],
  ["a kind not known", { [`${FIELD}.kind`]: "conut" }, `not-allowed ${$FIELD}.kind`, "是否应为“count”"],
  [
    "another schema version",
    { schemaVersion: 2 },
    "not-allowed $.schemaVersion",
    "“2”不在可用的值之内。可用：1",
  ],
  ["a key in Chinese", { [`${FIELD}.key`]: "场次" }, `bad-form ${$FIELD}.key`, "小写字母开头"],
  [
    "a record's key in Chinese",
    { "roster.units.1.attributes": { 社区: 1 } },
    'bad-form $.roster.units[1].attributes["社区"]',
    "小写字母开头",
  ],
  ["an id with a space", { id: "a b" }, "bad-form $.id", "字母或数字开头"],
  ["a date that does not exist", { "period.end": "2021-06-31" }, "bad-form $.period.end", "真实存在的日期"],
  [
    "a due date without zone",
    { "forms.0.due.at": "2021-07-02T16:00:00" },
    "bad-form $.forms[0].due.at",
    "带时区",
  ],
  ["a version in words", { version: "第一版" }, "bad-form $.version", "版本号"],
  ["a zone by name", { zone: "Asia/Shanghai" }, "bad-form $.zone", "如 +08:00"],
  ["a unit code with a slash", { "roster.units.0.code": "A/1" }, "bad-form $.roster.units[0].code", "如 DH"],
  ["an empty text", { title: "" }, "out-of-bounds $.title", "文本为空"],
  ["an overlong text", { title: "长".repeat(2001) }, "out-of-bounds $.title", "长度为 2001，应不超过 2000"],
  ["no forms", { forms: [] }, "out-of-bounds $.forms", "项数为 0，应不少于 1"],
  [
    "a minimum of 0",
    { "minimums.0.atLeast": 0 },
    "out-of-bounds $.minimums[0].atLeast",
    "数值为 0，应大于 0",
  ],
  ["too many places", { [`${FIELD}.places`]: 9 }, `out-of-bounds ${$FIELD}.places`, "数值为 9，应不超过 6"],
])("CAMP-3 shape: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: [expected] });
  expect(result.sentences[0]).toContain(words);
});

test("CAMP-3 all faults of shape are told at once", () => {
  const { short: found } = loaded(
    sampleWith({
      title: 5,
      colour: "red",
      size: 1,
      zone: "8",
      "roster.units.0.name": undefined,
      "period.begin": "x",
    }),
  );
  expect(found.sort()).toEqual([
    "bad-form $.zone",
    "missing-property $.roster.units[0]",
    "unknown-property $.colour",
    "unknown-property $.period.begin",
    "unknown-property $.size",
    "wrong-type $.title",
  ]);
});

const S = "forms.0.sections";
const $S = "$.forms[0].sections";

test.each<[string, Record<string, unknown>, string[], string]>([
  [
    "sector ids",
    { "sectors.1.id": "urban", [`${S}.0.rows.1.sectors`]: ["urban"], "roster.units.1.sectors": [] },
    ["duplicate $.sectors[1]"],
    "领域编号“urban”与 $.sectors[0] 重复",
  ],
  ["sector labels", { "sectors.1.label": "城镇" }, ["duplicate $.sectors[1]"], "领域名称"],
  ["row ids over sections", { [`${S}.1.rows.0.id`]: "R01" }, [`duplicate ${$S}[1].rows[0]`], "内容行编号"],
  [
    "a section's label repeated after a page break",
    { [`${S}.1.label`]: "学习" },
    [`duplicate ${$S}[1]`],
    "活动项目名称“学习”",
  ],
  ["section ids", { [`${S}.1.id`]: "S1" }, [`duplicate ${$S}[1]`], "活动项目编号"],
  [
    "column ids",
    { "forms.0.columns.3": { id: "item", label: "要求", kind: "requirement" } },
    ["duplicate $.forms[0].columns[3]"],
    "栏编号",
  ],
  [
    "total ids",
    { "forms.0.totals.1": { id: "all", label: "又一合计", measure: "次" } },
    ["duplicate $.forms[0].totals[1]"],
    "合计项编号",
  ],
  [
    "field keys",
    { [`${S}.0.rows.1.cells.times.fields.0.key`]: "study_count" },
    [`duplicate ${$S}[0].rows[1].cells.times.fields[0]`],
    "填报项键名",
  ],
  [
    "a header's and a field's key",
    {
      [`${FIELD}.key`]: "unit_name",
      [`${S}.0.rows.0.cells.progress.fields.0.belongsTo`]: undefined,
      minimums: [],
    },
    [`duplicate ${$FIELD}`],
    "$.forms[0].header[0] 重复",
  ],
  [
    "field labels",
    { [`${S}.0.rows.1.cells.times.fields.0.label`]: "学习形式" },
    [`duplicate ${$S}[0].rows[1].cells.times.fields[0]`],
    "填报项名称“学习形式”",
  ],
  [
    "field labels made of item and column",
    { [`${S}.0.rows.1.item`]: "集中学习" },
    [`duplicate ${$S}[0].rows[1].cells.times.fields[0]`],
    "“集中学习·次数”",
  ],
  [
    "choices",
    { [`${S}.0.rows.1.cells.progress.fields.0.choices`]: ["自查", "自查"] },
    [`duplicate ${$S}[0].rows[1].cells.progress.fields[0].choices[1]`],
    "选项名称“自查”",
  ],
  [
    "unit codes that differ in case only",
    { "roster.units.1.code": "a1" },
    ["duplicate $.roster.units[1]"],
    "填报单位代码“A1”",
  ],
  [
    "unit names that differ in width and spaces",
    { "roster.units.0.name": "Ａ 街道", "roster.units.1.name": "A街道" },
    ["duplicate $.roster.units[1]"],
    "填报单位名称“A街道”",
  ],
  ["deliverable ids", { "deliverables.1.id": "summary" }, ["duplicate $.deliverables[1]"], "报送材料编号"],
  [
    "minimum ids",
    { "minimums.1": { id: "study", fields: ["check_days"], atLeast: 1, source: "x" } },
    ["duplicate $.minimums[1]"],
    "最低要求编号",
  ],
])("CAMP-4 named twice: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: expected });
  expect(result.sentences[0]).toContain(words);
});

test("CAMP-4 form ids named twice", () => {
  const [form] = sampleJson()["forms"] as object[];
  expect(loaded(sampleWith({ "forms.1": form })).short).toEqual(["duplicate $.forms[1]"]);
});

test.each<[string, Record<string, unknown>, string, string]>([
  [
    "a row's sector",
    { [`${S}.0.rows.1.sectors`]: ["rurla"] },
    `no-such ${$S}[0].rows[1].sectors[0]`,
    "名为“rurla”的领域，是否应为“rural”",
  ],
  [
    "a field's sector",
    { [`${FIELD}.sectors`]: ["urban", "sea"] },
    `no-such ${$FIELD}.sectors[1]`,
    "名为“sea”的领域。请改正",
  ],
  [
    "a unit's sector",
    { "roster.units.0.sectors": ["ruarl"] },
    "no-such $.roster.units[0].sectors[0]",
    "“rural”",
  ],
  [
    "a cell's column",
    { [`${S}.1.rows.0.cells`]: { tiems: { text: "—" } } },
    `no-such ${$S}[1].rows[0].cells.tiems`,
    "是否应为“times”",
  ],
  [
    "a cell in a column of labels",
    { [`${S}.1.rows.0.cells`]: { item: { text: "—" } } },
    `cell-in-label-column ${$S}[1].rows[0].cells.item`,
    "“内容”是文字栏",
  ],
  ["a total", { [`${FIELD}.sumWith`]: "al" }, `no-such ${$FIELD}.sumWith`, "合计项，是否应为“all”"],
  [
    "a minimum's field",
    { "minimums.0.fields": ["study_cuont"] },
    "no-such $.minimums[0].fields[0]",
    "是否应为“study_count”",
  ],
  [
    "a minimum's form",
    { "minimums.0.form": "statistic" },
    "no-such $.minimums[0].form",
    "是否应为“statistics”",
  ],
  [
    "a deliverable's form",
    { "deliverables.0.form": "weekly" },
    "no-such $.deliverables[0].form",
    "名为“weekly”的报表。",
  ],
  [
    "what a text belongs to",
    { [`${S}.0.rows.0.cells.progress.fields.0.belongsTo`]: "study_cnt" },
    `no-such ${$S}[0].rows[0].cells.progress.fields[0].belongsTo`,
    "是否应为“study_count”",
  ],
])("CAMP-5 a name that names nothing: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: [expected] });
  expect(result.sentences[0]).toContain(words);
});

const PROSE = `${S}.0.rows.0.cells.progress`;
const $PROSE = `${$S}[0].rows[0].cells.progress`;

test.each<[string, Record<string, unknown>, string[]]>([
  [
    "a field without its blank",
    { [`${PROSE}.text`]: "以（{study_form}）形式学习。" },
    [`blank-missing ${$PROSE}.text`],
  ],
  [
    "a blank without its field",
    { [`${PROSE}.text`]: "{study_form}{has_minutes}{has_minute}" },
    [`blank-unknown ${$PROSE}.text`],
  ],
  [
    "a blank twice",
    { [`${PROSE}.text`]: "{study_form}{has_minutes}{study_form}" },
    [`blank-twice ${$PROSE}.text`],
  ],
  [
    "an unknown blank twice",
    { [`${PROSE}.text`]: "{study_form}{has_minutes}{x}{x}" },
    [`blank-unknown ${$PROSE}.text`, `blank-unknown ${$PROSE}.text`],
  ],
  [
    "several fields without a text",
    { [`${PROSE}.text`]: undefined },
    [`blank-missing ${$PROSE}.text`, `blank-missing ${$PROSE}.text`],
  ],
  [
    "another cell's field",
    { [`${PROSE}.text`]: "{study_form}{has_minutes}{study_count}" },
    [`blank-unknown ${$PROSE}.text`],
  ],
])("CAMP-6 blanks of a sentence: %s", (_, changes, expected) => {
  expect(loaded(sampleWith(changes))).toMatchObject({ ok: false, short: expected });
});

test("CAMP-6 a cell of printed text alone needs no field, a lone field no text", () => {
  expect(loaded(sampleWith({ [`${S}.1.rows.0.cells`]: { times: { text: "(填数{量 })" } } })).ok).toBe(true);
});

test.each<[string, Record<string, unknown>, string, string]>([
  [
    "a text that belongs to a text",
    { [`${PROSE}.fields.0.belongsTo`]: "has_minutes" },
    `field-not-number ${$PROSE}.fields[0].belongsTo`,
    "计数类填报项",
  ],
  [
    "a text that belongs to itself",
    { [`${PROSE}.fields.0.belongsTo`]: "study_form" },
    `belongs-to-itself ${$PROSE}.fields[0].belongsTo`,
    "不能从属于它自己",
  ],
  [
    "a minimum of a text",
    { "minimums.0.fields": ["study_form"] },
    "field-not-number $.minimums[0].fields[0]",
    "数字类填报项",
  ],
  [
    "choices on a text",
    { [`${PROSE}.fields.0.choices`]: ["甲", "乙"] },
    `property-misfit ${$PROSE}.fields[0].choices`,
    "“text”类填报项不能有属性“choices”",
  ],
  ["places on a count", { [`${FIELD}.places`]: 2 }, `property-misfit ${$FIELD}.places`, "“places”"],
  [
    "a choice without choices",
    { [`${S}.0.rows.1.cells.progress.fields.0.choices`]: undefined },
    `missing-property ${$S}[0].rows[1].cells.progress.fields[0]`,
    "“choices”",
  ],
  [
    "a sum of texts",
    { [`${PROSE}.fields.0.rollup`]: "sum" },
    `rollup-misfit ${$PROSE}.fields[0].rollup`,
    "不能按“sum”方式汇总",
  ],
  [
    "是/否 of a count",
    { [`${S}.0.rows.1.cells.times.fields.0.rollup`]: "yesNo" },
    `rollup-misfit ${$S}[0].rows[1].cells.times.fields[0].rollup`,
    "“yesNo”",
  ],
  [
    "a list of counts",
    { [`${S}.0.rows.1.cells.times.fields.0.rollup`]: "list" },
    `rollup-misfit ${$S}[0].rows[1].cells.times.fields[0].rollup`,
    "“list”",
  ],
  [
    "a text in a total",
    { [`${PROSE}.fields.0.sumWith`]: "all" },
    `not-summed ${$PROSE}.fields[0].sumWith`,
    "不按求和方式汇总",
  ],
  [
    "days in a total of times",
    { [`${S}.0.rows.1.cells.times.fields.0.sumWith`]: "all" },
    `other-measure ${$S}[0].rows[1].cells.times.fields[0].sumWith`,
    "“天”，合计项“次数合计”的是“次”",
  ],
  [
    "no measure in a total of times",
    { [`${FIELD}.measure`]: undefined },
    `other-measure ${$FIELD}.sumWith`,
    "“（无）”",
  ],
])("CAMP-7 what a field points to must fit: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: [expected] });
  expect(result.sentences[0]).toContain(words);
});

test.each<[string, Record<string, unknown>, boolean, string, string]>([
  [
    "a period that ends before it starts",
    { "period.start": "2021-07-01" },
    false,
    "period-reversed $.period",
    "晚于结束日期 2021-06-30",
  ],
  ["an arm that does", { "arms.0.end": "2021-05-31" }, false, "period-reversed $.arms[0]", "2021-05-31"],
  [
    "due before the notice",
    { "forms.0.due.at": "2021-06-02T23:59:59+08:00" },
    true,
    "due-before-notice $.forms[0].due.at",
    "2021-06-02 早于通知印发日期 2021-06-03",
  ],
  [
    "a week's report before the notice",
    { "deliverables.1.cadence.due": ["2021-06-01T17:00:00+08:00", "2021-06-08T17:00:00+08:00"] },
    true,
    "due-before-notice $.deliverables[1].cadence.due[0]",
    "2021-06-01 17:00",
  ],
  [
    "due on a Saturday",
    { "forms.0.due.at": "2021-07-03T23:59:59+08:00" },
    true,
    "due-on-weekend $.forms[0].due.at",
    "2021-07-03 是星期六",
  ],
  [
    "due on a Sunday, by the office's clock",
    { "deliverables.0.due.at": "2021-07-03T16:00:00Z" },
    true,
    "due-on-weekend $.deliverables[0].due.at",
    "2021-07-04 00:00 是星期日",
  ],
])("CAMP-8 dates: %s", (_, changes, ok, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok, short: [expected] });
  expect(result.sentences[0]).toContain(words);
});

test("CAMP-8 due on the day of the notice is no finding, nor is Friday midnight", () => {
  expect(loaded(sampleWith({ "forms.0.due.at": "2021-06-03T00:00:00+08:00" })).short).toEqual([]);
  expect(loaded(sampleWith({ "forms.0.due.at": "2021-07-02T23:59:59+08:00" })).short).toEqual([]);
});

test("CAMP-9 JSON damaged anywhere is findings with a path and a sentence in both languages, never an exception", () => {
  const paths: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (path !== "") paths.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) walk(member, path === "" ? name : `${path}.${name}`);
  };
  walk(sampleJson(), "");
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constant(undefined),
    fc.constantFrom("__proto__", "统计表", -1, 0.5, [[]]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), junk, (path, value) => {
      const { value: campaign, findings } = loadCampaign(sampleWith({ [path]: value }));
      if (campaign === null) expect(findings.length).toBeGreaterThan(0);
      for (const found of findings) {
        expect(found.place.path).toMatch(/^\$/);
        expect(explain(found, "zh")).toMatch(/[。？]$/);
        expect(explain(found, "en")).not.toMatch(/Invalid input|undefined|\[object/);
        // No library's English between the Chinese: only people's own text and JSON names may be Latin.
        expect(explain(found, "zh")).not.toMatch(
          /Invalid|expected|received|Too (big|small)|undefined|\[object/,
        );
      }
    }),
    { numRuns: 500 },
  );
});
