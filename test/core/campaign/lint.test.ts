// A campaign's parts against each other: named twice, naming nothing, not fitting, out of time.
import { loaded, sampleJson, sampleWith } from "./sample";

const FIELD = "forms.0.sections.0.rows.0.cells.times.fields.0";
const $FIELD = "$.forms[0].sections[0].rows[0].cells.times.fields[0]";
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
    { [`${S}.0.rows.1.cells.times.fields.0.key`]: "study_count", "forms.0.rules": [] },
    [`duplicate ${$S}[0].rows[1].cells.times.fields[0]`],
    "填报项键名",
  ],
  [
    "a header's and a field's key",
    {
      [`${FIELD}.key`]: "unit_name",
      [`${S}.0.rows.0.cells.progress.fields.0.belongsTo`]: undefined,
      "forms.0.rules": [],
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
  ["rule ids", { "forms.0.rules.1.id": "study" }, ["duplicate $.forms[0].rules[1]"], "审核关系编号"],
])("CAMP-4 named twice: %s", (_, changes, expected, words) => {
  const result = loaded(sampleWith(changes));
  expect(result).toMatchObject({ ok: false, short: expected });
  expect(result.sentences[0]).toContain(words);
});

test("CAMP-4 form ids named twice", () => {
  const [form] = sampleJson()["forms"] as object[];
  expect(loaded(sampleWith({ "forms.1": form, "forms.0.rules": [], "forms.1.rules": [] })).short).toEqual([
    "duplicate $.forms[1]",
  ]);
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
