// What of the grid's own commands a person may do in the preview, decided before anything is changed.
import type { IRange } from "@univerjs/core";
import { LAST_COLUMN, LAST_ROW, type Area } from "../../core/sheet/address";
import type { BookSheet } from "../wire/book";
import { mayEdit } from "./lock-guard";

/** Why something was not done: the cells are locked, the workbook's structure is, or the preview cannot do it. */
export type Refusal = "locked" | "structure" | "unsupported";

/** Commands that change the cells that are selected. */
const ON_SELECTION = new Set([
  "sheet.command.clear-selection-content",
  "sheet.command.set-range-values",
  "univer.command.cut",
]);

/** Commands that name the cells they change. */
const ON_RANGES = new Set(["sheet.command.auto-fill", "sheet.command.move-range", "sheet.command.refill"]);

/** Commands about sheets, which the workbook's structure protects. */
const ON_STRUCTURE = new Set([
  "sheet.command.insert-sheet",
  "sheet.command.set-worksheet-name",
  "sheet.command.remove-sheet",
  "sheet.command.copy-sheet",
  "sheet.command.set-worksheet-hidden",
  "sheet.command.set-worksheet-show",
  "sheet.command.set-worksheet-order",
  "sheet.command.set-tab-color",
]);

/** Commands that change nothing but the view, or only what a protected sheet lets people change. */
const HARMLESS =
  /^sheet\.command\.(?:set-selection|move-selection|move-to|expand-selection|select-|set-scroll|scroll-|reset-scroll|set-zoom|change-zoom|set-worksheet-activ|set-once-format|copy|show-hide-none)/;

const COLUMN_SIZES = /^sheet\.command\.(?:delta-column-width|set-worksheet-col-width|set-col-auto-width)/;
const ROW_SIZES = /^sheet\.command\.(?:delta-row-height|set-row-height|set-row-is-auto-height)/;

/** null: let it pass. Commands of other plugins than the sheet's own, such as the cell editor's, pass as well. */
export function refusalOf(
  id: string,
  params: unknown,
  sheet: BookSheet,
  selected: readonly Area[],
  structureLocked: boolean,
): Refusal | null {
  if (ON_SELECTION.has(id)) return mayEdit(sheet, selected) ? null : "locked";
  if (ON_RANGES.has(id)) return mayEdit(sheet, rangesIn(params)) ? null : "locked";
  if (ON_STRUCTURE.has(id)) return structureLocked ? "structure" : "unsupported";
  const options = sheet.protection?.options;
  if (COLUMN_SIZES.test(id))
    return options === undefined || options.allowFormatColumns === true ? null : "locked";
  if (ROW_SIZES.test(id)) return options === undefined || options.allowFormatRows === true ? null : "locked";
  if (!/^sheet\.command\.|^univer\.command\.paste/.test(id) || HARMLESS.test(id)) return null;
  return sheet.protection === null ? "unsupported" : "locked";
}

/** Every range that a command's parameters hold, wherever: source, target, selection. */
function rangesIn(params: unknown): readonly Area[] {
  if (typeof params !== "object" || params === null) return [];
  if ("startRow" in params && "endRow" in params) return [areaOf(params as IRange)];
  return Object.values(params).flatMap(rangesIn);
}

/** Whole rows and columns have no number where they begin or end. */
export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const number = (given: number, otherwise: number): number =>
    Number.isFinite(given) ? given + 1 : otherwise;
  return {
    top: number(startRow, 1),
    left: number(startColumn, 1),
    bottom: number(endRow, LAST_ROW),
    right: number(endColumn, LAST_COLUMN),
  };
}
