// What three notices without a table of their own ask for can be said too.
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign } from "../../../src/core/campaign/schema";
import { sampleWith } from "./sample";

const TUESDAYS = ["08", "15", "22", "29"].map((day) => `2021-06-${day}T17:30:00+08:00`);

/** A weekly form: one period for each Tuesday of June 2021, materials as text. */
const WEEKLY = {
  id: "weekly",
  title: "活动开展情况周报",
  cadence: { label: "每周二", due: TUESDAYS, printed: "6月份每周二下午下班前" },
  columns: [
    { id: "item", label: "内容", kind: "item" },
    { id: "work", label: "开展情况", kind: "figures" },
  ],
  sections: [
    {
      id: "S1",
      label: "本周活动",
      rows: [
        {
          id: "R01",
          item: "视频",
          cells: { work: { fields: [{ key: "videos", kind: "count", measure: "个" }] } },
        },
        {
          id: "R02",
          item: "其他",
          cells: { work: { fields: [{ key: "other_work", kind: "text", required: false }] } },
        },
        { id: "R03", item: "截至", cells: { work: { fields: [{ key: "as_of", kind: "date" }] } } },
      ],
    },
  ],
};

test("CAMP-18 a weekly form, weekly and ad hoc deliverables, arms to December, kinds of minimum", () => {
  const text = sampleWith({
    "forms.1": WEEKLY,
    arms: [{ label: "安全生产万里行", start: "2021-06-01", end: "2021-12-31", source: "12月底结束" }],
    deliverables: [
      { id: "weekly_media", title: "视频、图片、文字资料", form: "weekly", cadence: WEEKLY.cadence },
      { id: "events", title: "重大活动情况", note: "随时报送" },
    ],
    "forms.0.rules": [
      {
        id: "study",
        kind: "minimum",
        fields: ["study_count"],
        atLeast: 1,
        source: "至少召开1次专题学习会",
      },
      {
        id: "service",
        kind: "minimum",
        fields: ["check_days"],
        atLeast: 1,
        source: "不少于1天",
        note: "有联系点的单位",
      },
      {
        id: "media",
        kind: "minimum",
        fields: ["study_count"],
        atLeast: 1,
        source: "鼓励组织开展1次",
        strength: "encouraged",
      },
    ],
    "roster.units.0.group": "各地",
    "roster.units.1.group": "各有关部门",
  });
  const { value, findings } = loadCampaign(text);
  expect(findings).toEqual([]);
  const campaign = value as Campaign;
  expect(campaign.forms[1]?.cadence?.due.length).toBe(4);
  expect(fieldsOf(campaign.forms[1] as Campaign["forms"][number]).map((field) => field.rollup)).toEqual([
    "sum",
    "list",
    "none",
  ]);
  const minimums = (campaign.forms[0]?.rules ?? []).filter((rule) => rule.kind === "minimum");
  expect(minimums.map((minimum) => minimum.strength)).toEqual(["demanded", "demanded", "encouraged"]);
  expect(minimums.map((minimum) => minimum.severity)).toEqual(["warning", "warning", "warning"]);
});
