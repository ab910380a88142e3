// What a unit gave last time, carried along in its form: to be looked at while this one is filled.
import type { WorkbookPlan } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { readStamped, withStamped } from "./stamped-record";

export interface LastFigures {
  readonly record: "tallysheet-last";
  /** Which time it was: 第1期, 2022年. */
  readonly name: string;
  /** Field key → what counted then: "12", "是". */
  readonly figures: Readonly<Record<string, string>>;
}

/** Column of the stamp sheet; in a blank form, which is no unit's and has none, the roster stands there. */
const COLUMN = 6;

/** null where there is none, or it is damaged: nothing depends on it. */
export function readLastFigures(workbook: WorkbookSnapshot): LastFigures | null {
  const record = readStamped(workbook, COLUMN);
  return isRecord(record) ? record : null;
}

function isRecord(record: unknown): record is LastFigures {
  return (
    typeof record === "object" && record !== null && "record" in record && record.record === "tallysheet-last"
  );
}

export function stampLastFigures(plan: WorkbookPlan, last: LastFigures): WorkbookPlan {
  return withStamped(plan, COLUMN, last);
}
