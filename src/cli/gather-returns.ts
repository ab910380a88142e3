// `tallysheet gather`: returned files into one rollup workbook, and the report as JSON.
import { planRollup } from "../core/rollup/plan/plan-rollup";
import { type GatherReport, reportOf } from "../core/rollup/report";
import type { Rollup } from "../core/rollup/rollup";
import { fileHost } from "../hosts/file/host";
import { gather } from "../jobs/gather";
import { readWorkbook } from "../xlsx/read";
import { momentArgument, readArguments } from "./args";
import { board } from "./board";
import { chooseForm, choosePeriod, openCampaign } from "./campaigns";
import { findFiles, readBytes, sha256, writeWhole } from "./files";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function gatherReturns(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
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
  const campaign = await openCampaign(name, terminal);
  const form = chooseForm(campaign, given.text("form"));
  const period = choosePeriod(form, given.text("period"));
  const made = terminal.now();
  const received = momentArgument(given.text("received"), made);
  const files = await findFiles(paths);
  const rollup = await gather(
    files,
    {
      campaign,
      form,
      period,
      received,
      made,
      progress: (done, of, path) => terminal.progress(`正在合并 ${done}/${of}：${path}`),
    },
    { readWorkbook, sha256 },
  );
  await writeRollup(rollup, out, made);
  const report = reportOf(rollup);
  const json = given.text("json");
  if (json === "-") terminal.json(report);
  else {
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(report, null, 2)}\n`);
    for (const line of board(report)) terminal.out(line);
    terminal.out(`汇总已存为 ${out}`);
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
