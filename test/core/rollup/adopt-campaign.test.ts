// A rollup that goes on under a changed campaign: what stays, what is said, what is refused.
import { type Campaign, campaignSchema } from "../../../src/core/campaign/schema";
import { adoptCampaign } from "../../../src/core/rollup/adopt-campaign";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { recordOf, remake, type RollupRecord } from "../../../src/core/rollup/record";
import { assertPlan } from "../../../src/core/sheet/check";
import { explain } from "../../../src/core/text/explain";
import { finding } from "../../../src/core/finding";
import { campaign, FULL } from "./made-up";
import { Office } from "./speaking";

const office = Office.gathers([
  { unit: "A", figures: { ...FULL, harbour_checks: 2 } },
  { unit: "B", figures: { ...FULL, harbour_checks: 1 } },
]).corrects("B", "people", "99");
const record = recordOf(office.rollup);

type Json = Record<string, unknown>;

/** The campaign's next version, each object of its JSON changed by `change`; undefined takes it out of its list. */
function changed(change: (value: Json) => Json | undefined, version = "1.1"): Campaign {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk).filter((each) => each !== undefined);
    if (typeof value !== "object" || value === null) return value;
    const own = change(value as Json);
    return own === undefined
      ? undefined
      : Object.fromEntries(Object.entries(own).map(([key, each]) => [key, walk(each)]));
  };
  return campaignSchema.parse({ ...(walk(campaign) as Json), version });
}

const without = (key: string) => changed((value) => (value["key"] === key ? undefined : value));
const withField = (key: string, more: Json) =>
  changed((value) => (value["key"] === key ? { ...value, ...more } : value));
const withUnits = (units: (all: readonly Json[]) => readonly Json[]): Campaign =>
  campaignSchema.parse({
    ...campaign,
    version: "1.1",
    roster: { units: units(campaign.roster.units) },
  });

function adopted(
  to: Campaign,
  from: RollupRecord = record,
): { office: Office; said: string | null; weight: string | null } {
  const outcome = adoptCampaign(from, to);
  if (!outcome.ok) throw new Error(explain(outcome.finding));
  const rollup = remake(outcome.record);
  assertPlan(planRollup(rollup));
  return {
    office: new Office(rollup),
    said: outcome.changes === null ? null : explain(outcome.changes),
    weight: outcome.changes?.severity ?? null,
  };
}

test("MERGE-75 the same campaign changes nothing and says nothing", () => {
  const { office: same, said } = adopted(campaign);
  expect(same.rollup).toEqual(office.rollup);
  expect(said).toBeNull();
});

test("MERGE-75 a newer version of the same content is only said", () => {
  const { office: same, said, weight } = adopted(changed((value) => value));
  expect(same.total("people")).toBe("219");
  expect([said, weight]).toEqual([
    "任务已由第 1.0 版改为第 1.1 版，填报项、单位和截止时间不变。请核对。",
    "note",
  ]);
});

test("MERGE-75 a field that is gone is said with how many had one; corrections of others stay", () => {
  const { office: now, said, weight } = adopted(without("visits"));
  expect(now.total("visits")).toBeUndefined();
  expect(now.total("people")).toBe("219");
  expect(now.codes("B", "people")).toContain("figure/corrected");
  expect(said).toContain("不再统计“专家指导·活动场次”（已有 2 份表填了数，只留在原表和备份 .bak 中）");
  expect(weight).toBe("warning");
});

test("MERGE-75 findings and corrections of a field that is gone do not stay open", () => {
  const args = { label: "x", typed: "约200", measure: "人次", kind: "count", doubt: "approximate" };
  const [first, ...rest] = record.returns;
  const doubted = { ...first!, findings: [finding("cell/unread", args, { field: "visits" })] };
  const corrected = new Office(remake({ ...record, returns: [doubted, ...rest] })).corrects(
    "A",
    "visits",
    "7",
  );
  const { office: now } = adopted(without("visits"), recordOf(corrected.rollup));
  expect(now.codes("A")).not.toContain("cell/unread");
  expect(now.rollup.acts.map((act) => "field" in act && act.field)).toContain("visits");
});

