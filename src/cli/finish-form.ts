// `tallysheet finish`: a unit declares its form checked and final.
import type { Finding } from "../core/finding";
import { explain } from "../core/text/explain";
import { fileHost } from "../hosts/file/host";
import { finishForm as finish } from "../jobs/finish-form";
import { refusalFinding } from "../jobs/refusal-finding";
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
  const out = given.text("out") ?? path;
  const say = (found: Finding): void =>
    desk.err(explain({ ...found, place: { file: path, ...found.place } }));

  const bytes = await readBytes(path);
  const outcome = await desk.openWorkbook(bytes);
  if (!outcome.ok) {
    say(refusalFinding(outcome.refusal));
    return 1;
  }
  const host = fileHost(
    { read: () => Promise.resolve(bytes), write: (done) => writeWhole(out, done) },
    () => at,
  );
  const finished = await finish(host, at, path);
  if (!finished.ok) {
    finished.findings.forEach(say);
    return 1;
  }
  desk.out(`已审核定稿，校验码 ${finished.checkCode}：${out}`);
  return 0;
}
