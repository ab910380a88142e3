// What the verbs work with: a terminal, the clock, and ways to open workbooks of every format.
import type { FilePool } from "../jobs/take-file";
import type { WorkbookOpener } from "../worker/open-workbook";
import type { Terminal } from "./terminal";

export interface Desk extends Terminal {
  readonly openWorkbook: WorkbookOpener["openWorkbook"];
  /** For many files at once. */
  readonly pool?: FilePool;
}
