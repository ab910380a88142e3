// 文字稿: paragraphs from templates or from the rows themselves, and last year's figures beside them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { templateKeys } from "../../../src/core/campaign/template";
import { lastYearOf } from "../../../src/core/rollup/last-year";
import { mergeRecords } from "../../../src/core/rollup/merge-records";
import { packRecord, unpackRecord } from "../../../src/core/rollup/pack-record";
import { recordOf, remake, type RollupRecord } from "../../../src/core/rollup/record";
import { narrativeText } from "../../../src/core/rollup/plan/narrative-text";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../../src/core/rollup/plan/words";
import { type Rollup, rollUp } from "../../../src/core/rollup/rollup";
import { assertPlan } from "../../../src/core/sheet/check";
import { campaign, form, FULL, returnOf, type ReturnOf, type Typed } from "./made-up";

const no = { state: "choice", value: "否", soft: false } as const;

function rollupOf(given: readonly ReturnOf[], of: Campaign = campaign): Rollup {
  const main = of.forms[0] as Form;
  const gathering = { form: main.id, period: null, made: "2023-07-03T09:00:00+08:00" };
  return rollUp(
    of,
    gathering,
    given.map((one) => returnOf(one, main)),
    [],
  );
}

const withTemplate = (text: string): Campaign => ({
  ...campaign,
  forms: [{ ...form, narrative: [{ section: "S1", text }] }, ...campaign.forms.slice(1)],
});

const two = [
  { unit: "A", figures: FULL },
  { unit: "B", figures: { ...FULL, drill_name: "消防演练", has_plan: no } },
];

test("MERGE-68 without a template each row is a sentence; what nobody reported is left out", () => {
  expect(narrativeText(rollupOf(two), null)).toEqual([
    "应急演练情况统计表\u3000文字稿",
    "　　应报单位 3 个，已报 2 个（其中迟报 0 个），未报 1 个，报送率 66.7%。",
    "一、演练",
    "　　组织演练6场次，参与人次240人次。演练名称：防汛演练、消防演练。专家指导2场次，参与人次8人。",
    "二、其他",
    "　　投入经费3万元。是否制定方案：是 1，否 1。",
  ]);
});

test("MERGE-68 a template's blanks are the totals, a paragraph a line; 是 as a number, a gap for what nobody reported", () => {
  const text = "开展{drill_name}等演练{drills}场次。\n检查港口{harbour_checks}次，{has_plan}个单位制定方案。";
  expect(narrativeText(rollupOf(two, withTemplate(text)), null).slice(2, 5)).toEqual([
    "一、演练",
    "　　开展防汛演练、消防演练等演练6场次。",
    "　　检查港口〔未报〕次，1个单位制定方案。",
  ]);
});

test.each<[string, number, string]>([
  ["more", 5, "6场次（上年5场次，增长20%）"],
  ["fewer", 9, "6场次（上年9场次，下降33.3%）"],
  ["the same", 6, "6场次（上年6场次，与上年持平）"],
  ["from none", 0, "6场次（上年0场次）"],
])("MERGE-69 last year: %s", (_, before, words) => {
  const last = rollupOf([{ unit: "A", figures: { ...FULL, drills: before } }]);
  const lines = narrativeText(rollupOf(two, withTemplate("演练{drills}场次，专家{experts}人。")), last);
  expect(lines[3]).toContain(`演练${words}`);
});

test("MERGE-69 a figure of another measure, or not reported last year, is not compared", () => {
  const other = JSON.parse(JSON.stringify(campaign), (_, value: { key?: string } | null) =>
    value?.key === "drills" ? { ...value, measure: "次", sumWith: undefined } : value,
  ) as Campaign;
  const last = rollupOf([{ unit: "A", figures: { ...FULL, experts: { state: "blank" } } }], other);
  expect(narrativeText(rollupOf(two, withTemplate("演练{drills}场次，专家{experts}人。")), last)[3]).toBe(
    "　　演练6场次，专家8人。",
  );
});

