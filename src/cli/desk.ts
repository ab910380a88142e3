// What the verbs work with: a terminal, the clock, and a way to open workbooks of every format.
import type { WorkbookOpener } from "../worker/open-workbook";
import type { Terminal } from "./terminal";

export interface Desk extends Terminal {
  readonly openWorkbook: WorkbookOpener["openWorkbook"];
}
