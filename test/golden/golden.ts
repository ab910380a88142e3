// Compares a text with its golden file; UPDATE_GOLDEN=1 writes the file anew, for the diff to be read.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Expects `text` to be test/golden/<name>.txt. A golden file that is not there fails, too. */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, `${name}.txt`);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  const golden = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (golden === null) throw new Error(`${path} is not there: run again with UPDATE_GOLDEN=1 and read it`);
  expect(text).toBe(golden);
}
