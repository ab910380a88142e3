// Three campaigns whose notices print no table: every demand is collected, or said not to be and why.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { citationsOf, sourceNumber } from "../../../src/core/campaign/citations";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { planForm } from "../../../src/core/form/plan";
import { checkPlan } from "../../../src/core/sheet/check";

const root = join(__dirname, "../../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Demand {
  id: string;
  kind: string;
  line: number;
  quote: string;
}
const DEMANDS = JSON.parse(read("test/fixtures/acceptance/demands.json")) as Demand[];

/** What an office must act on; the other kinds (identity, role, channel …) are cited where they help. */
const ANSWERED = ["duty", "minimum", "encouraged", "cadence", "deadline", "assessment"];

const CASES = [
  { id: "shouxian-2021", number: "000" },
  { id: "shexian-2022", number: "001" },
  { id: "jiangbei-2021", number: "002" },
].map(({ id, number }) => {
  const { value, findings } = loadCampaign(read(`assets/campaigns/${id}.json`));
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  return {
    id,
    number,
    campaign: value,
    findings,
    notice: read(`test/fixtures/acceptance/notice-${number}.txt`),
    demands: DEMANDS.filter((demand) => demand.id.startsWith(number)),
  };
});
type Case = (typeof CASES)[number];
const [shouxian, shexian, jiangbei] = CASES as [Case, Case, Case];

describe.each(CASES)("$id", ({ campaign, findings, number, notice, demands }) => {
  const lines = notice.split("\n");
  const cited = citationsOf(campaign);
  const sources = [...cited.map((one) => one.source), ...campaign.notCollected.map((one) => one.source)];

  test("CAMP-19 loads with nothing to say", () => {
    expect(findings).toEqual([]);
  });

  test("CAMP-19 every demand is answered by a form, a date, a rule, a deliverable, or a reason why not", () => {
    // The notice's own date and period answer no demand.
    const acting = cited.filter((one) => /^\$\.(forms|deliverables)\b/.test(one.path));
    const answered = new Set([...acting, ...campaign.notCollected].map((one) => sourceNumber(one.source)));
    const asked = demands.filter((demand) => ANSWERED.includes(demand.kind));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((demand) => !answered.has(demand.id)).map((demand) => demand.id)).toEqual([]);
  });

  test("CAMP-19 every citation stands in the notice, on the line of its number", () => {
    for (const source of sources) {
      const [, id, byLine, quote = ""] = /^(\d{3}-\d{2}|\d{3} 第(\d+)行)：(.+)$/.exec(source) ?? [];
      const line = byLine ?? demands.find((demand) => demand.id === id)?.line;
      expect([source, id?.slice(0, 3)]).toEqual([source, number]);
      expect([source, (lines[Number(line) - 1] ?? "").includes(quote)]).toEqual([source, true]);
    }
  });

  test("CAMP-19 every field answers something of the notice", () => {
    const fields = campaign.forms.flatMap(fieldsOf);
    const bare = fields.filter((field) => (field.spec.sources ?? field.row.sources ?? []).length === 0);
    expect(bare.map((field) => field.key)).toEqual([]);
  });

  test("CAMP-19 sections and items are the notice's own words", () => {
    const words = campaign.forms.flatMap((form) =>
      form.sections.flatMap((section) => [
        section.labelVerbatim ?? section.label,
        ...section.rows.map((row) => row.itemVerbatim ?? (row.item as string)),
      ]),
    );
    expect(words.filter((text) => !notice.includes(text))).toEqual([]);
  });

  test("CAMP-16 placeholders are marked, assumptions said, nobody named", () => {
    expect(campaign.roster.note).toBeDefined();
    expect(campaign.assumptions.length).toBeGreaterThan(5);
    expect(campaign.assumptions.join("")).toMatch(/指标按.*拟定/);
    expect(JSON.stringify(campaign)).not.toMatch(/\d{7,}|@|联系人|同志/);
  });

  test("CAMP-17 a total adds all fields of its measure and no other", () => {
    const main = campaign.forms[0] as Form;
    for (const { id, measure } of main.totals) {
      const same = fieldsOf(main).filter((field) => field.spec.measure === measure);
      const added = fieldsOf(main).filter((field) => field.spec.sumWith === id);
      expect(added.map((field) => field.key)).toEqual(same.map((field) => field.key));
      expect(added.length).toBeGreaterThan(5);
    }
  });

  test("CAMP-20 what the notice demands is a warning or a note, never an error", () => {
    const rules = campaign.forms.flatMap((form) => form.rules);
    expect(rules.length).toBeGreaterThan(10);
    const strict = rules.filter((rule) => rule.severity === "error");
    expect(strict.filter((rule) => rule.source !== undefined || rule.kind === "minimum")).toEqual([]);
  });

  test.each(drawings(campaign))("CAMP-21 the form can be drawn: %s %s %s", (form, period, unit) => {
    const input = {
      campaign,
      form: campaign.forms.find((one) => one.id === form) as Form,
      period,
      unit: campaign.roster.units.find((one) => one.code === unit) ?? null,
      issued: "2021-06-04T09:00:00+08:00",
      values: new Map(),
    };
    expect(checkPlan(planForm(input))).toEqual([]);
  });
});

