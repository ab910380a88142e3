// The columns of 报送情况 and where its cells are: what other sheets point at.
import { absoluteAreaName, quotedSheetName } from "../../sheet/address";
import type { LookName } from "../../sheet/looks";
import type { Rollup } from "../rollup";
import type { RollupWords } from "./words";
import { SHEETS } from "./words";

export type TrackingColumn = readonly [
  label: keyof RollupWords | `severity.${"error" | "warning" | "note"}`,
  LookName,
  number,
];

export const TRACKING_COLUMNS: readonly TrackingColumn[] = [
  ["number", "printedCenter", 7],
  ["code", "printedCenter", 9],
  ["unit", "label", 24],
  ["group", "printedCenter", 11],
  ["status", "printedCenter", 9],
  ["handling", "printedCenter", 10],
  ["due", "printedCenter", 18],
  ["received", "printedCenter", 18],
  ["lateBy", "printedCenter", 13],
  ["contact", "label", 16],
  ["file", "label", 24],
  ["filled", "number", 9],
  ["asked", "number", 9],
  ["progress", "status", 16],
  ["severity.error", "number", 8],
  ["severity.warning", "number", 8],
  ["severity.note", "number", 8],
  ["remark", "label", 24],
];
/** Title, three notes, heads. */
export const TRACKING_FIRST = 6;
/** One column of the list over all units: '报送情况'!$J$5:$J$14. */
export function trackingRange(rollup: Rollup, label: TrackingColumn[0]): string {
  const column = trackingColumn(label);
  const bottom = TRACKING_FIRST + Math.max(1, rollup.units.length) - 1;
  const area = { top: TRACKING_FIRST, left: column, bottom, right: column };
  return `${quotedSheetName(SHEETS.tracking)}!${absoluteAreaName(area)}`;
}

export function trackingColumn(label: TrackingColumn[0]): number {
  return TRACKING_COLUMNS.findIndex(([own]) => own === label) + 1;
}
