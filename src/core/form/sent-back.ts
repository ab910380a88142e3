// What a form sent back for mending carries along: what was found in it, and what stood there then.
import type { Finding } from "../finding";
import type { CellContent, WorkbookPlan } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readStamped, withStamped } from "./stamped-record";

export interface SentBack {
  /** Of the unit, in the order in which they are listed. */
  readonly findings: readonly Finding[];
  /** By field or header key, as the unit had typed it. */
  readonly values: Readonly<Record<string, CellContent>>;
}

/** Column of the stamp sheet: beyond those of any form for one unit. */
const COLUMN = 5;

interface SentBackRecord extends SentBack {
  readonly record: "tallysheet-sent-back";
}

/** null where it was not sent back, or its record is gone or damaged: its sheet 退回说明 tells a person all the same. */
export function readSentBack(workbook: WorkbookSnapshot): SentBack | null {
  // The roster of a blank form stands in the same column.
  const record = readStamped<SentBackRecord>(workbook, COLUMN, "tallysheet-sent-back");
  return record === "damaged" ? null : record;
}

export function stampSentBack(plan: WorkbookPlan, sentBack: SentBack): WorkbookPlan {
  const record: SentBackRecord = { record: "tallysheet-sent-back", ...sentBack };
  return withStamped(plan, COLUMN, record);
}
