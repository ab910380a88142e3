// What a unit gave last time, carried along in its form: to be looked at while this one is filled.
import type { WorkbookPlan } from "../sheet/plan";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { LastFigures } from "./input";
import { readStamped, withStamped } from "./stamped-record";

/** Column of the stamp sheet; in a blank form, which is no unit's and has none, the roster stands there. */
const COLUMN = 6;

/** null where there is none, or it is damaged: nothing depends on it. */
export function readLastFigures(workbook: WorkbookSnapshot): LastFigures | null {
  const record = readStamped<LastFigures>(workbook, COLUMN, "tallysheet-last");
  return record === "damaged" ? null : record;
}

export function stampLastFigures(plan: WorkbookPlan, last: LastFigures): WorkbookPlan {
  return withStamped(plan, COLUMN, last);
}
