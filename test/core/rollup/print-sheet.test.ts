// 打印 of a rollup: the notice's sentences with live totals.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { planRollup } from "../../../src/core/rollup/plan/plan-rollup";
import { SHEETS } from "../../../src/core/rollup/plan/words";
import { rollUp } from "../../../src/core/rollup/rollup";
import { assertPlan } from "../../../src/core/sheet/check";
import type { CellPlan, SheetPlan } from "../../../src/core/sheet/plan";
import { campaign, FULL, returnOf, type ReturnOf, type Typed } from "./made-up";

const made = "2023-07-03T09:00:00+08:00";

function printed(of: Campaign, given: readonly ReturnOf[]): SheetPlan {
  const main = of.forms[0] as Form;
  const returns = given.map((one) => returnOf(one, main));
  const plan = planRollup(rollUp(of, { form: main.id, period: null, made }, returns, []));
  assertPlan(plan);
  return plan.sheets.find(({ name }) => name === SHEETS.print) as SheetPlan;
}

const found = (sheet: SheetPlan, start: string): CellPlan | undefined =>
  sheet.cells.find(({ value }) => typeof value === "string" && value.startsWith(start));

describe("MERGE-67 两路口, whose notice asks in sentences", () => {
  const text = readFileSync(join(__dirname, "../../../assets/campaigns/lianglukou-2020.json"), "utf8");
  const street = loadCampaign(text).value as Campaign;
  const fields = fieldsOf(street.forms[0] as Form);
  const figures = (value: number, words: string, plan: string): Record<string, Typed> =>
    Object.fromEntries(
      fields.map(({ key, spec }): [string, Typed] => {
        if (spec.kind === "text") return [key, words];
        return [key, spec.kind === "yesNo" ? { state: "choice", value: plan, soft: false } : value];
      }),
    );
  const sheet = printed(street, [
    { unit: "SQ01", figures: figures(3, "文艺汇演", "是") },
    { unit: "SQ02", figures: figures(4, "讲座", "否") },
    { unit: "SQ03", figures: figures(5, "讲座", "是") },
  ]);

  test("MERGE-67 totals stand in the notice's sentence, texts once each", () => {
    const cell = found(sheet, "以（");
    expect(cell?.value).toBe("以（文艺汇演、讲座）等形式启动“安全生产月”活动（12）场次。");
    expect(cell?.formula).toBe(
      '"以（"&"文艺汇演、讲座"&"）等形式启动“安全生产月”活动（"&IF(LEN(\'汇总表\'!$D$8)=0,"\u00a0\u00a0\u00a0\u00a0",\'汇总表\'!$D$8&"")&"）场次。"',
    );
  });

  test("MERGE-67 是 and 否 as numbers, the office and its seal, who is behind the totals", () => {
    expect(sheet.cells.some(({ value }) => String(value).includes("是 2，否 1"))).toBe(true);
    expect(found(sheet, "汇总单位（盖章）：两路口街道应急办\n统计时段：")).toBeDefined();
    expect(found(sheet, "单位负责人（签字）")).toBeDefined();
    expect(found(sheet, "应报单位 7 个，已报 3 个")?.formula).toContain("报送情况");
  });

  test("MERGE-67 nothing in: room to write, as on the form", () => {
    expect(found(printed(street, []), "以（")?.value).toBe(
      "以（\u00a0\u00a0\u00a0\u00a0）等形式启动“安全生产月”活动（\u00a0\u00a0\u00a0\u00a0）场次。",
    );
  });
});

test("MERGE-67 more texts than a cell can show are counted", () => {
  const units = Array.from({ length: 30 }, (_, index) => ({
    ...campaign.roster.units[0]!,
    code: `U${index}`,
    name: `单位${index}`,
  }));
  const many = { ...campaign, roster: { ...campaign.roster, units } };
  const sheet = printed(
    many,
    units.map(({ code }, index) => ({
      unit: code,
      figures: { ...FULL, drill_name: `第${index}次防汛演练` },
    })),
  );
  const value = String(found(sheet, "第0次防汛演练、")?.value);
  expect(value).toMatch(/^(第\d+次防汛演练、?)+等（另有 \d+ 种，见“汇总表”）$/);
  const shown = value.split("、").length;
  expect(value).toContain(`另有 ${30 - shown} 种`);
});

test("MERGE-67 a total that is text alone is written, not calculated", () => {
  const sheet = printed(campaign, [{ unit: "A", figures: { ...FULL, remark: "=1+1" } }]);
  const cell = sheet.cells.find(({ value }) => value === "=1+1");
  expect(cell).toBeDefined();
  expect(cell?.formula).toBeUndefined();
});
