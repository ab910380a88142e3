// A saved form as openpyxl reads it: figures, locks, protection, names.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** One that has openpyxl, as Debian's. */
const PYTHON = process.env["TALLYSHEET_PYTHON"] ?? "/usr/bin/python3";

export interface Saved {
  /** Of 统计表, by cell. */
  readonly figures: Readonly<Record<string, unknown>>;
  readonly locked: Readonly<Record<string, boolean>>;
  /** Every written cell that is not locked: "统计表!D7". */
  readonly unlocked: readonly string[];
  readonly protected: readonly boolean[];
  readonly states: readonly string[];
  readonly structure: boolean;
  readonly names: number;
  readonly validations: number;
}

export function readSaved(path: string, figures: readonly string[], locks: readonly string[]): Saved {
  const script = join(__dirname, "read-saved.py");
  const printed = execFileSync(PYTHON, [script, path, figures.join(), locks.join()], { encoding: "utf8" });
  return JSON.parse(printed) as Saved;
}
