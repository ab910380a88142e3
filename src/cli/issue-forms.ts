// `tallysheet issue`: one workbook a unit and the blank form, into a folder.
import { join } from "node:path";
import type { Campaign, Form, Unit } from "../core/campaign/schema";
import { addInToOpen } from "../jobs/add-in";
import { issue, type IssueOrder } from "../jobs/issue";
import { lastTimeOf } from "../jobs/last-time";
import { momentArgument, readArguments } from "./args";
import { chooseForm, choosePeriods, openCampaign } from "./campaigns";
import { writeWhole } from "./files";
import type { ExitCode } from "./exit-code";
import { openRollupFile } from "./rollup-file";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function issueForms(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, {
    out: { type: "string" },
    unit: { type: "string", multiple: true },
    form: { type: "string" },
    period: { type: "string" },
    issued: { type: "string" },
    last: { type: "string" },
    "auto-open": { type: "boolean" },
  });
  const [name, ...more] = given.words;
  if (name === undefined || more.length > 0) throw new UsageError("请给出一个任务。");
  const folder = given.needed("out");
  const campaign = await openCampaign(name, terminal);
  const form = chooseForm(campaign, given.text("form"));
  const periods = choosePeriods(campaign, form, given.text("period"));
  const units = chooseUnits(campaign, given.list("unit"));
  const issued = momentArgument(given.text("issued"), terminal.now());
  const blank = given.list("unit").length === 0;
  const pane = given.flag("auto-open") ? { autoOpen: addInToOpen() } : {};
  const last = await lastTime(given.text("last"), { campaign, form, periods }, terminal);
  if (last === null) return 1;
  let count = 0;
  for (const period of periods) {
    for await (const file of issue({ campaign, form, period, issued, units, blank, ...pane, ...last })) {
      await writeWhole(join(folder, file.name), file.bytes);
      count += 1;
      terminal.progress(`已生成 ${count} 份：${file.name}`);
    }
  }
  if (units.length === 0) terminal.err("单位名录是空的，只生成了空白表。请先在任务中填写单位名录。");
  const of = periods.length > 1 ? `共 ${periods.length} 期，` : "";
  terminal.out(
    `已下发《${form.title}》：${of}${units.length} 个单位${blank ? "，另有空白表" : ""}，存于 ${folder}`,
  );
  return 0;
}

/** --last: the rollup of the time before, whose figures each unit finds in its form. null: said already. */
async function lastTime(
  path: string | undefined,
  now: { readonly campaign: Campaign; readonly form: Form; readonly periods: readonly (string | null)[] },
  terminal: Terminal,
): Promise<Pick<IssueOrder, "last"> | null> {
  if (path === undefined) return {};
  if (now.periods.length !== 1) throw new UsageError("--last 只能用于下发一期，请用 --period 指明是哪一期。");
  const rollup = await openRollupFile(path, terminal);
  if (rollup === null) return null;
  const { fit, last, renamed } = lastTimeOf(rollup, { ...now, period: now.periods[0] ?? null });
  if (fit === "same")
    throw new UsageError(`“${path}”就是本期的汇总，不能作为上期数；--last 请给出上期的汇总。`);
  if (renamed.length > 0)
    terminal.err(`单位代码与“${path}”中的相同而名称不同，未带上期数：${renamed.join("、")}。`);
  if (fit === "unlike") terminal.err(`“${path}”与本表没有相同的填报项，未带上期数。`);
  return { last };
}

/** The units named, in the order named; without any, all that must report. */
function chooseUnits(campaign: Campaign, codes: readonly string[]): readonly Unit[] {
  if (codes.length === 0) return campaign.roster.units.filter((unit) => unit.exempt === undefined);
  return codes.map((code) => {
    const unit = campaign.roster.units.find((each) => each.code === code);
    if (unit === undefined) throw new UsageError(`单位名录中没有代码“${code}”。`);
    return unit;
  });
}
