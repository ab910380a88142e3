// 填报说明: what it tells a unit, and by when; due dates of forms and periods.
import { dueOf } from "../../../src/core/form/due";
import type { FormInput } from "../../../src/core/form/input";
import { layoutForm } from "../../../src/core/form/layout";
import { guideChapters, guideFacts } from "../../../src/core/form/sheets/guide-text";
import { seedInput } from "./seed-forms";

const facts = (input: FormInput) => Object.fromEntries(guideFacts(layoutForm(input.form), input));
const lines = (input: FormInput) =>
  guideChapters(layoutForm(input.form), input).flatMap(({ items }) => items);

const city = seedInput("zhoushan-2023", "statistics", "XC");
const liaison = seedInput("zhoushan-2023", "liaison", "XC");
const street = seedInput("lianglukou-2020", "statistics", "SQ01");

describe("FORM-19 when a form is due", () => {
  test.each<[string, FormInput, string | null]>([
    ["a form's own date, with its weekday", city, "2023年7月1日（星期六）前"],
    ["the second form's", liaison, "2023年5月25日（星期四）前"],
    ["a period's", { ...city, period: "2023-06-06T18:00:00+08:00" }, "2023年6月6日（星期二）18:00前"],
    ["none", { ...city, form: withoutDue(city) }, null],
  ])("%s", (_, { form, period, campaign }, expected) => {
    expect(dueOf(form, period, campaign.zone)?.text ?? null).toBe(expected);
  });

  test("what is said of the form's date does not hold for a period", () => {
    expect(dueOf(city.form, null, "+08:00")?.note).toContain("星期六");
    expect(dueOf(city.form, "2023-06-06T18:00:00+08:00", "+08:00")?.note).toBeUndefined();
  });
});

function withoutDue({ form }: FormInput): FormInput["form"] {
  const rest: Partial<typeof form> = { ...form };
  delete rest.due;
  return rest as typeof form;
}

describe("FORM-20 who, what, when", () => {
  test("of a unit's own form", () => {
    expect(facts(city)).toMatchObject({
      填报任务: "2023年全市城管执法系统“安全生产月”活动统计",
      依据文件: "关于印发《2023年全市城管执法系统“安全生产月”活动方案》的通知",
      填报单位: "新城公管中心",
      汇总单位: "舟山市城市管理局（综合行政执法局）",
      统计时段: "2023年6月1日（星期四）至2023年6月30日（星期五）",
    });
    expect(facts(city)["报送截止"]).toMatch(/^2023年7月1日（星期六）前\n/);
  });

  test.each<[string, FormInput, string | undefined]>([
    [
      "own sectors",
      city,
      "城市运行和市容环卫领域。不属于本单位领域的栏目已变灰，无须填写。如与实际不符，请告知汇总单位。",
    ],
    [
      "none",
      seedInput("zhoushan-2023", "statistics", "RQXH"),
      "只填各单位共同填报的内容。不属于本单位领域的栏目已变灰，无须填写。如与实际不符，请告知汇总单位。",
    ],
    [
      "all of them",
      seedInput("zhoushan-2023", "statistics", "DH"),
      "建筑施工领域、城市运行和市容环卫领域、城镇房屋领域、农村房屋领域。如与实际不符，请告知汇总单位。",
    ],
    [
      "not known yet",
      seedInput("zhoushan-2023", "statistics", null),
      "选定填报单位后，不属于本单位领域的栏目自动变灰，无须填写。",
    ],
    ["a form for everybody", liaison, undefined],
    ["a campaign without sectors", street, undefined],
  ])("sectors: %s", (_, input, expected) => {
    expect(facts(input)["适用领域"]).toBe(expected);
  });

  test("what does not concern a form is not said", () => {
    expect(facts(liaison)["统计时段"]).toBeUndefined();
    expect(lines(liaison).join()).not.toContain("填“0”");
    expect(lines(city).join()).toContain("填“0”");
    expect(lines(liaison).join()).not.toContain("活动总结报告");
    expect(lines(city).join()).toContain("活动总结报告，2023年7月1日（星期六）前，报送市城管局。");
  });

  test("only a form with rules is to be looked at on 核对", () => {
    expect(lines(city)[1]).toContain("再看“核对”页");
    expect(lines(liaison)[1]).not.toContain("核对”页");
  });

  test("the blank form tells to choose the unit first, a unit's own does not", () => {
    expect(lines(seedInput("zhoushan-2023", "statistics", null))[0]).toContain("先选定填报单位");
    expect(lines(city)[0]).not.toContain("选定");
  });

  test("three steps; what the office takes for granted is not told to the units", () => {
    expect(guideChapters(layoutForm(city.form), city)[0]?.items).toHaveLength(3);
    for (const assumption of city.campaign.assumptions)
      expect(lines(city).join("\n")).not.toContain(assumption);
  });
});
