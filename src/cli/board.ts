// The board: who is in, what became of each file, what is left to do, as lines for a terminal.
import type { GatherReport } from "../core/rollup/report";

const STATUS: Readonly<Record<GatherReport["units"][number]["status"], string>> = {
  returned: "已报",
  late: "迟报",
  missing: "未报",
  exempt: "免报",
};

const VERDICT: Readonly<Record<GatherReport["files"][number]["verdict"], string>> = {
  accepted: "收下",
  "set-aside": "未采用",
  refused: "无法读取",
};

export function board(report: GatherReport): readonly string[] {
  const due = report.units.filter((unit) => unit.status !== "exempt");
  const inTime = due.filter((unit) => unit.status !== "missing");
  const widest = Math.max(...report.units.map((unit) => columns(unit.name)));
  return [
    `报送情况：应报 ${due.length} 个单位，已报 ${inTime.length} 个`,
    ...report.units.map(
      (unit) => `  ${STATUS[unit.status]}  ${padded(unit.name, widest)}  ${unitLine(unit)}`,
    ),
    `回收文件：共 ${report.files.length} 个`,
    ...report.files.map(
      (file) =>
        `  ${padded(VERDICT[file.verdict], 8)}  ${file.verdict === "accepted" ? file.path : file.sentence}`,
    ),
    findingsLine(report),
  ];
}

function unitLine(unit: GatherReport["units"][number]): string {
  if (unit.status === "missing" || unit.status === "exempt") return "";
  const { error, warning, note } = unit.findings;
  return `已填 ${unit.filled}/应填 ${unit.expected}，强制 ${error}，核实 ${warning}，提示 ${note}`;
}

function findingsLine(report: GatherReport): string {
  const count = (severity: string): number =>
    report.findings.filter((found) => found.severity === severity).length;
  return `审核结果：强制 ${count("error")} 条，核实 ${count("warning")} 条，提示 ${count("note")} 条，详见汇总表`;
}

/** Chinese characters take two columns of a terminal. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) >= 0x1100 ? 2 : 1;
  return width;
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}
