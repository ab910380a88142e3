// A rollup to its file, the old one kept; and how a gathering ends for whoever started it.
import { planLongRollup } from "../core/rollup/plan/plan-rollup";
import type { GatherReport } from "../core/rollup/report";
import type { Rollup } from "../core/rollup/rollup";
import { fileHost } from "../hosts/file/host";
import type { ExitCode } from "./exit-code";
import { readBytes } from "./files";
import { replaceFile } from "./replace-file";

export async function writeRollup(rollup: Rollup, path: string, made: string): Promise<void> {
  const host = fileHost(
    { read: () => readBytes(path), write: (bytes) => replaceFile(path, bytes) },
    () => made,
  );
  await host.apply(planLongRollup(rollup));
}

/** 1 while a finding of severity error is open. */
export function exitCodeOf(report: GatherReport): ExitCode {
  const open = report.findings.filter((found) => found.settled === null);
  return open.some((found) => found.severity === "error") ? 1 : 0;
}
