// Series over periods and demands not collected: what may stand in a campaign and what may not.
import { citationsOf, sourceNumber } from "../../../src/core/campaign/citations";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign } from "../../../src/core/campaign/schema";
import { type Json, loaded, sampleWith } from "./sample";

/** The sample without what is not looked at here. */
function sample(changes: Json): string {
  return sampleWith({ minimums: undefined, ...changes });
}

const CELLS = "forms.0.sections.0.rows.0.cells";
const $TIMES = "$.forms[0].sections[0].rows[0].cells.times.fields[0]";
const $TEXT = "$.forms[0].sections[0].rows[0].cells.progress.fields[0]";
const $WEEK = "$.forms[1].sections[0].rows[0].cells.week.fields[0]";

/** A weekly form of one field. */
function weekly(field: Json, more: Json = {}): Json {
  return {
    id: "weekly",
    title: "周报",
    cadence: { label: "每周二", due: ["2021-06-08T17:30:00+08:00", "2021-06-15T17:30:00+08:00"] },
    columns: [
      { id: "item", label: "内容", kind: "item" },
      { id: "week", label: "本周", kind: "figures" },
    ],
    sections: [
      {
        id: "S1",
        label: "本周活动",
        rows: [{ id: "R01", item: "学习", cells: { week: { fields: [field] } } }],
      },
    ],
    ...more,
  };
}
const COUNT = { key: "week_study", label: "本周学习", kind: "count", measure: "次", series: "increment" };
const LINK = { form: "weekly", field: "week_study" };
const link = (to: Json): Json => ({ [`${CELLS}.times.fields.0.fromSeries`]: to });

test.each<[string, Json, string[], string]>([
  ["an increment and the final figure of it", { "forms.1": weekly(COUNT), ...link(LINK) }, [], ""],
  ["a cumulative", { "forms.1": weekly({ ...COUNT, series: "cumulative" }), ...link(LINK) }, [], ""],
  [
    "a series in a form without periods",
    { [`${CELLS}.times.fields.0.series`]: "increment" },
    [`series-without-cadence ${$TIMES}.series`],
    "“集中学习·次数”声明为本期数或累计数",
  ],
  [
    "a text as a series",
    { "forms.1": weekly({ ...COUNT, kind: "text", measure: undefined }) },
    [`property-misfit ${$WEEK}.series`],
    "“text”类填报项不能有属性“series”",
  ],
  [
    "a word that is none of the two",
    { "forms.1": weekly({ ...COUNT, series: "weekly" }) },
    [`not-allowed ${$WEEK}.series`],
    "可用：cumulative、increment",
  ],
  [
    "a final text from a series",
    { "forms.1": weekly(COUNT), [`${CELLS}.progress.fields.0.fromSeries`]: LINK },
    // Neither has a text a measure.
    [`property-misfit ${$TEXT}.fromSeries`, `series-measure ${$TEXT}.fromSeries.field`],
    "“text”类填报项不能有属性“fromSeries”",
  ],
  [
    "a form that is not there",
    { "forms.1": weekly(COUNT), ...link({ ...LINK, form: "weekley" }) },
    [`no-such ${$TIMES}.fromSeries.form`],
    "是否应为“weekly”",
  ],
  [
    "a field that is not there",
    { "forms.1": weekly(COUNT), ...link({ ...LINK, field: "week_stud" }) },
    [`no-such ${$TIMES}.fromSeries.field`],
    "是否应为“week_study”",
  ],
  [
    "a field that is no series",
    { "forms.1": weekly({ ...COUNT, series: undefined }), ...link(LINK) },
    [`not-a-series ${$TIMES}.fromSeries.field`],
    "“本周学习”没有声明是本期数还是累计数",
  ],
  [
    "another measure",
    { "forms.1": weekly({ ...COUNT, measure: "场" }), ...link(LINK) },
    [`series-measure ${$TIMES}.fromSeries.field`],
    "此填报项的计量单位是“次”，所核对的“本周学习”的是“场”",
  ],
])("CAMP-23 %s", (_, changes, expected, words) => {
  const { ok, short, sentences } = loaded(sample(changes));
  expect({ ok, short }).toEqual({ ok: expected.length === 0, short: expected });
  expect(sentences[0] ?? "").toContain(words);
});

const NOT = "not collected";
test.each<[string, Json, string[]]>([
  ["a demand said not to be collected", { notCollected: [{ source: "002-25：考核", reason: NOT }] }, []],
  [
    "one that a field cites all the same",
    {
      [`${CELLS}.times.fields.0.sources`]: ["002-24：报送统计表", "002-25：考核重要依据"],
      notCollected: [{ source: "002-25：考核", reason: NOT }],
    },
    ["collected-and-not $.notCollected[0]"],
  ],
  [
    "one that a row and a due date cite",
    {
      "forms.0.sections.0.rows.0.sources": ["002-06：学习"],
      "forms.0.due.source": "002-24：报送",
      notCollected: [
        { source: "002-06：学习会", reason: NOT },
        { source: "002-24：活动总结", reason: NOT },
      ],
    },
    ["collected-and-not $.notCollected[0]", "collected-and-not $.notCollected[1]"],
  ],
  [
    "a demand cited twice",
    {
      "forms.0.sections.0.rows.0.sources": ["002-06：学习"],
      "forms.0.sections.0.rows.1.sources": ["002-06：学习"],
    },
    [],
  ],
  [
    "sources without a number are not compared",
    { "forms.0.due.source": "按惯例", notCollected: [{ source: "按惯例", reason: NOT }] },
    [],
  ],
  ["no reason", { notCollected: [{ source: "002-25：考核" }] }, ["missing-property $.notCollected[0]"]],
])("CAMP-24 %s", (_, changes, expected) => {
  const { ok, short } = loaded(sample(changes));
  expect({ ok, short }).toEqual({ ok: expected.length === 0, short: expected });
});

test("CAMP-24 the sentence names the number and where it is cited", () => {
  const { sentences } = loaded(
    sample({
      "forms.0.due.source": "002-24：报送",
      notCollected: [{ source: "002-24：活动总结", reason: NOT }],
    }),
  );
  expect(sentences).toEqual([
    "$.notCollected[0]：“002-24”列为不采集，但 $.forms[0].due 又以它为依据。请删除其一。",
  ]);
});

test("CAMP-24 citations come in the order of the JSON with their place; what is not collected is none", () => {
  const text = sample({
    "forms.0.sections.0.rows.0.sources": ["1-2：甲", "1-3：乙"],
    "notice.source": "1-1：丙",
    notCollected: [{ source: "1-9：丁", reason: NOT }],
  });
  const found = citationsOf(loadCampaign(text).value as Campaign).filter(
    ({ source }) => sourceNumber(source) !== null,
  );
  expect(found).toEqual([
    { source: "1-1：丙", path: "$.notice" },
    { source: "1-2：甲", path: "$.forms[0].sections[0].rows[0]" },
    { source: "1-3：乙", path: "$.forms[0].sections[0].rows[0]" },
  ]);
});

test("CAMP-8 a notice without a date is no fault, and its due dates are not compared with any", () => {
  const changes = { "notice.issued": undefined, "forms.0.due.at": "2021-06-02T23:59:59+08:00" };
  expect(loaded(sample(changes))).toMatchObject({ ok: true, short: [] });
});
