// An Excel's saved answers compared, belief by belief, as the command does it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BeliefResult, ConformanceReport } from "../../../src/hosts/conformance/run-conformance";
import { BELIEFS } from "../../../src/hosts/wire/beliefs";
import { askWire, compareAnswers, main } from "./compare-answers";

let wire: ConformanceReport;
let folder = "";
beforeAll(async () => {
  wire = await askWire();
  folder = mkdtempSync(join(tmpdir(), "tallysheet-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, change: (results: readonly BeliefResult[]) => readonly BeliefResult[]): string {
  const path = join(folder, name);
  const report = { platform: "Excel PC", version: "16.0", results: change(wire.results) };
  writeFileSync(path, JSON.stringify(report, null, 2));
  return path;
}

const answers = (belief: string, part: Partial<BeliefResult>) => (results: readonly BeliefResult[]) =>
  results.map((result) => (result.belief === belief ? { ...result, ...part } : result));

const CASES: readonly (readonly [string, Parameters<typeof saved>[1], string])[] = [
  ["the same", (results) => results, ""],
  [
    "another answer",
    answers("block-size", { found: "done", agrees: false }),
    'block-size: "done", not "InvalidArgument"',
  ],
  ["an answer left out", (results) => results.slice(1), "no-rollback: only in the second"],
  ["a belief not asked", answers("merged-512", { found: null, agrees: null }), ""],
];

test.each(CASES)("HOST-25 %s is told of a file against the wire", (_, change, expected) => {
  const { differences, same, notAsked } = compareAnswers({ results: change(wire.results) }, wire);
  expect(differences.join("\n")).toBe(expected);
  expect(differences.length + same + notAsked).toBe(BELIEFS.length);
});

test("HOST-25 two Excels are compared with each other, and the sum is said", async () => {
  const lines: string[] = [];
  const changed = saved("b.json", answers("block-size", { found: "done", agrees: false }));
  expect(await main([saved("a.json", (results) => results), changed], (line) => lines.push(line))).toBe(1);
  expect(lines).toEqual([
    `Excel PC 16.0: ${join(folder, "a.json")}`,
    'block-size: "InvalidArgument", not "done"',
    `${BELIEFS.length - 1} alike, 1 otherwise, 0 not asked`,
  ]);
});

test("HOST-25 the command compares a saved file with the wire", () => {
  const run = (...args: readonly string[]) => {
    const command = join(__dirname, "compare-answers.cjs");
    const { status, stdout } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
    return [status, stdout.trim().split("\n").pop()];
  };
  expect(run(saved("c.json", (results) => results))).toEqual([
    0,
    `${BELIEFS.length} alike, 0 otherwise, 0 not asked`,
  ]);
  expect(run()[0]).toBe(2);
});
