// A rollup workbook as read → the rollup in it, or why there is none.
import { type Finding, finding } from "../finding";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { SHEETS } from "./plan/words";
import { unpackRecord } from "./record";
import { type Rollup, rollUp } from "./rollup";

export type OpenedRollup =
  { readonly ok: true; readonly rollup: Rollup } | { readonly ok: false; readonly finding: Finding };

/** A damaged record is refused whole, never half read (Law M1). */
export function openRollup(workbook: WorkbookSnapshot): OpenedRollup {
  const sheet = workbook.sheets.find((one) => one.name === SHEETS.record);
  const pieces: string[] = [];
  for (let row = 1; sheet !== undefined; row += 1) {
    const piece = cellAt(sheet, row, 1)?.value;
    if (typeof piece !== "string") break;
    pieces.push(piece);
  }
  // A form keeps its stamp on a sheet of the same name.
  if (!(pieces[0] ?? "").startsWith("packed|")) return { ok: false, finding: finding("record/none", {}) };
  const unpacked = unpackRecord(pieces);
  if ("fault" in unpacked) {
    const code = unpacked.fault === "damaged" ? "record/damaged" : "record/unknown-format";
    return { ok: false, finding: finding(code, {}) };
  }
  const { campaign, form, period, made, returns, verdicts } = unpacked.record;
  return { ok: true, rollup: rollUp(campaign, { form, period, made }, returns, verdicts) };
}
