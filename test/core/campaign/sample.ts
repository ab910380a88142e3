// A small campaign that uses every part of the schema, and a way to damage it.
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Finding } from "../../../src/core/finding";
import { explain } from "../../../src/core/text/explain";

export type Json = Record<string, unknown>;

const SAMPLE = {
  schemaVersion: 1,
  id: "sample-2021",
  version: "1.2",
  title: "样例任务",
  issuer: "某区安全生产委员会办公室",
  office: "某区安全生产委员会办公室",
  notice: { title: "关于开展活动的通知", issued: "2021-06-03" },
  period: { start: "2021-06-01", end: "2021-06-30" },
  arms: [{ label: "安全生产万里行", start: "2021-06-01", end: "2021-12-31" }],
  zone: "+08:00",
  sectors: [
    { id: "urban", label: "城镇" },
    { id: "rural", label: "农村" },
  ],
  forms: [
    {
      id: "statistics",
      title: "统计表",
      due: { at: "2021-07-02T16:00:00+08:00" },
      header: [{ key: "unit_name", label: "填报单位", kind: "text", role: "unit" }],
      columns: [
        { id: "item", label: "内容", kind: "item" },
        { id: "times", label: "次数", kind: "figures" },
        { id: "progress", label: "进展情况", kind: "prose" },
      ],
      totals: [{ id: "all", label: "次数合计", measure: "次" }],
      sections: [
        {
          id: "S1",
          label: "学习",
          rows: [
            {
              id: "R01",
              item: "集中学习",
              cells: {
                times: { fields: [{ key: "study_count", kind: "count", measure: "次", sumWith: "all" }] },
                progress: {
                  text: "以（{study_form}）形式学习，有记录：{has_minutes}。",
                  fields: [
                    { key: "study_form", label: "学习形式", kind: "text", belongsTo: "study_count" },
                    { key: "has_minutes", label: "有无记录", kind: "yesNo" },
                  ],
                },
              },
            },
            {
              id: "R02",
              item: "排查",
              sectors: ["rural"],
              cells: {
                times: { fields: [{ key: "check_days", kind: "decimal", measure: "天", places: 1 }] },
                progress: {
                  fields: [{ key: "check_way", label: "方式", kind: "choice", choices: ["自查", "抽查"] }],
                },
              },
            },
          ],
        },
        { id: "S2", label: "演练", rows: [{ id: "R03", item: "演练", cells: {} }] },
      ],
      rules: [
        { id: "study", kind: "minimum", fields: ["study_count"], atLeast: 1, source: "通知第27行" },
        {
          id: "days",
          kind: "compare",
          severity: "warning",
          left: { fields: ["check_days"], factors: { check_days: 2 } },
          is: "<=",
          right: { attributes: ["unit_communities"], constant: "most_days" },
        },
      ],
    },
  ],
  deliverables: [
    { id: "summary", title: "活动总结", form: "statistics", due: { at: "2021-07-02T16:00:00+08:00" } },
    { id: "weekly", title: "周报", cadence: { label: "每周二", due: ["2021-06-08T17:00:00+08:00"] } },
  ],
  settings: [{ key: "most_days", label: "排查天数上限", value: 30 }],
  attributes: [{ key: "unit_communities", label: "所辖社区数" }],
  roster: {
    units: [
      { code: "A1", name: "甲街道", sectors: ["urban"] },
      { code: "B1", name: "乙镇", sectors: ["rural"], attributes: { unit_communities: 3 } },
    ],
  },
};

/** The sample's JSON, its own copy each time. */
export function sampleJson(): Json {
  return structuredClone(SAMPLE);
}

/** The sample with the values at some paths ("forms.0.title") replaced, or removed where undefined. */
export function sampleWith(changes: Readonly<Record<string, unknown>>): string {
  const root = sampleJson();
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() as string;
    const parent = steps.reduce<Json>((here, step) => here[step] as Json, root);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return JSON.stringify(root);
}

/** "code path": what a table of cases compares. */
function short(found: Finding): string {
  return `${found.code.replace("campaign/", "")} ${found.place.path ?? ""}`.trim();
}

/** A text loaded: whether it may be used, what was found and where, and the Chinese sentences. */
export function loaded(text: string): { ok: boolean; short: string[]; sentences: string[] } {
  const { value, findings } = loadCampaign(text);
  return { ok: value !== null, short: findings.map(short), sentences: findings.map((one) => explain(one)) };
}
