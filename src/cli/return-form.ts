// `tallysheet return`: a unit's form back to it, with what is to be mended.
import { explain } from "../core/text/explain";
import { returnForFixing } from "../jobs/return-for-fixing";
import { momentArgument, readArguments } from "./args";
import type { Desk } from "./desk";
import type { ExitCode } from "./exit-code";
import { writeWhole } from "./files";
import { openRollupFile } from "./rollup-file";
import { UsageError } from "./usage";

export async function returnForm(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, {
    unit: { type: "string" },
    issued: { type: "string" },
    out: { type: "string" },
  });
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份汇总。");
  const code = given.needed("unit");
  const out = given.needed("out");
  const issued = momentArgument(given.text("issued"), desk.now());
  const rollup = await openRollupFile(path, desk);
  if (rollup === null) return 1;
  const unit = rollup.campaign.roster.units.find((one) => one.code === code);
  if (unit === undefined) throw new UsageError(`单位名录中没有代码“${code}”。`);
  const returned = await returnForFixing(rollup, code, issued);
  if (!returned.ok) {
    desk.err(explain(returned.finding));
    return 1;
  }
  await writeWhole(out, returned.bytes);
  desk.out(`已生成退回${unit.name}的表，列出 ${returned.findings.length} 处需要修改或核实：${out}`);
  return 0;
}
