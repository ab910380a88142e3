// `tallysheet check`: each form read alone, with all there is to say about it.
import type { Finding } from "../core/finding";
import { explain } from "../core/text/explain";
import { check, type Checked } from "../jobs/check";
import { readArguments } from "./args";
import { findFiles } from "./files";
import type { ExitCode } from "./exit-code";
import type { Desk } from "./desk";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

export async function checkForms(args: readonly string[], desk: Desk): Promise<ExitCode> {
  const given = readArguments(args, { json: { type: "boolean" } });
  if (given.words.length === 0) throw new UsageError("请给出要检查的表。");
  const now = desk.now();
  const checked: Checked[] = [];
  for (const file of await findFiles(given.words)) {
    checked.push(check(file.path, await desk.openWorkbook(await file.bytes()), now));
  }
  if (given.flag("json")) desk.json(checked.map(reported));
  else for (const each of checked) print(each, desk);
  return checked.some((each) => each.findings.some((found) => found.severity === "error")) ? 1 : 0;
}

const SEVERITY = { error: "强制", warning: "核实", note: "提示" } as const;

function print(checked: Checked, terminal: Terminal): void {
  const whose =
    checked.unit === null ? "" : `：${checked.unit.name}，已填 ${checked.filled}/应填 ${checked.expected}`;
  terminal.out(`${checked.path}${whose}`);
  for (const found of checked.findings)
    terminal.out(`  ［${SEVERITY[found.severity]}］${explain(withoutFile(found))}`);
  if (checked.findings.length === 0) terminal.out("  没有发现问题。");
  if (checked.blocking !== null) terminal.out(`  ${verdict(checked.blocking)}`);
}

function verdict(blocking: readonly Finding[]): string {
  if (blocking.length === 0) return "可以定稿。";
  const errors = blocking.filter((found) => found.severity === "error").length;
  const warnings = blocking.length - errors;
  const reasons = [
    ...(errors > 0 ? [`强制性审核问题 ${errors} 个`] : []),
    ...(warnings > 0 ? [`未说明的核实性审核问题 ${warnings} 个`] : []),
  ];
  return `不能定稿：还有${reasons.join("、")}。`;
}

/** The file's name stands above its findings already. */
function withoutFile(found: Finding): Finding {
  const place = { ...found.place };
  delete place.file;
  return { ...found, place };
}

function reported(checked: Checked): object {
  const { path, unit, form, filled, expected, figures, findings, blocking } = checked;
  return {
    path,
    unit: unit?.code ?? null,
    form,
    filled,
    expected,
    finishable: blocking === null ? null : blocking.length === 0,
    figures: figures.map((figure) => ({
      field: figure.field,
      state: figure.state,
      value: "value" in figure ? figure.value : null,
      typed: figure.typed,
      sheet: figure.sheet,
      cell: figure.cell,
    })),
    findings: findings.map((found) => ({
      code: found.code,
      severity: found.severity,
      sheet: found.place.sheet ?? null,
      cell: found.place.cell ?? null,
      field: found.place.field ?? null,
      sentence: explain(found),
    })),
  };
}