test("MERGE-75 a new field is blank in the returns that are in, and missing where it is required", () => {
  const to = changed((value) =>
    value["id"] === "R4" && "cells" in value
      ? {
          ...value,
          cells: {
            ...(value["cells"] as Json),
            people: { fields: [{ key: "inspectors", kind: "count", measure: "人次" }] },
          },
        }
      : value,
  );
  const { office: now, said } = adopted(to);
  expect(now.figure("A", "inspectors")).toMatchObject({ standing: "missing", value: null });
  expect(now.total("harbour_checks")).toBe("3");
  expect(said).toContain("新增填报项“港口检查·参与人次”，已报的单位此项为空");
});

test.each<[string, Json, string, string]>([
  ["another measure", { measure: "人" }, "offered", "“组织演练·参与人次”的计量单位或类型已变，原数暂不计入"],
  [
    "another kind",
    { kind: "text", measure: undefined, sumWith: undefined },
    "unread",
    "的计量单位或类型已变",
  ],
])("MERGE-75 asked for as %s, a figure is not counted as it stands", (_, more, state, words) => {
  const { office: now, said, weight } = adopted(withField("people", { sumWith: undefined, ...more }));
  expect(now.figure("A", "people")).toMatchObject({ state, standing: "unsettled" });
  expect(said).toContain(words);
  expect(weight).toBe("warning");
});

test("MERGE-75 renamed, a field keeps its figures", () => {
  const { office: now, said } = adopted(
    changed((value) => (value["item"] === "组织演练" ? { ...value, item: "开展演练" } : value)),
  );
  expect(now.total("people")).toBe("219");
  expect(said).toContain("填报项改名：“组织演练·活动场次”改为“开展演练·活动场次”、");
});

test("MERGE-75 units that join, leave unreturned or are renamed, and another due moment, are said", () => {
  const units = withUnits((all) => [
    ...all
      .filter(({ code }) => code !== "C")
      .map((unit) => (unit["code"] === "A" ? { ...unit, name: "甲市应急局" } : unit)),
    { code: "E", name: "戊区应急局" },
  ]);
  const to = {
    ...units,
    forms: units.forms.map((form) =>
      form.due === undefined ? form : { ...form, due: { ...form.due, at: "2023-07-05T23:59:59+08:00" } },
    ),
  };
  const { office: now, said } = adopted(to);
  expect(now.rollup.units.map(({ code, status }) => [code, status])).toEqual([
    ["A", "returned"],
    ["B", "returned"],
    ["D", "exempt"],
    ["E", "missing"],
  ]);
  expect(said).toBe(
    "任务已由第 1.0 版改为第 1.1 版：新增单位戊区应急局；减少单位丙区应急局（均未报送）；单位改名：“甲县应急局”改为“甲市应急局”；截止时间由2023-07-01 23:59改为2023-07-05 23:59。请核对。",
  );
});

test.each<[string, Campaign, string]>([
  ["another campaign", { ...campaign, id: "other-2023" }, "rollup/other-campaign"],
  ["an older version", { ...campaign, version: "0.9" }, "rollup/older-campaign"],
  ["other content of the same version", { ...campaign, title: "别的" }, "rollup/other-content"],
  ["its form gone", { ...campaign, version: "1.1", forms: campaign.forms.slice(1) }, "rollup/form-gone"],
  [
    "a unit gone that has returned",
    withUnits((all) => all.filter(({ code }) => code !== "A")),
    "rollup/units-gone",
  ],
])("MERGE-75 refused: %s", (_, to, code) => {
  const outcome = adoptCampaign(record, to);
  expect(outcome).toMatchObject({ ok: false, finding: { code, severity: "error" } });
});

test("MERGE-75 refused: a unit gone of which the office has said something, and a period gone", () => {
  const marked = recordOf(office.marks("C", "extended", "2023-07-10T18:00:00+08:00").rollup);
  const gone = withUnits((all) => all.filter(({ code }) => code !== "C"));
  expect(adoptCampaign(marked, gone)).toMatchObject({
    ok: false,
    finding: { args: { units: ["丙区应急局"] } },
  });
  const weekly = { ...record, form: "weekly", period: "2023-06-06T17:00:00+08:00", returns: [], acts: [] };
  const to = changed((value) =>
    "due" in value && Array.isArray(value["due"])
      ? { ...value, due: (value["due"] as string[]).slice(1) }
      : value,
  );
  expect(adoptCampaign(weekly, to)).toMatchObject({ ok: false, finding: { code: "rollup/period-gone" } });
  expect(adoptCampaign({ ...weekly, period: "2023-06-13T17:00:00+08:00" }, to)).toMatchObject({ ok: true });
});
