// What is to be done, grouped by cause: one sentence of each kind, and how many more there are.
import type { GatherReport } from "../core/rollup/report";

type Found = GatherReport["findings"][number];

const SEVERITY: Readonly<Record<Found["severity"], string>> = {
  error: "强制",
  warning: "核实",
  note: "提示",
};
const MOST_CAUSES = 15;
/** Said by the lists of units and files above. */
const SAID_ABOVE = new Set(["unit/missing", "series/missing"]);

export function findingLines({ findings }: GatherReport): readonly string[] {
  const open = findings.filter((found) => found.settled === null);
  const count = (severity: Found["severity"]): number =>
    open.filter((found) => found.severity === severity).length;
  const settled = findings.length - open.length;
  const causes = causesOf(open);
  const left = causes.slice(MOST_CAUSES);
  const more = left.reduce((sum, same) => sum + same.length, 0);
  return [
    `审核结果：强制 ${count("error")} 条，核实 ${count("warning")} 条，提示 ${count("note")} 条${settled === 0 ? "" : `，另有已说明或已办理的 ${settled} 条`}`,
    ...causes.slice(0, MOST_CAUSES).flatMap(causeLines),
    ...(left.length === 0 ? [] : [`  另有 ${left.length} 类 ${more} 条`]),
    ...whereAll(findings.length, causes.length),
  ];
}

function whereAll(findings: number, causes: number): readonly string[] {
  if (findings === 0) return [];
  if (causes === 0) return ["  逐条见汇总工作簿“审核结果”"];
  return ["  以上每类只列一条，全部见汇总工作簿“审核结果”；提示性的只列在那里"];
}

/** Errors and warnings of one kind, of rules those about one field, in the order of their first. */
function causesOf(open: readonly Found[]): readonly (readonly Found[])[] {
  const causes = new Map<string, Found[]>();
  for (const found of open) {
    if (found.severity === "note" || SAID_ABOVE.has(found.code) || found.code.startsWith("file/")) continue;
    const cause = found.code === "rule/failed" ? `${found.code} ${found.field ?? ""}` : found.code;
    const own = causes.get(cause);
    if (own === undefined) causes.set(cause, [found]);
    else own.push(found);
  }
  return [...causes.values()];
}

function causeLines(same: readonly Found[]): readonly string[] {
  const [first, ...others] = same as readonly [Found, ...Found[]];
  const units = new Set(same.map(({ unit }) => unit)).size;
  const more = others.length === 0 ? "" : `（同类共 ${same.length} 条，${units} 个单位）`;
  return [`  ［${SEVERITY[first.severity]}］${first.sentence}${more}`];
}
