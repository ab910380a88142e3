// Runs the command line inside the test: real files in a temporary folder, output kept.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookOpener } from "../../src/worker/open-workbook";
import { threads } from "../worker/threads";
import { main } from "../../src/cli/main";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function run(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const opener = workbookOpener(threads("read"));
  const code = await main(args, {
    openWorkbook: opener.openWorkbook,
    out: (line) => out.push(line),
    json: (value) => out.push(JSON.stringify(value)),
    err: (line) => err.push(line),
    progress: () => undefined,
    now: () => "2023-06-30T17:00:00+08:00",
  });
  opener.end();
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** A folder of its own for one test, gone afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "tallysheet-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
