// What an Excel answered, as the pane saved it, against what the wire answers, or another Excel did.
import { readFileSync } from "node:fs";
import {
  type BeliefResult,
  type ConformanceReport,
  runConformance,
} from "../../../src/hosts/conformance/run-conformance";
import { excelOnWire } from "../excel-on-wire";

export interface Comparison {
  /** One line for each belief that the two answer differently, or that one of them does not know. */
  readonly differences: readonly string[];
  readonly same: number;
  /** Asked of one of the two alone, or of neither. */
  readonly notAsked: number;
}

export function compareAnswers(
  one: Pick<ConformanceReport, "results">,
  other: Pick<ConformanceReport, "results">,
): Comparison {
  const [ones, others] = [byBelief(one), byBelief(other)];
  const differences: string[] = [];
  let [same, notAsked] = [0, 0];
  for (const belief of new Set([...ones.keys(), ...others.keys()])) {
    const [mine, theirs] = [ones.get(belief), others.get(belief)];
    if (mine === undefined || theirs === undefined)
      differences.push(`${belief}: only in the ${mine === undefined ? "second" : "first"}`);
    else if (mine.agrees === null || theirs.agrees === null) notAsked += 1;
    else if (JSON.stringify(mine.found) === JSON.stringify(theirs.found)) same += 1;
    else differences.push(`${belief}: ${JSON.stringify(mine.found)}, not ${JSON.stringify(theirs.found)}`);
  }
  return { differences, same, notAsked };
}

function byBelief({ results }: Pick<ConformanceReport, "results">): ReadonlyMap<string, BeliefResult> {
  return new Map(results.map((result) => [result.belief, result]));
}

export async function askWire(): Promise<ConformanceReport> {
  const on = excelOnWire({ excelApi: "1.14" });
  on.connect();
  const report = await runConformance({ settle: 0, heavy: true });
  if (report === null) throw new Error("the wire's workbook is not new");
  return report;
}

/** @param paths of one saved file, for comparing with the wire, or of two; the number is the exit code */
export async function main(paths: readonly string[], print: (line: string) => void): Promise<number> {
  const [first, second] = paths;
  if (first === undefined || paths.length > 2) {
    print("npm run conformance -- tallysheet-conformance.json [another.json]");
    return 2;
  }
  const report = (path: string): ConformanceReport =>
    JSON.parse(readFileSync(path, "utf8")) as ConformanceReport;
  const one = report(first);
  const other = second === undefined ? await askWire() : report(second);
  const { differences, same, notAsked } = compareAnswers(one, other);
  print(`${one.platform ?? "?"} ${one.version ?? "?"}: ${first}`);
  for (const line of differences) print(line);
  print(`${same} alike, ${differences.length} otherwise, ${notAsked} not asked`);
  return differences.length === 0 ? 0 : 1;
}
