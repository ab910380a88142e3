// One sheet of a BIFF8 stream as its records tell: cells, hidden things, protection ([MS-XLS] 2.4).
import { cellKey, type SheetSnapshot } from "../core/sheet/snapshot";
import { PART, shortText, wordAt } from "./biff-text";
import { refuseDamaged } from "./refusal";

const VISIBILITY = ["visible", "hidden", "veryHidden"] as const;
/** Excel 97 ends at column IV. */
const LAST_COLUMN = 255;

/** A sheet while it is being read. */
export interface SheetDraft {
  /** Where its substream begins. */
  readonly start: number;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isWorksheet: boolean;
  /** Cells that hold something, by `cellKey`, each with the number of its format. */
  readonly cells: Map<number, number>;
  readonly hiddenColumns: number[];
  readonly hiddenRows: number[];
  protected: boolean;
  validationCount: number;
}

/** A BoundSheet8 record. */
export function draftOf(view: DataView, at: number, size: number): SheetDraft {
  if (size < 8) refuseDamaged(PART, "value");
  return {
    start: view.getUint32(at, true),
    name: shortText(view, at + 6, size - 6, 1),
    visibility: VISIBILITY[view.getUint8(at + 4) & 3] ?? "visible",
    isWorksheet: view.getUint8(at + 5) === 0,
    cells: new Map(),
    hiddenColumns: [],
    hiddenRows: [],
    protected: false,
    validationCount: 0,
  };
}

/** One record of a sheet; `count` is called for each cell before it is kept. */
export function readSheetRecord(
  draft: SheetDraft,
  view: DataView,
  type: number,
  at: number,
  size: number,
  count: () => void,
): void {
  const word = (offset: number): number => wordAt(view, at, offset, size);
  const keep = (column: number, format: number): void => {
    count();
    keepCell(draft, word(0), column, format);
  };
  switch (type) {
    case 0x0006: // Formula
    case 0x00d6: // RString
    case 0x00fd: // LabelSst
    case 0x0203: // Number
    case 0x0204: // Label
    case 0x0205: // BoolErr
    case 0x027e: // RK
      return keep(word(2), word(4));
    case 0x00bd: // MulRk: six bytes a cell between first and last column
      for (let offset = 4; offset + 8 <= size; offset += 6) keep(word(2) + (offset - 4) / 6, word(offset));
      return;
    case 0x007d: // ColInfo
      if ((word(8) & 1) !== 0) hideColumns(draft, word(0), word(2));
      return;
    case 0x0208: // Row
      if ((word(12) & 0x20) !== 0) draft.hiddenRows.push(word(0) + 1);
      return;
    case 0x0012: // Protect
      draft.protected = word(0) === 1;
      return;
    case 0x01be: // Dv
      draft.validationCount += 1;
      return;
    default:
  }
}

function hideColumns({ hiddenColumns }: SheetDraft, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, LAST_COLUMN); column += 1) hiddenColumns.push(column + 1);
}

function keepCell({ cells }: SheetDraft, row: number, column: number, format: number): void {
  if (column > LAST_COLUMN) refuseDamaged(PART, "address");
  const key = cellKey(row + 1, column + 1);
  if (cells.has(key)) refuseDamaged(PART, "cell-twice");
  cells.set(key, format);
}
