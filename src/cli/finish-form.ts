// `tallysheet finish`: a unit declares its form checked and final.
import { explain } from "../core/text/explain";
import { finish } from "../jobs/finish";
import { momentArgument, readArguments } from "./args";
import type { Desk } from "./desk";
import type { ExitCode } from "./exit-code";
import { readBytes, writeWhole } from "./files";
import { UsageError } from "./usage";

export async function finishForm(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, { out: { type: "string" }, at: { type: "string" } });
  const [path, ...more] = given.words;
  if (path === undefined || more.length > 0) throw new UsageError("请给出一份表。");
  const at = momentArgument(given.text("at"), desk.now());
  const finished = await finish(path, await desk.openWorkbook(await readBytes(path)), at);
  if (!finished.ok) {
    for (const found of finished.findings)
      desk.err(explain({ ...found, place: { file: path, ...found.place } }));
    return 1;
  }
  const out = given.text("out") ?? path;
  await writeWhole(out, finished.bytes);
  desk.out(`已审核定稿，校验码 ${finished.checkCode}：${out}`);
  return 0;
}
