// What is gathered into: a campaign, or one or more rollup workbooks that are continued.
import { resolve } from "node:path";
import type { Campaign, Form } from "../core/campaign/schema";
import type { Finding } from "../core/finding";
import type { Act } from "../core/rollup/acts";
import { adoptCampaign } from "../core/rollup/adopt-campaign";
import { mergeRecords } from "../core/rollup/merge-records";
import type { RollupRecord } from "../core/rollup/record";
import { formIn } from "../core/rollup/rollup";
import { explain } from "../core/text/explain";
import { isRollupFile, openRollupFile } from "../jobs/open-rollup-file";
import { chooseForm, choosePeriod, openCampaign } from "./campaigns";
import { readBytes } from "./files";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export interface Source {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** Absent for a campaign: nothing is continued. */
  readonly earlier?: RollupRecord;
  /** Corrections typed into the rollup workbooks since they were written. */
  readonly acts: readonly Act[];
  readonly notices: readonly Finding[];
  /** Paths of the rollup workbooks. */
  readonly opened: readonly string[];
  /** The words that follow. */
  readonly rest: readonly string[];
}

/** null where a rollup workbook cannot be used; why has been said. */
export async function openSource(
  words: readonly string[],
  chosen: {
    readonly form: string | undefined;
    readonly period: string | undefined;
    /** The changed campaign under which a rollup goes on. */
    readonly campaign: string | undefined;
  },
  terminal: Terminal,
  made: string,
): Promise<Source | null> {
  const [first, ...rest] = words as readonly [string, ...string[]];
  if (!isWorkbookName(first)) {
    if (chosen.campaign !== undefined) {
      throw new UsageError("--campaign 只用于接续汇总；新建汇总时请直接给出任务。");
    }
    const campaign = await openCampaign(first, terminal);
    const form = chooseForm(campaign, chosen.form);
    const period = choosePeriod(campaign, form, chosen.period);
    return { campaign, form, period, acts: [], notices: [], opened: [], rest };
  }
  if (chosen.form !== undefined || chosen.period !== undefined) {
    throw new UsageError("接续汇总时，表和期次以汇总工作簿为准，不用 --form 和 --period。");
  }
  const opened = [first];
  for (const word of rest) {
    if (!isWorkbookName(word) || !isRollupFile(await readBytes(word))) break;
    opened.push(word);
  }
  const source = await openRollups(opened, rest.slice(opened.length - 1), terminal, made);
  if (source === null || chosen.campaign === undefined) return source;
  return underCampaign(source, await openCampaign(chosen.campaign, terminal), terminal);
}

/** The rollup goes on under the changed campaign; what that changes is said. */
function underCampaign(
  source: Source & { readonly earlier: RollupRecord },
  campaign: Campaign,
  terminal: Terminal,
): Source | null {
  const { acts } = source.earlier;
  const adopted = adoptCampaign({ ...source.earlier, acts: [...acts, ...source.acts] }, campaign);
  if (!adopted.ok) return refused(adopted.finding, source.opened[0] ?? "", terminal);
  const { changes } = adopted;
  const record = { ...adopted.record, acts };
  if (changes !== null) terminal.err(explain(changes));
  const notices = changes === null ? source.notices : [...source.notices, changes];
  return { ...source, campaign, form: formIn(campaign, record.form), earlier: record, notices };
}

/** One rollup workbook, for the verbs that speak of what is in it. */
export async function openRollups(
  paths: readonly string[],
  rest: readonly string[],
  terminal: Terminal,
  made: string,
): Promise<(Source & { readonly earlier: RollupRecord }) | null> {
  const records: RollupRecord[] = [];
  const acts: Act[] = [];
  const notices: Finding[] = [];
  const unique = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  for (const path of unique) {
    const opening = openRollupFile(await readBytes(path), made);
    if (!opening.ok) return refused(opening.finding, path, terminal);
    records.push(opening.record);
    acts.push(...opening.noticed);
    notices.push(...opening.findings.map((found) => ({ ...found, place: { ...found.place, file: path } })));
  }
  const merged = mergeRecords(records as [RollupRecord, ...RollupRecord[]]);
  if (!merged.ok) return refused(merged.finding, unique[merged.of] ?? "", terminal);
  notices.push(...merged.changes);
  for (const found of notices) terminal.err(explain(found));
  if (acts.length > 0) terminal.err(`发现汇总单位新作的更正 ${acts.length} 处，已记录。`);
  const { record } = merged;
  const { campaign, period } = record;
  const form = formIn(campaign, record.form);
  return { campaign, form, period, earlier: record, acts, notices, opened: unique, rest };
}

function refused(why: Finding, path: string, terminal: Terminal): null {
  terminal.err(explain({ ...why, place: { ...why.place, file: path } }));
  return null;
}

function isWorkbookName(word: string): boolean {
  return /\.xls[xm]?$|\.et$|\.ods$/i.test(word);
}
