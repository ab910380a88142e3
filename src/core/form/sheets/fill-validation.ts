// Data validation of a fill cell: what Excel lets people type, and what it tells them.
import { choicesOf, type Field } from "../../campaign/fields";
import type { Area } from "../../sheet/address";
import type { ValidationPlan } from "../../sheet/plan";

const TITLE_LENGTH = 32;
const TEXT_LENGTH = 255;
const LONGEST_TEXT = 500;

export function fillValidation(field: Field, area: Area): ValidationPlan {
  const measure = field.spec.measure === undefined ? "" : `（计量单位：${field.spec.measure}）`;
  const asked = field.spec.required ? "没有发生的填 0，不要留空。" : "本项可不填。";
  const frame = { areas: [area], style: "stop" as const };
  const title = cut(field.label, TITLE_LENGTH);
  const more = [field.spec.hint, field.spec.example === undefined ? undefined : `例：${field.spec.example}`]
    .filter((part) => part !== undefined)
    .join("");
  const messages = (what: string, wrong: string): Pick<ValidationPlan, "prompt" | "error"> => ({
    prompt: { title, text: cut(what + more, TEXT_LENGTH) },
    error: { title: "填写有误", text: cut(`“${field.label}”${wrong}`, TEXT_LENGTH) },
  });
  switch (field.spec.kind) {
    case "count":
      return {
        ...frame,
        rule: { type: "whole", min: 0 },
        ...messages(
          `请填整数${measure}，只填数字。${asked}`,
          `应为不小于 0 的整数${measure}，请只填数字；没有发生的填 0。`,
        ),
      };
    case "decimal":
      return {
        ...frame,
        rule: { type: "decimal", min: 0 },
        ...messages(
          `请填数字${measure}。${asked}`,
          `应为不小于 0 的数${measure}，请只填数字；没有发生的填 0。`,
        ),
      };
    case "yesNo":
    case "choice":
      return {
        ...frame,
        rule: { type: "list", items: choicesOf(field.spec) },
        ...messages(
          `请从下拉列表中选择：${choicesOf(field.spec).join("、")}。`,
          `只能选择：${choicesOf(field.spec).join("、")}。`,
        ),
      };
    case "date":
      return {
        ...frame,
        rule: { type: "date", from: "2000-01-01", to: "2099-12-31" },
        ...messages("请填日期，如 2023-6-30。", "应为日期，如 2023-6-30。"),
      };
    case "text":
    case "phone":
      return {
        ...frame,
        rule: { type: "textLength", max: LONGEST_TEXT },
        ...messages(textPrompt(field), `不能超过 ${LONGEST_TEXT} 个字，请精简。`),
      };
  }
}

function textPrompt(field: Field): string {
  if (field.spec.belongsTo !== undefined) return "有则填写文字；对应数量为 0 时不用填。";
  return field.spec.required ? "请填写文字。" : "可不填。";
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
