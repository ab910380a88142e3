// What the far side knows beyond the book: who listens, whether events are on, and the guards of protection.
import { areaName, type Area } from "../../core/sheet/address";
import { subtractAreas } from "../../core/sheet/area-set";
import type { Book, BookSheet } from "./book";
import { ExcelError } from "./excel-error";

export interface World {
  readonly book: Book;
  /** Switched by Runtime.enableEvents. */
  eventsOn: boolean;
  /** What the add-in listens to. */
  readonly listening: Set<News["kind"]>;
  /** What has happened since the last batch or edit, in its order. */
  readonly news: News[];
}

/** What the client library has an event for. */
export type News =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly address: string;
      readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
      readonly byAddIn: boolean;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "activated"; readonly sheetId: string };

/** Cells of one sheet as an object of the client library holds them. */
export interface Cells {
  readonly world: World;
  readonly sheet: BookSheet;
  readonly areas: readonly Area[];
}

export function makeWorld(book: Book): World {
  return { book, eventsOn: true, listening: new Set(), news: [] };
}

export function noteChange({ world, sheet, areas }: Cells): void {
  if (!world.eventsOn) return;
  for (const area of areas) {
    const address = areaName(area);
    world.news.push({
      kind: "changed",
      sheetId: sheet.id,
      address,
      changeType: "RangeEdited",
      byAddIn: true,
    });
  }
}

/** Brings a visible sheet to the front. */
export function activate({ book, news, eventsOn }: World, sheet: BookSheet): void {
  if (sheet.visibility !== "Visible")
    throw new ExcelError("InvalidOperation", `${sheet.name} is not visible`);
  if (book.active === sheet) return;
  book.active = sheet;
  if (eventsOn) news.push({ kind: "activated", sheetId: sheet.id });
}

/** Puts the cursor on an area of a visible sheet, which comes to the front. */
export function select(world: World, sheet: BookSheet, area: Area): void {
  activate(world, sheet);
  sheet.selection = area;
  if (world.eventsOn) world.news.push({ kind: "selected", sheetId: sheet.id, address: areaName(area) });
}

/** Takes a sheet out; where it was in front, another comes there. */
export function removeSheet({ book }: World, sheet: BookSheet): void {
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet)
    book.active = book.sheets.find(({ visibility }) => visibility === "Visible") as BookSheet;
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
