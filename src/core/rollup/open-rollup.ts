// A rollup workbook as read: its record, and what the office has typed into it since.
import type { Finding } from "../finding";
import { finding } from "../finding";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import type { Act } from "./acts";
import { noticeCorrections } from "./notice-corrections";
import { unpackRecord } from "./pack-record";
import { SHEETS } from "./plan/words";
import type { RollupRecord } from "./record";
import { remake } from "./record";

export type OpenedRollup =
  | {
      readonly ok: true;
      /** As it was written. */
      readonly record: RollupRecord;
      /** Corrections typed into the workbook since. */
      readonly noticed: readonly Act[];
      /** What of the sheet could not be told. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly finding: Finding };

/**
 * A damaged record is refused whole, never half read (Law M1).
 * @param made when corrections are noticed, ISO 8601 with zone
 */
export function openRollup(workbook: WorkbookSnapshot, made: string): OpenedRollup {
  const pieces = piecesIn(workbook);
  if (pieces.length === 0) {
    return { ok: false, finding: finding(isRollup(workbook) ? "record/damaged" : "record/none", {}) };
  }
  const unpacked = unpackRecord(pieces);
  if ("fault" in unpacked) return { ok: false, finding: finding(`record/${unpacked.fault}`, {}) };
  const { record } = unpacked;
  const noticed = noticeCorrections(workbook, remake(record), made);
  return { ok: true, record, noticed: noticed.value, findings: noticed.findings };
}

/** Whether it says of itself that it is a rollup, its record whole or not. */
export function isRollup(workbook: WorkbookSnapshot): boolean {
  return workbook.properties["tallysheet"]?.startsWith("rollup|") === true || piecesIn(workbook).length > 0;
}

/** Column A of the record's sheet; a gap is a missing piece. */
function piecesIn(workbook: WorkbookSnapshot): readonly (string | undefined)[] {
  const sheet = workbook.sheets.find((each) => each.name === SHEETS.record);
  if (sheet === undefined) return [];
  const first = cellAt(sheet, 1, 1)?.value;
  // A form keeps its stamp on a sheet of the same name.
  if (typeof first !== "string" || !first.startsWith("packed|")) return [];
  const last = Math.max(...[...sheet.cells.values()].map((cell) => cell.row));
  return Array.from({ length: last }, (_, index) => {
    const value = cellAt(sheet, index + 1, 1)?.value;
    return typeof value === "string" ? value : undefined;
  });
}
