// `tallysheet gather`: returned files into a new rollup workbook, or into one that is continued.
import { resolve } from "node:path";
import type { KeepPolicy } from "../core/rollup/keep-policy";
import { reportOf } from "../core/rollup/report";
import type { Gathered, GatherOrder } from "../jobs/gather";
import { expandArchives } from "../jobs/expand-archives";
import { gather } from "../jobs/gather";
import { type Arguments, momentArgument, readArguments } from "./args";
import { board } from "./board";
import { changeLines } from "./change-lines";
import type { Desk } from "./desk";
import type { ExitCode } from "./exit-code";
import { findFiles, sha256, writeWhole } from "./files";
import { openLastYear } from "./last-year";
import { openSource, type Source } from "./open-source";
import { UsageError } from "./usage";
import { exitCodeOf, writeRollup } from "./write-rollup";

const OPTIONS = {
  campaign: { type: "string" },
  out: { type: "string" },
  json: { type: "string" },
  received: { type: "string" },
  form: { type: "string" },
  period: { type: "string" },
  keep: { type: "string" },
  last: { type: "string" },
  "accept-offers": { type: "boolean" },
  "dry-run": { type: "boolean" },
} as const;

export async function gatherReturns(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, OPTIONS);
  if (given.words.length === 0) throw new UsageError("请给出任务或汇总工作簿，以及回收表（文件或文件夹）。");
  const out = given.flag("dry-run") ? given.text("out") : given.needed("out");
  const made = desk.now();
  const received = momentArgument(given.text("received"), made);
  const chosen = {
    form: given.text("form"),
    period: given.text("period"),
    campaign: given.text("campaign"),
  };
  const source = await openSource(given.words, chosen, desk, made);
  if (source === null) return 1;
  if (source.rest.length === 0 && source.earlier === undefined) {
    throw new UsageError("请给出任务和回收表（文件或文件夹）。");
  }
  const last = await lastYear(given.text("last"), source, desk);
  if (last === null) return 1;
  const gathered = await gatherInto({ ...source, ...last }, given, out, desk, { received, made });
  if (given.flag("dry-run")) return foretell(gathered, given.text("json"), desk);
  if (out !== undefined) await writeRollup(gathered.rollup, out, made);
  return report(gathered, out ?? "", given, desk);
}

async function gatherInto(
  source: Source & Pick<GatherOrder, "last">,
  given: Arguments,
  out: string | undefined,
  desk: Desk,
  times: { readonly received: string; readonly made: string },
): Promise<Gathered> {
  const keep = keepPolicy(given.text("keep"));
  // The rollup itself often lies among the returns: nobody handed it in.
  const own = new Set([...source.opened, ...(out === undefined ? [] : [out])].map((path) => resolve(path)));
  const found = (await findFiles(source.rest)).filter((file) => !own.has(resolve(file.path)));
  const files = await expandArchives(found);
  const order = {
    ...source,
    ...times,
    acceptOffers: given.flag("accept-offers"),
    ...(keep !== undefined && { keep }),
    progress: (done: number, of: number, path: string) => desk.progress(`正在合并 ${done}/${of}：${path}`),
  };
  const { openWorkbook: readWorkbook, pool } = desk;
  return gather(files, order, { readWorkbook, sha256, ...(pool !== undefined && { pool }) });
}

/** {} where none is given; null where it holds no rollup. */
async function lastYear(
  path: string | undefined,
  { campaign, form, period }: Source,
  desk: Desk,
): Promise<Pick<GatherOrder, "last"> | null> {
  if (path === undefined) return {};
  const last = await openLastYear(path, { campaign, form: form.id, period }, desk);
  return last === null ? null : { last };
}

/** What would change; nothing is written but the JSON that was asked for. */
async function foretell(
  { changes, rollup, accepted }: Gathered,
  json: string | undefined,
  desk: Desk,
): Promise<ExitCode> {
  if (json === "-") desk.json(changes);
  else {
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(changes, null, 2)}\n`);
    for (const line of changeLines(changes)) desk.out(line);
    if (accepted > 0) desk.out(`将确认待确认的读数 ${accepted} 处`);
    desk.out("以上是合并后的变化，尚未写入。");
  }
  return exitCodeOf(reportOf(rollup));
}

async function report(
  { rollup, accepted }: Gathered,
  out: string,
  given: Arguments,
  desk: Desk,
): Promise<ExitCode> {
  const made = reportOf(rollup);
  const json = given.text("json");
  if (json === "-") desk.json(made);
  else {
    if (json !== undefined) await writeWhole(json, `${JSON.stringify(made, null, 2)}\n`);
    for (const line of board(made)) desk.out(line);
    if (given.flag("accept-offers")) desk.out(`已确认待确认的读数 ${accepted} 处`);
    desk.out(`汇总已存为 ${out}`);
  }
  return exitCodeOf(made);
}

function keepPolicy(given: string | undefined): KeepPolicy | undefined {
  if (given === undefined || given === "later" || given === "earlier" || given === "ask") return given;
  throw new UsageError(
    `--keep 应为 later（采用后报的）、earlier（采用先报的）或 ask（待决定），不能是“${given}”。`,
  );
}
