// _tallysheet: the veryHidden sheet that makes the rollup its own record.
import { SheetPen } from "../../sheet/build";
import type { SheetPlan } from "../../sheet/plan";
import { packRecord } from "../pack-record";
import { recordOf } from "../record";
import type { Rollup } from "../rollup";
import { SHEETS } from "./words";

/** One piece a cell, in column A. */
export function planRecord(rollup: Rollup): SheetPlan {
  const pen = new SheetPen();
  packRecord(recordOf(rollup)).forEach((piece, index) => pen.put(index + 1, 1, "hidden", piece));
  return pen.done({
    name: SHEETS.record,
    visibility: "veryHidden",
    columns: [{ column: 1, width: 60 }],
    rows: [],
    protection: { formatColumns: false, formatRows: false, sort: false, autoFilter: false },
    gridLines: true,
  });
}
