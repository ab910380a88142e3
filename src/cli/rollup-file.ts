// A rollup workbook on disk, opened; what is wrong with it goes to the terminal.
import type { Finding } from "../core/finding";
import { openRollup } from "../core/rollup/open-rollup";
import type { Rollup } from "../core/rollup/rollup";
import { explain } from "../core/text/explain";
import { refusalFinding } from "../jobs/refusal-finding";
import type { Desk } from "./desk";
import { readBytes } from "./files";

/** null where the file holds no rollup: said already. */
export async function openRollupFile(path: string, desk: Desk): Promise<Rollup | null> {
  const tell = (found: Finding): null => {
    desk.err(explain({ ...found, place: { ...found.place, file: path } }));
    return null;
  };
  const outcome = await desk.openWorkbook(await readBytes(path));
  if (!outcome.ok) return tell(refusalFinding(outcome.refusal));
  const opened = openRollup(outcome.workbook);
  return opened.ok ? opened.rollup : tell(opened.finding);
}