/** Each form in each of its periods, for the first unit and as blank form. */
function drawings(campaign: Campaign): [string, string | null, string | null][] {
  const first = campaign.roster.units[0]?.code ?? null;
  return campaign.forms.flatMap((form) =>
    (form.cadence?.due ?? [null]).flatMap((period) =>
      [first, null].map((unit): [string, string | null, string | null] => [form.id, period, unit]),
    ),
  );
}

test("CAMP-19 the demands are those of three notices, each with its line and words", () => {
  expect(DEMANDS.length).toBe(93);
  for (const { demands, notice } of CASES) {
    const lines = notice.split("\n");
    for (const demand of demands) expect(lines[demand.line - 1]).toContain(demand.quote);
  }
});

test.each([
  [shouxian, "2021-06-02", "2021-06-01", "2021-06-30", "2021-12-31", undefined],
  [shexian, undefined, "2022-06-01", "2022-06-30", "2022-12-31", undefined],
  [jiangbei, "2021-06-03", "2021-06-01", "2021-06-30", "2021-12-31", "2021-07-02T16:00:00+08:00"],
] as const)(
  "CAMP-19 dates of campaign %#; no date is made up",
  ({ campaign }, issued, start, end, arm, due) => {
    expect(campaign.notice.issued).toBe(issued);
    expect([campaign.period.start, campaign.period.end]).toEqual([start, end]);
    expect(campaign.arms.map((one) => one.end)).toEqual([arm]);
    expect(campaign.forms[0]?.due?.at).toBe(due);
  },
);

test("CAMP-19 002: minimums as its notice words them, a venue's by the number of venues", () => {
  const rules = jiangbei.campaign.forms[0]?.rules ?? [];
  const minimums = rules.flatMap((rule) =>
    rule.kind === "minimum" ? [[rule.fields, rule.atLeast, rule.strength, sourceNumber(rule.source)]] : [],
  );
  expect(minimums).toEqual([
    [["study_sessions"], 1, "demanded", "002-06"],
    [["drill_sessions"], 1, "demanded", "002-17"],
    [["service_days"], 1, "demanded", "002-19"],
    [["media_trips"], 1, "encouraged", "002-21"],
  ]);
  expect(rules.find((rule) => rule.id === "venue-event-each")).toMatchObject({
    severity: "warning",
    left: { fields: ["venue_event_sessions"] },
    is: ">=",
    right: { fields: ["venues"] },
  });
  const crowds = rules.filter((rule) => rule.kind === "ratio");
  expect(new Set(crowds.map((rule) => rule.severity))).toEqual(new Set(["warning"]));
  expect(new Set(crowds.map((rule) => sourceNumber(rule.source ?? "")))).toEqual(new Set(["002-30"]));
});

test("CAMP-22 002: a weekly form on four Tuesdays beside the final table, its materials ticked", () => {
  const [main, weekly] = jiangbei.campaign.forms as [Form, Form];
  expect([main.id, main.cadence, weekly.due]).toEqual(["statistics", undefined, undefined]);
  const days = ["08", "15", "22", "29"];
  expect(weekly.cadence?.due).toEqual(days.map((day) => `2021-06-${day}T17:30:00+08:00`));
  const ticked = fieldsOf(weekly).filter((field) => field.spec.kind === "choice");
  expect(ticked.map((field) => field.row.item)).toEqual(["视频", "图片", "文字", "其他相关工作开展情况"]);
});

test("CAMP-22 002: each weekly number says what it is, and one final figure comes of it", () => {
  const [main, weekly] = jiangbei.campaign.forms as [Form, Form];
  const numbers = fieldsOf(weekly).filter((field) => /^(count|decimal)$/.test(field.spec.kind));
  expect(numbers.map((field) => [field.column.label, field.spec.series])).toEqual([
    ...Array.from({ length: 5 }, () => ["本周", "increment"]),
    ...Array.from({ length: 2 }, () => ["6月1日以来累计", "cumulative"]),
  ]);
  const links = fieldsOf(main).flatMap((field) => field.spec.fromSeries ?? []);
  expect(links.map((link) => link.field).sort()).toEqual(numbers.map((field) => field.key).sort());
});

test("CAMP-16 002: streets, town and park by name, members of the commission as examples", () => {
  const groups = new Map<string, number>();
  for (const { group = "" } of jiangbei.campaign.roster.units)
    groups.set(group, (groups.get(group) ?? 0) + 1);
  expect(Object.fromEntries(groups)).toEqual({ "街道（镇）": 7, 园区: 1, 区安委会成员单位: 2 });
  const examples = CASES.flatMap(({ campaign }) => campaign.roster.units).filter((unit) =>
    /^(CY|JS|QY)\d/.test(unit.code),
  );
  expect(examples.filter((unit) => !unit.name.endsWith("（示例）"))).toEqual([]);
});
