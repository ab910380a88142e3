// `tallysheet trace`: how a total came about, figure by figure.
import type { TraceLine } from "../core/rollup/trace";
import { traceOf } from "../core/rollup/trace";
import { ROLLUP_WORDS } from "../core/rollup/plan/words";
import { fieldArgument, openOne, unitArgument } from "./amend-rollup";
import { readArguments } from "./args";
import type { ExitCode } from "./exit-code";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

const WORDS = ROLLUP_WORDS.zh;

const STANDING: Readonly<Record<TraceLine["standing"], string>> = {
  counted: "计入",
  missing: "漏填",
  unsettled: "未计入",
  open: "选填未填",
  "not-applicable": "不适用",
  absent: "未报",
  exempt: "免报",
};

export async function traceTotal(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const given = readArguments(args, { unit: { type: "string" }, json: { type: "boolean" } });
  const [path, key, ...more] = given.words;
  if (path === undefined || key === undefined || more.length > 0) {
    throw new UsageError("请给出一份汇总工作簿和一个填报项。");
  }
  const opened = await openOne({ ...given, words: [path] }, terminal);
  if (opened === null) return 1;
  const { rollup } = opened;
  const field = fieldArgument(rollup, key);
  const unit = given.text("unit") === undefined ? undefined : unitArgument(rollup, given).code;
  const trace = traceOf(rollup, field.key, unit);
  if (trace === null) throw new Error(`no field ${field.key}`);
  if (given.flag("json")) {
    terminal.json(trace);
    return 0;
  }
  const { label, measure, total, reported, expected } = trace.field;
  terminal.out(`${label}${measure === null ? "" : `（${measure}）`}`);
  for (const line of trace.lines) terminal.out(`  ${lineText(line)}`);
  if (unit === undefined) terminal.out(`合计 ${total ?? "—"}，已报 ${reported}/应报 ${expected}`);
  return 0;
}

function lineText(line: TraceLine): string {
  const { name, file, sheet, cell, typed, state, value, standing, word, sum } = line;
  const place = [file, [sheet, cell].filter((part) => part !== null).join("!")].filter(
    (part) => part !== null && part !== "",
  );
  const parts = [
    place.length === 0 ? null : place.join(" "),
    typed === null ? null : `填“${typed.trim()}”`,
    word === null ? null : wordText(word),
    state === null || word?.twice === true ? null : readText(state, value),
    STANDING[standing],
    standing === "counted" && sum !== null ? `累计 ${sum}` : null,
  ];
  return `${name}：${parts.filter((part) => part !== null).join("，")}`;
}

function readText(state: NonNullable<TraceLine["state"]>, value: string | null): string {
  return value === null ? `读作${WORDS.states[state]}` : `读作 ${value}（${WORDS.states[state]}）`;
}

function wordText({ by, said, amended, twice }: NonNullable<TraceLine["word"]>): string {
  const texts = said.map(({ typed }) => (typed === null ? "空白" : `“${typed.trim()}”`));
  if (by === "confirmation") return "汇总单位已确认";
  if (twice) return `汇总单位有不止一种更正：${texts.join("、")}`;
  return `汇总单位更正为${texts.join("")}${amended === null ? "" : "（该单位其后又改报，待核实）"}`;
}
