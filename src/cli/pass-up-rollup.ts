// `tallysheet pass-up`: a rollup as the office's own return for the level above.
import { explain } from "../core/text/explain";
import { passUp } from "../jobs/pass-up";
import { momentArgument, readArguments } from "./args";
import { chooseForm, choosePeriod, openCampaign } from "./campaigns";
import type { Desk } from "./desk";
import type { ExitCode } from "./exit-code";
import { writeWhole } from "./files";
import { openRollupFile } from "./rollup-file";
import { UsageError } from "./usage";

export async function passUpRollup(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, {
    as: { type: "string" },
    campaign: { type: "string" },
    form: { type: "string" },
    period: { type: "string" },
    issued: { type: "string" },
    out: { type: "string" },
  });
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份汇总。");
  const code = given.needed("as");
  const out = given.needed("out");
  const issued = momentArgument(given.text("issued"), desk.now());
  const rollup = await openRollupFile(path, desk);
  if (rollup === null) return 1;
  const above = given.text("campaign");
  const campaign = above === undefined ? rollup.campaign : await openCampaign(above, desk);
  const form = chooseForm(campaign, given.text("form") ?? rollup.form);
  const period = choosePeriod(campaign, form, given.text("period") ?? rollup.period ?? undefined);
  const unit = campaign.roster.units.find((one) => one.code === code);
  if (unit === undefined) throw new UsageError(`上级任务的单位名录中没有代码“${code}”。`);
  const { bytes, filled, findings } = await passUp(rollup, { campaign, form, period, unit, issued });
  await writeWhole(out, bytes);
  for (const found of findings) desk.err(explain(found));
  desk.out(`已生成${unit.name}的上报表，写入 ${filled} 项：${out}`);
  return 0;
}
