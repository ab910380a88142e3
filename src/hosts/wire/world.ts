// What the far side knows beyond the book: who listens, whether events are on, and the guards of protection.
import { areaName, type Area } from "../../core/sheet/address";
import { subtractAreas } from "../../core/sheet/area-set";
import type { Book, BookSheet } from "./book";
import { ExcelError } from "./excel-error";

export interface World {
  readonly book: Book;
  /** Switched by Runtime.enableEvents. */
  eventsOn: boolean;
  /** Whether the add-in listens to changes of values. */
  listening: boolean;
  /** Changes since the last batch or edit, in their order. */
  readonly changes: Change[];
}

export interface Change {
  readonly sheetId: string;
  readonly address: string;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  readonly byAddIn: boolean;
}

/** Cells of one sheet as an object of the client library holds them. */
export interface Cells {
  readonly world: World;
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

export function makeWorld(book: Book): World {
  return { book, eventsOn: true, listening: false, changes: [] };
}

export function noteChange({ world, sheet, areas }: Cells): void {
  if (!world.eventsOn) return;
  for (const area of areas) {
    const address = areaName(area);
    world.changes.push({ sheetId: sheet.id, address, changeType: "RangeEdited", byAddIn: true });
  }
}

export function assertThere({ world, sheet }: { readonly world: World; readonly sheet: BookSheet }): void {
  if (!world.book.sheets.includes(sheet)) throw new ExcelError("ItemNotFound", `${sheet.name} was deleted`);
}

/** Values: locked cells of a protected sheet refuse them. */
export function assertWritable(cells: Cells): void {
  assertThere(cells);
  if (cells.sheet.protection === null) return;
  const unlocked = cells.sheet.formats.locked
    .areas()
    .filter(({ value }) => !value)
    .map(({ area }) => area);
  const locked = subtractAreas(cells.areas, unlocked)[0];
  if (locked !== undefined)
    throw new ExcelError("AccessDenied", `${areaName(locked)} of ${cells.sheet.name} is locked`);
}

/** Everything but values: a protected sheet refuses it. */
export function assertUnprotected(place: { readonly world: World; readonly sheet: BookSheet }): void {
  assertThere(place);
  if (place.sheet.protection !== null)
    throw new ExcelError("AccessDenied", `${place.sheet.name} is protected`);
}

export function assertStructureOpen({ book }: World): void {
  if (book.structure !== null) throw new ExcelError("AccessDenied", "the structure is protected");
}
