// Tables for people, and the same as JSON with machine and commit in bench/results/.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import type { Timing } from "./race";

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Prints the tables and keeps them in one file a bench: its history is git's. */
export function report(bench: string, tables: readonly Table[], about: string): void {
  const machine = machineLine();
  const lines = [`## ${bench}`, "", about, "", machine, "", ...tables.flatMap(tableLines)];
  process.stdout.write(`${lines.join("\n")}\n`);
  const folder = join(process.cwd(), "bench/results");
  mkdirSync(folder, { recursive: true });
  const result = { bench, about, commit: commit(), machine, tables };
  writeFileSync(join(folder, `${bench}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** Rows of timings; ratios against the one named. */
export function timingTable(title: string, timings: readonly Timing[], against: string): Table {
  const base = timings.find(({ name }) => name === against);
  if (base === undefined) throw new Error(`no timing ${against}`);
  return {
    title,
    columns: ["", "ms each", "quartiles", `× ${against}`],
    rows: timings.map(({ name, median, low, high }) => [
      name,
      digits(median),
      `${digits(low)}–${digits(high)}`,
      digits(median / base.median),
    ]),
  };
}

/** Three significant digits, without exponents. */
export function digits(value: number): string {
  const places = Math.max(0, 2 - Math.floor(Math.log10(Math.max(value, 1e-9))));
  return value.toFixed(Math.min(places, 4));
}

function tableLines({ title, columns, rows }: Table): readonly string[] {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, i) => (i === 0 ? "---" : "---:"));
  return [`**${title}**`, "", row(columns), row(rule), ...rows.map(row), ""];
}

function machineLine(): string {
  const [first, ...more] = cpus();
  const load = loadavg()[0] ?? 0;
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = `${more.length + 1} × ${first?.model.trim() ?? "?"}`;
  return `${processor}, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}; load at the end ${load.toFixed(1)}`;
}

function commit(): string {
  const git = (...args: string[]): string => execFileSync("git", args, { encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--", "src").length > 0;
  return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes not committed" : ""}`;
}
