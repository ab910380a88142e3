// `tallysheet demo`: issue, fill, gather, on a bundled campaign, honest about the mess that comes back.
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Campaign, Form } from "../core/campaign/schema";
import { reportOf } from "../core/rollup/report";
import type { CellContent } from "../core/sheet/plan";
import { fill } from "../jobs/fill";
import { gather } from "../jobs/gather";
import { type IssuedFile, issue } from "../jobs/issue";
import { readArguments } from "./args";
import { board } from "./board";
import { chooseForm, openCampaign } from "./campaigns";
import { demoFigures } from "./demo-figures";
import { findFiles, sha256, writeWhole } from "./files";
import type { ExitCode } from "./exit-code";
import type { Desk } from "./desk";
import { writeRollup } from "./write-rollup";

const CAMPAIGN = "zhoushan-2023";
const ISSUED = "2023-05-19T09:00:00+08:00";
const SAVED = "2023-06-29T10:00:00+08:00";
const SAVED_LATER = "2023-06-30T16:20:00+08:00";
const RECEIVED = "2023-06-30T17:00:00+08:00";

export async function demonstrate(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const folder = readArguments(args, { out: { type: "string" } }).text("out") ?? "demo";
  const campaign = await openCampaign(CAMPAIGN, desk);
  const form = chooseForm(campaign, undefined);
  await rm(join(folder, "下发"), { recursive: true, force: true });
  await rm(join(folder, "回收"), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const issued: IssuedFile[] = [];
  for await (const file of issue({
    campaign,
    form,
    period: null,
    issued: ISSUED,
    units: campaign.roster.units,
    blank: true,
  })) {
    await writeWhole(join(folder, "下发", file.name), file.bytes);
    issued.push(file);
  }
  desk.out(`一、下发：${issued.length} 份表，存于 ${join(folder, "下发")}`);

  const returned = await sendBack(campaign, form, issued, folder);
  desk.out(
    `二、回收：${returned} 个文件，存于 ${join(folder, "回收")}（有漏填、“3场”、重复报送、放错的文件各一处，一个单位未报）`,
  );

  const order = { campaign, form, period: null, received: RECEIVED, made: desk.now() };
  const { rollup } = await gather(await findFiles([join(folder, "回收")]), order, {
    readWorkbook: desk.openWorkbook,
    sha256,
  });
  const report = reportOf(rollup);
  const out = join(folder, "汇总.xlsx");
  await writeRollup(rollup, out, order.made);
  await writeWhole(join(folder, "报告.json"), `${JSON.stringify(report, null, 2)}\n`);
  desk.out("三、合并回收表");
  for (const line of board(report)) desk.out(line);
  desk.out(`汇总已存为 ${out}，明细见 ${join(folder, "报告.json")}`);
  return 0;
}

/** What comes back in real life: the last unit sends nothing, others send a blank, a "3场", a second version, a stray file. */
async function sendBack(
  campaign: Campaign,
  form: Form,
  issued: readonly IssuedFile[],
  folder: string,
): Promise<number> {
  let count = 0;
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeWhole(join(folder, "回收", name), bytes);
    count += 1;
  };
  const { units } = campaign.roster;
  for (const [index, unit] of units.slice(0, -1).entries()) {
    const blank = issued.find((file) => file.unit === unit.code);
    if (blank === undefined) throw new Error(`no form was issued to ${unit.code}`);
    const figures: Record<string, CellContent | null> = demoFigures(form, unit, index);
    if (index === 0) figures["preaching_attendance"] = null;
    if (index === 1) figures["rescue_drills_count"] = "3场";
    await put(blank.name, await typed(blank.bytes, figures, SAVED));
    if (index !== 2) continue;
    figures["xi_study_attendance"] = Number(figures["xi_study_attendance"]) + 15;
    await put(blank.name.replace(".xlsx", "（更正）.xlsx"), await typed(blank.bytes, figures, SAVED_LATER));
  }
  await put("活动简报.xlsx", new TextEncoder().encode("这不是一份统计表"));
  return count;
}

async function typed(
  bytes: Uint8Array,
  figures: Readonly<Record<string, CellContent | null>>,
  saved: string,
): Promise<Uint8Array> {
  const filled = await fill(bytes, figures, saved);
  if (!filled.ok)
    throw new Error(`the sample figures do not fit the form: ${JSON.stringify(filled.findings)}`);
  return filled.bytes;
}
