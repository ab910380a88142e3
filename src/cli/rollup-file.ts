// A rollup workbook on disk, as it stands with what was typed into it since; faults go to the terminal.
import { remake } from "../core/rollup/record";
import type { Rollup } from "../core/rollup/rollup";
import { openRollups } from "./open-source";
import type { Terminal } from "./terminal";

/** null where the file holds no rollup: said already. */
export async function openRollupFile(path: string, terminal: Terminal): Promise<Rollup | null> {
  const made = terminal.now();
  const source = await openRollups([path], [], terminal, made);
  if (source === null) return null;
  const { earlier, acts, notices } = source;
  return remake({ ...earlier, acts: [...earlier.acts, ...acts] }, notices);
}
