// A rollup workbook with the office's word added, written back to its place: what several verbs do.
import { fieldsOf } from "../core/campaign/fields";
import type { Field } from "../core/campaign/fields";
import type { Unit } from "../core/campaign/schema";
import { nearest } from "../core/campaign/near";
import type { Act } from "../core/rollup/acts";
import { recordOf, remake } from "../core/rollup/record";
import { reportOf } from "../core/rollup/report";
import type { Rollup } from "../core/rollup/rollup";
import { formIn } from "../core/rollup/rollup";
import type { Arguments } from "./args";
import type { ExitCode } from "./exit-code";
import { openRollupFile } from "./rollup-file";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";
import { exitCodeOf, writeRollup } from "./write-rollup";

/** The one rollup workbook named; null where it cannot be used, which has been said. */
export async function openOne(
  given: Arguments,
  terminal: Terminal,
): Promise<{ readonly path: string; readonly rollup: Rollup } | null> {
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份汇总工作簿。");
  const rollup = await openRollupFile(path, terminal);
  return rollup === null ? null : { path, rollup };
}

/** @param say makes the acts; throws UsageError where the words do not fit the rollup */
export async function amendRollup(
  given: Arguments,
  terminal: Terminal,
  say: (rollup: Rollup, made: string) => readonly Act[],
  done: string,
): Promise<ExitCode> {
  const made = terminal.now();
  const opened = await openOne(given, terminal);
  if (opened === null) return 1;
  const { rollup, path } = opened;
  const record = recordOf(rollup);
  const amended = remake({ ...record, made, acts: [...record.acts, ...say(rollup, made)] });
  const out = given.text("out") ?? path;
  await writeRollup(amended, out, made);
  terminal.out(`${done}，已存为 ${out}`);
  return exitCodeOf(reportOf(amended));
}

export function unitArgument(rollup: Rollup, given: Arguments): Unit {
  const code = given.needed("unit");
  const { units } = rollup.campaign.roster;
  const unit = units.find((each) => each.code === code);
  if (unit !== undefined) return unit;
  const near = nearest(
    code,
    units.map((each) => each.code),
  );
  throw new UsageError(`单位名录中没有代码“${code}”${near === null ? "" : `，是否为“${near}”`}。`);
}

export function fieldArgument(rollup: Rollup, key: string): Field {
  const fields = fieldsOf(formIn(rollup.campaign, rollup.form));
  const field = fields.find((each) => each.key === key) ?? fields.find((each) => each.label === key);
  if (field !== undefined) return field;
  const near = nearest(
    key,
    fields.map((each) => each.key),
  );
  throw new UsageError(`表中没有填报项“${key}”${near === null ? "" : `，是否为“${near}”`}。`);
}

export function reasonArgument(given: Arguments): string {
  const reason = given.needed("reason").trim();
  if (reason === "") throw new UsageError("请用 --reason 写明理由。");
  return reason;
}
