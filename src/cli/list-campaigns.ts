// `tallysheet campaigns`: the bundled campaigns and their forms; of one campaign what it asks and takes for granted.
import { printDate, printDue } from "../core/campaign/calendar";
import { fieldsOf } from "../core/campaign/fields";
import type { Campaign, Form } from "../core/campaign/schema";
import { readArguments } from "./args";
import { bundledCampaigns, openCampaign } from "./campaigns";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function listCampaigns(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...more] = readArguments(args, {}).words;
  if (more.length > 0) throw new UsageError("请给出一个任务。");
  if (name !== undefined) {
    for (const line of campaignLines(await openCampaign(name, terminal))) terminal.out(line);
    return 0;
  }
  for (const campaign of await bundledCampaigns()) {
    terminal.out(heading(campaign));
    for (const form of campaign.forms)
      terminal.out(`    ${form.id}  ${form.title}（${fieldsOf(form).length} 项）`);
  }
  return 0;
}

function heading({ id, title, version, roster }: Campaign): string {
  return `${id}  ${title}（第 ${version} 版，${roster.units.length} 个单位）`;
}

function campaignLines(campaign: Campaign): readonly string[] {
  const { office, notice, period, assumptions, roster } = campaign;
  const taken = [...assumptions, ...(roster.note === undefined ? [] : [roster.note])];
  return [
    heading(campaign),
    `汇总单位：${office}`,
    `通知：${notice.title}`,
    `统计时段：${printDate(period.start)}至${printDate(period.end)}`,
    "统计表：",
    ...campaign.forms.map(
      (form) => `  ${form.id}  ${form.title}（${fieldsOf(form).length} 项），${dueText(form, campaign)}`,
    ),
    "填报单位：",
    ...roster.units.map(
      ({ code, name, group }) => `  ${code}  ${name}${group === undefined ? "" : `（${group}）`}`,
    ),
    ...(taken.length === 0 ? [] : ["通知未写明、由任务掌握的口径，请核对："]),
    ...taken.map((line, index) => `  ${index + 1}. ${line}`),
  ];
}

function dueText({ due, cadence }: Form, { zone }: Campaign): string {
  if (cadence !== undefined) return `${cadence.label}报送，共 ${cadence.due.length} 期`;
  return due === undefined ? "未规定截止时间" : `${printDue(due.at, zone)}报送`;
}
