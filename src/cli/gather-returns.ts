// `tallysheet gather`: returned files into one rollup workbook, and the report as JSON.
import { planRollup } from "../core/rollup/plan/plan-rollup";
import { type GatherReport, reportOf } from "../core/rollup/report";
import type { Rollup } from "../core/rollup/rollup";
import { fileHost } from "../hosts/file/host";
import { expandArchives } from "../jobs/expand-archives";
import { gather } from "../jobs/gather";
import { momentArgument, readArguments } from "./args";
import { board } from "./board";
import { chooseForm, choosePeriod, openCampaign } from "./campaigns";
import { findFiles, readBytes, sha256, writeWhole } from "./files";
import type { ExitCode } from "./exit-code";
import type { Desk } from "./desk";
import { UsageError } from "./usage";

export async function gatherReturns(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, {
    out: { type: "string" },
    json: { type: "string" },
    received: { type: "string" },
    form: { type: "string" },
    period: { type: "string" },
  });
  const [name, ...paths] = given.words;
  if (name === undefined || paths.length === 0) throw new UsageError("请给出任务和回收表（文件或文件夹）。");
  const out = given.needed("out");
  const campaign = await openCampaign(name, desk);
  const form = chooseForm(campaign, given.text("form"));
  const period = choosePeriod(form, given.text("period"));
  const made = desk.now();
  const received = momentArgument(given.text("received"), made);
  const files = await expandArchives(await findFiles(paths));
  const rollup = await gather(
    files,
    {
      campaign,
      form,
      period,
      received,
      made,
      progress: (done, of, path) => desk.progress(`正在合并 ${done}/${of}：${path}`),
    },
    { readWorkbook: desk.openWorkbook, sha256 },
  );
  await writeRollup(rollup, out, made);
  const report = reportOf(rollup);
  const json = given.text("json");
  if (json === "-") desk.json(report);
  else {
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(report, null, 2)}\n`);
    for (const line of board(report)) desk.out(line);
    desk.out(`汇总已存为 ${out}`);
  }
  return exitCodeOf(report);
}

export async function writeRollup(rollup: Rollup, path: string, made: string): Promise<void> {
  const host = fileHost(
    { read: () => readBytes(path), write: (bytes) => writeWhole(path, bytes) },
    () => made,
  );
  await host.apply(planRollup(rollup));
}

function exitCodeOf(report: GatherReport): ExitCode {
  return report.findings.some((found) => found.severity === "error") ? 1 : 0;
}
