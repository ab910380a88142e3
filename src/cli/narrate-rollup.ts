// `tallysheet narrate`: the totals as the paragraphs of a report.
import { narrativeText } from "../core/rollup/plan/narrative-text";
import { readArguments } from "./args";
import type { Desk } from "./desk";
import type { ExitCode } from "./exit-code";
import { writeWhole } from "./files";
import { openLastYear } from "./last-year";
import { openRollupFile } from "./rollup-file";
import { UsageError } from "./usage";

export async function narrateRollup(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, { last: { type: "string" }, out: { type: "string" } });
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份汇总。");
  const rollup = await openRollupFile(path, desk);
  if (rollup === null) return 1;
  const lastPath = given.text("last");
  const last = lastPath === undefined ? null : await openLastYear(lastPath, rollup, desk);
  if (last === null && lastPath !== undefined) return 1;
  const lines = narrativeText(rollup, last);
  const out = given.text("out");
  if (out === undefined) for (const line of lines) desk.out(line);
  else {
    await writeWhole(out, `${lines.join("\n")}\n`);
    desk.out(`文字稿已存为 ${out}`);
  }
  return 0;
}
