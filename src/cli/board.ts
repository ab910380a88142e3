// The board: who is in, what became of each file, what is left to do, as lines for a terminal.
import type { GatherReport } from "../core/rollup/report";
import { findingLines } from "./board-findings";
import { seriesLines } from "./board-series";
import { columns, padded } from "./columns";

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

/** Files of other periods: there are as many as units and periods. */
const MOST_ALIKE = 2;

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
    ...fileLines(report),
    ...seriesLines(report),
    ...findingLines(report),
  ];
}

function unitLine(unit: GatherReport["units"][number]): string {
  if (unit.status === "missing" || unit.status === "exempt") return "";
  const { error, warning, note } = unit.findings;
  return `已填 ${unit.filled}/应填 ${unit.expected}，强制 ${error}，核实 ${warning}，提示 ${note}`;
}

/** Every file that is counted or needs a word; of those with one and the same fate only the first few. */
function fileLines({ files }: GatherReport): readonly string[] {
  const seen = new Map<string, number>();
  const shown = files.filter(({ code }) => {
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    return code !== "file/other-in-series" || before < MOST_ALIKE;
  });
  const left = files.length - shown.length;
  return [
    ...shown.map(
      (file) =>
        `  ${padded(VERDICT[file.verdict], 8)}  ${file.verdict === "accepted" ? file.path : file.sentence}`,
    ),
    ...(left === 0 ? [] : [`  ${padded("", 8)}  另有 ${left} 份是其他各期的表，用来核对，不计入本次合计`]),
  ];
}
