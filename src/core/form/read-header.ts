// Header fields of a returned form, found by their printed labels: 填报单位, 联系人, 电话, 填报日期.
import { type Address, cellName } from "../sheet/address";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../sheet/snapshot";
import type { HeaderField } from "../campaign/schema";
import { type Figure, figureOf } from "./figure";
import { labelText } from "./binding/label-text";
import type { FormLayout } from "./layout";
import type { SheetIndex } from "./binding/sheet-index";
import { readValue } from "./value";
import { typedText } from "./typed-text";

/** Columns that may have come between a label and its blank. */
const MOST_PUT_IN = 2;

/** One figure for each header field of the form; blank where label or content is gone. */
export function readHeader(sheet: SheetSnapshot, index: SheetIndex, layout: FormLayout): readonly Figure[] {
  return layout.form.header.map((field) => {
    const cell = headerCell(sheet, index, layout, field);
    const typed = cell === undefined ? null : typedText(cell);
    const reading =
      cell === undefined
        ? { state: "blank" as const }
        : readValue(cell, { key: field.key, kind: field.kind, required: false });
    return cell === undefined
      ? figureOf(reading, field.key, null, null, null)
      : figureOf(reading, field.key, typed, sheet.name, cellName(cell.row, cell.column));
  });
}

export interface UnitName extends Address {
  readonly name: string;
}

/** The unit's name as it stands in the form, and where; null where it is blank or not to be found. */
export function readUnitName(sheet: SheetSnapshot, index: SheetIndex, layout: FormLayout): UnitName | null {
  const place = layout.header.find((each) => each.field.role === "unit");
  const cell =
    place === undefined
      ? unitColumnCell(sheet, index, layout)
      : headerCell(sheet, index, layout, place.field);
  const name = cell === undefined ? "" : (typedText(cell) ?? "").trim();
  return cell === undefined || name === "" ? null : { name, row: cell.row, column: cell.column };
}

function headerCell(
  sheet: SheetSnapshot,
  index: SheetIndex,
  layout: FormLayout,
  field: HeaderField,
): CellSnapshot | undefined {
  const labels = new Set(layout.form.header.map((each) => labelText(each.label)));
  const label = index.texts.find((cell) => cell.label === labelText(field.label));
  const place = layout.header.find((each) => each.field === field);
  if (label === undefined || place === undefined) return undefined;
  const expected = label.column + place.blank.left - place.label.left;
  const inPlace = cellAt(sheet, label.row, expected);
  if (inPlace !== undefined && !isLabel(inPlace, labels)) return inPlace;
  // The blank was moved or columns were put in: what stands next before another label, not far off.
  const last = label.column + place.blank.right - place.label.left + MOST_PUT_IN;
  for (let column = label.column + 1; column <= last; column += 1) {
    const cell = cellAt(sheet, label.row, column);
    if (cell === undefined) continue;
    return isLabel(cell, labels) ? undefined : cell;
  }
  return undefined;
}

function isLabel(cell: CellSnapshot, labels: ReadonlySet<string>): boolean {
  return typeof cell.value === "string" && labels.has(labelText(cell.value));
}

/** A form with a 单位 column: the cell under its head. */
function unitColumnCell(
  sheet: SheetSnapshot,
  index: SheetIndex,
  layout: FormLayout,
): CellSnapshot | undefined {
  const column = layout.columns.find((each) => each.role === "unit");
  const head = index.texts.find((cell) => column !== undefined && cell.label === labelText(column.label));
  return head === undefined ? undefined : cellAt(sheet, head.row + 1, head.column);
}
