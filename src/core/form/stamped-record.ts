// Records on a form's stamp sheet: one column each, packed text from row 1 on.
import type { SheetPlan, WorkbookPlan } from "../sheet/plan";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { packJson, unpackText } from "./packed-text";
import { STAMP_SHEET } from "./stamp";

/** What `withStamped` takes: it says of itself what it is. */
export interface StampedRecord {
  readonly record: string;
}

/**
 * The record that `withStamped` put there; null: there is none; "damaged": what is there is not whole, or of another
 * kind.
 */
export function readStamped<R extends StampedRecord>(
  workbook: WorkbookSnapshot,
  column: number,
  kind: R["record"],
): R | "damaged" | null {
  const sheet = workbook.sheets.find((one) => one.name === STAMP_SHEET);
  if (sheet === undefined) return null;
  const pieces: string[] = [];
  for (let row = 1; ; row += 1) {
    const piece = cellAt(sheet, row, column)?.value;
    if (typeof piece !== "string") break;
    pieces.push(piece);
  }
  if (pieces.length === 0) return null;
  const text = unpackText(pieces);
  if (text === null) return "damaged";
  const record = JSON.parse(text) as StampedRecord | null;
  return record?.record === kind ? (record as R) : "damaged";
}

/** @param record JSON-safe */
export function withStamped(plan: WorkbookPlan, column: number, record: StampedRecord): WorkbookPlan {
  const pieces = packJson(record);
  const stamped = (stamp: SheetPlan): SheetPlan => {
    const own = pieces.map((value, index) => ({ row: index + 1, column, look: "hidden" as const, value }));
    const cells = [...stamp.cells, ...own].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...stamp, cells };
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet.name === STAMP_SHEET ? stamped(sheet) : sheet)),
  };
}