test("MERGE-68 paragraphs are live, and what is no number is written", () => {
  const last = rollupOf([{ unit: "A", figures: FULL }]);
  const plan = planRollup(
    rollupOf(two, withTemplate("演练{drills}场次，{has_plan}个单位。\n名称：{drill_name}。")),
    "zh",
    last,
  );
  assertPlan(plan);
  const cells = plan.sheets.find(({ name }) => name === SHEETS.narrative)?.cells ?? [];
  expect(cells.find(({ row }) => row === 5)).toMatchObject({
    value: "　　演练6场次（上年3场次，增长100%），1个单位。",
    formula:
      '"　　"&"演练"&IF(LEN(\'汇总表\'!$C$7)=0,"〔未报〕场次",\'汇总表\'!$C$7&"场次（上年3场次"&IF(\'汇总表\'!$C$7=3,"，与上年持平）",' +
      'IF(\'汇总表\'!$C$7>3,"，增长","，下降")&ROUND(ABS(\'汇总表\'!$C$7-3)/3*100,1)&"%）"))&"，"&' +
      'COUNTIF(\'分单位明细表\'!$L$6:$L$9,"是")&"个单位。"',
  });
  const written = cells.find(({ row }) => row === 6);
  expect(written?.value).toBe("　　名称：防汛演练、消防演练。");
  expect(written?.formula).toBeUndefined();
});

describe.each(["zhoushan-2023", "lianglukou-2020"])("%s", (name) => {
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${name}.json`), "utf8");
  const of = loadCampaign(text).value as Campaign;
  const main = of.forms[0] as Form;

  test("MERGE-68 its templates speak of every section and of every required figure", () => {
    expect(main.narrative?.map(({ section }) => section)).toEqual(main.sections.map(({ id }) => id));
    const said = new Set(main.narrative?.flatMap((one) => templateKeys(one.text)));
    const required = fieldsOf(main).filter(({ spec }) => spec.required);
    expect(required.filter(({ key }) => !said.has(key)).map(({ key }) => key)).toEqual([]);
  });

  test("MERGE-68 measures stand behind their figures, no blank is left open", () => {
    for (const { key, spec } of fieldsOf(main)) {
      if (spec.measure === undefined) continue;
      const own = main.narrative?.find((one) => templateKeys(one.text).includes(key))?.text ?? "";
      if (own === "" || !own.includes(`{${key}}`)) continue;
      const after = own.slice(own.indexOf(`{${key}}`) + key.length + 2);
      expect([key, after.startsWith(spec.measure) || after.startsWith(spec.measure.charAt(0))]).toEqual([
        key,
        true,
      ]);
    }
    const figures = Object.fromEntries(
      fieldsOf(main).map(({ key, spec }, index): [string, Typed] => {
        if (spec.kind === "text") return [key, "讲座"];
        return [key, spec.kind === "yesNo" ? { state: "choice", value: "是", soft: false } : index + 1];
      }),
    );
    const unit = of.roster.units[0]?.code ?? "";
    const plan = planRollup(rollupOf([{ unit, figures }], of));
    assertPlan(plan);
    const words = narrativeText(rollupOf([{ unit, figures }], of), null).join("\n");
    expect(words).not.toMatch(/[{}]|〔未报〕/);
  });
});

test("MERGE-74 last year's sums stay on record, whoever merges the records in whatever order", () => {
  const five = lastYearOf(rollupOf([{ unit: "A", figures: { ...FULL, drills: 5 } }]));
  const later = { ...five, made: "2023-07-04T09:00:00+08:00", fields: five.fields.slice(1) };
  const plain = recordOf(rollupOf(two, withTemplate("演练{drills}场次。")));
  const compared = { ...plain, last: five };
  const said = (record: RollupRecord): string | undefined => narrativeText(remake(record), null)[3];
  expect(said(plain)).toBe("　　演练6场次。");
  expect(said(compared)).toContain("上年5场次");
  expect(five.fields.map(({ key }) => key)).not.toContain("has_plan");

  const again = unpackRecord(packRecord(recordOf(remake(compared))));
  if ("fault" in again) throw new Error(again.fault);
  expect(again.record.last).toEqual(five);
  const mergedOf = (...records: readonly [RollupRecord, ...RollupRecord[]]) => {
    const merged = mergeRecords(records);
    return merged.ok ? merged.record.last : merged.finding;
  };
  for (const other of [plain, { ...plain, last: null }, compared]) {
    expect(mergedOf(compared, other)).toEqual(five);
    expect(mergedOf(other, compared)).toEqual(five);
  }
  expect(mergedOf(compared, { ...plain, last: later })).toEqual(later);
  expect(mergedOf({ ...plain, last: later }, compared)).toEqual(later);
});
