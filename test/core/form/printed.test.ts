// 打印: the notice's own table and sentences, with the figures in them.
import type { FormInput } from "../../../src/core/form/input";
import { planForm } from "../../../src/core/form/plan";
import { dateText, shownText } from "../../../src/core/form/sheets/printed-figure";
import type { CellContent } from "../../../src/core/sheet/plan";
import { FORMS, filled, seedCampaign, seedInput, withValues } from "./seed-forms";

function printTexts(input: FormInput): string[] {
  const sheet = planForm(input).sheets.find((each) => each.name === "打印")!;
  return sheet.cells.flatMap((cell) =>
    cell.value === undefined || cell.value === "" ? [] : [String(cell.value)],
  );
}

const SPACES = "\u00a0\u00a0\u00a0\u00a0";
const street = seedInput("lianglukou-2020", "statistics", "SQ01");
const city = seedInput("zhoushan-2023", "statistics", "XC");

describe("FORM-16 a sentence with its blanks filled", () => {
  test.each<[string, FormInput, Record<string, CellContent>, string]>([
    ["untouched", street, {}, `以（${SPACES}）等形式启动“安全生产月”活动（${SPACES}）场次。`],
    [
      "filled",
      street,
      { launch_form: "文艺汇演", launch_sessions: 3 },
      "以（文艺汇演）等形式启动“安全生产月”活动（3）场次。",
    ],
    [
      "a count of 0, whose text is not applicable",
      street,
      { launch_sessions: 0 },
      "以（/）等形式启动“安全生产月”活动（0）场次。",
    ],
    [
      "filled in part, over two paragraphs",
      street,
      { study_group_sessions: 1, online_class_attendance: 1_200 },
      `安排理论学习中心组专题学习（1）次，参与（${SPACES}）人次；\n开展网络课堂培训(${SPACES})场，参与（1200）人次。`,
    ],
    [
      "choices as boxes",
      street,
      { in_annual_plan: "是", roadmap_made: "否" },
      "是否已将“安全生产月”和“安全生产万里行”活动纳入全年安全生产重点工作：☑是\u00a0□否\n" +
        "是否已制定活动“路线图”“施工表”，明确责任单位、责任人和时间节点：□是\u00a0☑否\n" +
        "是否已做好人力、物力和相关经费等保障：□是\u00a0□否",
    ],
    ["a cell with its measure", city, { law_columns_count: 2 }, "2(个)"],
    ["a cell not for the unit's sector", city, {}, "/"],
    [
      "four blanks of one cell, one under the other",
      city,
      { typical_cases_criminal_referral: 2, typical_cases_other: 0 },
      "“一案双罚”____（个）\n行刑衔接2（个）\n重大责任事故罪____（个）\n其他0（个）",
    ],
    ["experts with the notice's words", city, { expert_assistance_experts: 4 }, "4(填帮扶专家数量)"],
    ["what is no number, as it was typed", city, { xi_study_count: "3场" }, "3场"],
    ["a formula's look-alike, as text", city, { xi_study_count: "=1+1" }, "=1+1"],
  ])("%s", (_, input, values, expected) => {
    expect(printTexts(withValues(input, values))).toContain(expected);
  });
});

test.each(FORMS)("FORM-15 %s %s: the notice's words stand whole on 打印", (id, formId) => {
  const input = seedInput(id, formId, seedCampaign(id).roster.units[0]?.code ?? null);
  const { form, unit } = input;
  const texts = printTexts(input);
  const columns = form.columns.map((column) => column.label);
  const kinds = new Set(form.columns.map((column) => column.kind));
  const sections = kinds.has("section") ? form.sections.map((section) => section.label) : [];
  const rows = form.sections.flatMap((section) => section.rows);
  const items = kinds.has("item") ? rows.flatMap((row) => row.item ?? []) : [];
  const requirements = kinds.has("requirement") ? rows.flatMap((row) => row.requirement ?? []) : [];
  for (const text of [form.title, ...columns, ...sections, ...items, ...requirements])
    expect(texts).toContain(text);
  const whole = texts.join("\n");
  for (const field of form.header) expect(whole).toContain(`${field.label}：`);
  expect(whole).toContain(unit?.name);
});

test.each<[string, FormInput, string]>([
  ["no room for the seal twice, a date where the header has none", city, "填报日期："],
  ["neither seal nor date where the header has both", street, "填表人（签字）："],
  ["a seal where the form has no header", seedInput("zhoushan-2023", "liaison", "DH"), "单位（盖章）："],
])("FORM-15 who signs: %s", (_, input, expected) => {
  const line = printTexts(input).find((text) => text.startsWith("单位负责人（签字）："));
  expect(line).toContain(expected);
  expect(line?.includes("盖章")).toBe(input.form.header.length === 0);
  expect(line?.includes("填报日期")).toBe(!input.form.header.some((field) => field.role === "fillDate"));
});

describe("FORM-15 the header's line", () => {
  const room = "　";
  test.each<[string, FormInput, string]>([
    [
      "blank",
      seedInput("zhoushan-2023", "statistics", null),
      `填报单位（盖章）：${room.repeat(8)}　　联系人：${room.repeat(6)}`,
    ],
    ["with its unit", city, `填报单位（盖章）：新城公管中心　　联系人：${room.repeat(6)}`],
    [
      "filled",
      filled(street),
      "填报单位（盖章）：第一社区居委会（示例）　　联系人：张某　　电话：13800000000　　填报日期：2020年6月30日",
    ],
    [
      "with the unit chosen",
      withValues(seedInput("zhoushan-2023", "statistics", null), { unit_name: "市燃气协会" }),
      `填报单位（盖章）：市燃气协会　　联系人：${room.repeat(6)}`,
    ],
  ])("%s", (_, input, expected) => {
    expect(printTexts(input)).toContain(expected);
  });
});

test.each<[CellContent, string]>([
  [44_012, "2020年6月30日"],
  [44_012.75, "2020年6月30日"],
  [61, "1900年3月1日"],
  [2_958_465, "9999年12月31日"],
  [60, "60"],
  [-3, "-3"],
  [2_958_466, "2958466"],
  ["6月30日", "6月30日"],
])("FORM-16 a date of %j is shown as %s", (typed, expected) => {
  expect(dateText(typed)).toBe(expected);
});

test.each<[CellContent, string]>([
  [0.1 + 0.2, "0.3"],
  [1_200, "1200"],
  [-1.5, "-1.5"],
  [true, "TRUE"],
  ["", ""],
])("FORM-16 %j is shown as %s", (typed, expected) => {
  expect(shownText(typed)).toBe(expected);
});
