// What of a rollup goes into the form above, and what is said of the rest.
import { campaignSchema, type Campaign, type Form } from "../../../src/core/campaign/schema";
import { passUp } from "../../../src/core/rollup/pass-up";
import { rollUp, type Rollup } from "../../../src/core/rollup/rollup";
import { explain } from "../../../src/core/text/explain";
import { campaign, form, FULL, returnOf, type ReturnOf } from "./made-up";

const unit = { code: "A", name: "甲县应急局", sectors: ["harbour"], attributes: {} };
const yes = { state: "choice", value: "是", soft: false } as const;
const no = { state: "choice", value: "否", soft: false } as const;

function rollupOf(given: readonly ReturnOf[]): Rollup {
  const gathering = { form: form.id, period: null, made: "2023-07-03T09:00:00+08:00" };
  return rollUp(
    campaign,
    gathering,
    given.map((one) => returnOf(one)),
    [],
  );
}

/** The form above, changed: by field key a new spec, or null to leave it out. */
function aboveWith(changes: Readonly<Record<string, object | null>>): Campaign {
  const json = JSON.parse(JSON.stringify(campaign), (_, value: unknown) => {
    if (!Array.isArray(value)) return value;
    return value.flatMap((item: { key?: string }) => {
      const change = changes[item.key ?? ""];
      if (change === undefined) return [item];
      return change === null ? [] : [{ ...item, ...change }];
    });
  }) as object;
  return campaignSchema.parse(json);
}

const full = rollupOf([
  { unit: "A", figures: { ...FULL, drill_name: "防汛演练", has_plan: yes, harbour_checks: 0 } },
  { unit: "B", figures: { ...FULL, drill_name: "消防演练", has_plan: yes, harbour_checks: 0 } },
  {
    unit: "C",
    figures: { ...FULL, drill_name: "防汛演练", funds: { state: "number", value: "0.1", soft: false } },
  },
]);
const same = { campaign, form, period: null, unit };

test("MERGE-66 sums, joined texts, a common 是", () => {
  const { value, findings } = passUp(full, same);
  expect(Object.fromEntries(value.values)).toEqual({
    drills: 9,
    people: 360,
    drill_name: "防汛演练、消防演练",
    visits: 3,
    experts: 12,
    harbour_checks: 0,
    funds: 3.1,
    has_plan: "是",
  });
  expect(value.handedUp.totals).toEqual({
    drills: "9",
    people: "360",
    visits: "3",
    experts: "12",
    harbour_checks: "0",
    funds: "3.1",
  });
  expect(findings).toEqual([]);
});

test("MERGE-66 the units below with what they gave; other figures, another fingerprint", () => {
  const { children } = passUp(full, same).value.handedUp;
  expect(children.map(({ code, status, filled, expected }) => [code, status, filled, expected])).toEqual([
    ["A", "returned", 8, 8],
    ["B", "returned", 8, 8],
    ["C", "returned", 7, 7],
    ["D", "exempt", 0, 0],
  ]);
  const [a, b, c, d] = children.map(({ figures }) => figures);
  expect(new Set([a, b, c]).size).toBe(3);
  expect(d).toBeNull();
});

test.each<[string, readonly ReturnOf[], Readonly<Record<string, object | null>>, string[], string]>([
  ["nobody", [], {}, ["pass-up/incomplete"], "还有 3 个未报"],
  [
    "answers differ",
    [
      { unit: "A", figures: FULL },
      { unit: "B", figures: { has_plan: no } },
      { unit: "C", figures: FULL },
    ],
    {},
    ["pass-up/answers-differ"],
    "填“否”的有乙县应急局",
  ],
  [
    "no such field above",
    ["A", "B", "C"].map((code) => ({ unit: code, figures: FULL })),
    { visits: null },
    ["pass-up/left-out"],
    "“专家指导·活动场次”合计 3 未能上报：上级统计表中没有这一项",
  ],
  [
    "another measure above",
    ["A", "B", "C"].map((code) => ({ unit: code, figures: FULL })),
    { experts: { measure: "人次" } },
    ["pass-up/left-out"],
    "计量单位不同",
  ],
  [
    "another kind above",
    ["A", "B", "C"].map((code) => ({ unit: code, figures: FULL })),
    { experts: { kind: "decimal" } },
    ["pass-up/left-out"],
    "类型不同",
  ],
  [
    "nothing to hand up in a field that is not asked for above",
    ["A", "B", "C"].map((code) => ({ unit: code, figures: { ...FULL, visits: { state: "blank" } } })),
    { visits: null },
    [],
    "",
  ],
])("MERGE-66 %s", (_, given, changes, codes, words) => {
  const above = aboveWith(changes);
  const order = { campaign: above, form: above.forms[0] as Form, period: null, unit };
  const { findings } = passUp(rollupOf(given), order);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(findings.map((found) => explain(found)).join("\n")).toContain(words);
});

test("MERGE-66 a zero outside the office's sectors is not handed up, anything else is", () => {
  const inland = { ...same, unit: { ...unit, sectors: [] } };
  expect(passUp(full, inland).value.values.has("harbour_checks")).toBe(false);
  const some = rollupOf([{ unit: "A", figures: { ...FULL, harbour_checks: 2 } }]);
  expect(passUp(some, inland).value.values.get("harbour_checks")).toBe(2);
});
