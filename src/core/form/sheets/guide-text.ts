// What 填报说明 says, as an office would write it to its units.
import { printDue } from "../../campaign/calendar";
import { fieldsOf } from "../../campaign/fields";
import { printSpan } from "../../campaign/periods";
import type { Campaign } from "../../campaign/schema";
import { rulesOf } from "../../rules/form-rules";
import { asksForNumbers } from "../asks-for-numbers";
import { dueOf } from "../due";
import type { FormInput } from "../input";
import type { FormLayout } from "../layout";

export function guideFacts(layout: FormLayout, input: FormInput): (readonly [label: string, text: string])[] {
  const { campaign, unit } = input;
  const { notice } = campaign;
  const due = dueOf(layout.form, input.period, campaign.zone);
  const number = notice.number === undefined ? "" : `（${notice.number}）`;
  return [
    ["填报任务", campaign.title],
    ["依据文件", notice.title + number],
    ["填报单位", unit?.name ?? "在“统计表”页的“填报单位”处从列表中选择"],
    ["汇总单位", campaign.office],
    ...(asksForNumbers(layout.form)
      ? [["统计时段", printSpan(campaign, layout.form, input.period)] as const]
      : []),
    ...(due === null
      ? []
      : [["报送截止", [due.text, ...(due.note === undefined ? [] : [due.note])].join("\n")] as const]),
    ...sectors(layout, campaign, input),
  ];
}

/** Only where some row of the form is for certain sectors. */
function sectors(
  layout: FormLayout,
  campaign: Campaign,
  input: FormInput,
): (readonly [label: string, text: string])[] {
  const { unit } = input;
  if (fieldsOf(layout.form).every((field) => field.sectors === null)) return [];
  if (unit === null) return [["适用领域", "选定填报单位后，不属于本单位领域的栏目自动变灰，无须填写。"]];
  const own = campaign.sectors.filter((sector) => unit.sectors.includes(sector.id));
  const text = own.length === 0 ? "只填各单位共同填报的内容" : own.map((sector) => sector.label).join("、");
  const others = own.length === campaign.sectors.length ? "" : "不属于本单位领域的栏目已变灰，无须填写。";
  return [["适用领域", `${text}。${others}如与实际不符，请告知汇总单位。`]];
}

export function guideChapters(layout: FormLayout, input: FormInput): { title: string; items: string[] }[] {
  const others = otherMaterial(layout, input.campaign);
  return [
    { title: "一、填报步骤", items: steps(layout, input) },
    { title: "二、填写要求", items: demands(layout) },
    ...(others.length === 0 ? [] : [{ title: "三、另需报送的材料", items: others }]),
  ];
}

function steps(layout: FormLayout, { unit, campaign }: FormInput): string[] {
  const rules =
    rulesOf(campaign, layout.form).length === 0
      ? ""
      : "再看“核对”页：强制性审核未通过（✗）的须改正；核实性审核未通过的请核对，确属实情的在“核实说明”栏写明。";
  const first = unit === null ? "先选定填报单位，再" : "";
  return [
    `1. 填表：打开“统计表”页，${first}在浅黄色单元格内填写。其他单元格已锁定，无须改动。`,
    `2. 核对：对照右侧“填报状态”栏和表头“已填／应填”，改到没有“漏填”、没有“待改”为止。${rules}`,
    `3. 报送：保存后将本工作簿发回${campaign.office}。需报送纸质件的，打印“打印”页并盖章；纸质件上的校验码应与电子表一致。`,
  ];
}

function demands(layout: FormLayout): string[] {
  const measures = new Set(layout.fields.map((field) => field.spec.measure));
  return [
    ...(asksForNumbers(layout.form)
      ? ["没有发生的填“0”，不要留空；留空按漏填处理。", "只填数字，不带计量单位，也不写“约”“余”“多”等字样。"]
      : ["各项均须如实填写，不要留空；留空按漏填处理。"]),
    ...(measures.has("人次") ? ["人次按参加次数计：同一人参加两次的，计 2 人次。"] : []),
    "不要插入、删除行或列，不要改动表样和工作表名称；从别处复制时，请用“选择性粘贴—数值”。",
    ...layout.form.notes,
  ].map((text, index) => `${index + 1}. ${text}`);
}

/** What goes with this form, and what belongs to no form. */
function otherMaterial(layout: FormLayout, campaign: Campaign): string[] {
  return campaign.deliverables
    .filter((each) => each.form === undefined || each.form === layout.form.id)
    .map((each, index) => {
      const parts = [
        each.title,
        each.due === undefined ? (each.cadence?.label ?? "") : printDue(each.due.at, campaign.zone),
        each.channel ?? "",
        each.note ?? "",
      ];
      const text = parts.filter((part) => part !== "").join("，");
      return `${index + 1}. ${text}${text.endsWith("。") ? "" : "。"}`;
    });
}
