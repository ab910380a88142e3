// What Excel lets people type into a fill cell, and what it tells them.
import { type Field, fieldsOf } from "../../../src/core/campaign/fields";
import type { FieldKind, FieldSpec } from "../../../src/core/campaign/schema";
import { fillValidation } from "../../../src/core/form/sheets/fill-validation";
import { planForm } from "../../../src/core/form/plan";
import { FORMS, seedInput } from "./seed-forms";

const seed = fieldsOf(seedInput("zhoushan-2023", "statistics", null).form)[0]!;
const area = { top: 7, left: 4, bottom: 7, right: 4 };

function fieldOf(kind: FieldKind, more: Partial<FieldSpec> = {}): Field {
  return {
    ...seed,
    label: "宣讲活动场次",
    spec: { key: seed.key, required: true, kind, choices: ["甲", "乙"], ...more },
  };
}

describe("FORM-10 what may be typed", () => {
  test.each<[FieldKind, object]>([
    ["count", { type: "whole", min: 0 }],
    ["decimal", { type: "decimal", min: 0 }],
    ["yesNo", { type: "list", items: ["是", "否"] }],
    ["choice", { type: "list", items: ["甲", "乙"] }],
    ["date", { type: "date", from: "2000-01-01", to: "2099-12-31" }],
    ["text", { type: "textLength", max: 500 }],
    ["phone", { type: "textLength", max: 500 }],
  ])("%s", (kind, rule) => {
    expect(fillValidation(fieldOf(kind), area)).toMatchObject({ areas: [area], style: "stop", rule });
  });
});

describe("FORM-10 what people are told", () => {
  test.each<[string, Field, string, string]>([
    [
      "a count",
      fieldOf("count", { measure: "场次" }),
      "请填整数（计量单位：场次），只填数字。没有发生的填 0，不要留空。",
      "“宣讲活动场次”应为不小于 0 的整数（计量单位：场次），请只填数字；没有发生的填 0。",
    ],
    [
      "an optional count with a hint",
      fieldOf("count", { measure: "人", required: false, hint: "填帮扶专家数量。" }),
      "请填整数（计量单位：人），只填数字。本项可不填。填帮扶专家数量。",
      "“宣讲活动场次”应为不小于 0 的整数（计量单位：人），请只填数字；没有发生的填 0。",
    ],
    ["是 or 否", fieldOf("yesNo"), "请从下拉列表中选择：是、否。", "“宣讲活动场次”只能选择：是、否。"],
    [
      "a text that belongs to a count",
      fieldOf("text", { belongsTo: "x", example: "文艺汇演" }),
      "有则填写文字；对应数量为 0 时不用填。例：文艺汇演",
      "“宣讲活动场次”不能超过 500 个字，请精简。",
    ],
    ["a date", fieldOf("date"), "请填日期，如 2023-6-30。", "“宣讲活动场次”应为日期，如 2023-6-30。"],
  ])("%s", (_, field, prompt, error) => {
    const validation = fillValidation(field, area);
    expect(validation.prompt).toEqual({ title: "宣讲活动场次", text: prompt });
    expect(validation.error).toEqual({ title: "填写有误", text: error });
  });

  test("long labels and hints are cut to what Excel shows, and the cut is seen", () => {
    const field = { ...fieldOf("count", { hint: "注".repeat(300) }), label: "长".repeat(40) };
    const { prompt, error } = fillValidation(field, area);
    expect(prompt?.title).toBe(`${"长".repeat(31)}…`);
    expect(prompt?.text).toHaveLength(255);
    expect(prompt?.text.endsWith("…")).toBe(true);
    expect(error.text.length).toBeLessThanOrEqual(255);
  });
});

test.each(FORMS)("FORM-10 %s %s: every cell to be filled has one, and nothing else does", (id, formId) => {
  const input = seedInput(id, formId, null);
  const sheet = planForm(input).sheets.find((each) => each.name === "统计表")!;
  const corner = ({ top, left }: { top: number; left: number }) => `${top}:${left}`;
  const validated = sheet.validations.flatMap((validation) => validation.areas.map(corner)).sort();
  expect(validated).toEqual(sheet.unlocked.map(corner).sort());
  expect(sheet.validations.filter((each) => each.prompt === undefined || each.error.text === "")).toEqual([]);
});
