// Records on a form's stamp sheet: one column each, packed text from row 1 on.
import type { SheetPlan, WorkbookPlan } from "../sheet/plan";
import { cellAt, type WorkbookSnapshot } from "../sheet/snapshot";
import { packJson, unpackText } from "./packed-text";
import { STAMP_SHEET } from "./stamp";

/** The JSON that `withStamped` put there, parsed; null: there is none; "damaged": there is one, but not whole. */
export function readStamped(workbook: WorkbookSnapshot, column: number): unknown {
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
  return text === null ? "damaged" : (JSON.parse(text) as unknown);
}

/** @param record JSON-safe */
export function withStamped(plan: WorkbookPlan, column: number, record: unknown): WorkbookPlan {
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
