// What a person does in the workbook: typing, renaming, adding, with the protection a person meets.
import { areaName, parseCell, type Area } from "../../core/sheet/address";
import { cellKey } from "../../core/sheet/snapshot";
import type { BookSheet } from "./book";
import { typedInput } from "./typed-input";
import { activate, removeSheet, select, type World } from "./world";

export interface User {
  /** Types into a cell; false where it is locked and Excel refuses. */
  type(sheet: string, cell: string, input: string | number): boolean;
  /** Tells of values that a grid has put into the book by itself, with the locks it has kept. */
  edited(sheet: string, areas: readonly Area[]): void;
  /** Selects an area of a visible sheet, which comes to the front. */
  select(sheet: string, area: Area): void;
  /** Brings a visible sheet to the front; its cursor stays where it was. */
  activate(sheet: string): void;
  /** Adds a sheet; false where the structure is protected. */
  addSheet(name: string): boolean;
  /** Renames a sheet; false where the structure is protected. */
  rename(sheet: string, name: string): boolean;
  /** Deletes a sheet; false where the structure is protected. */
  remove(sheet: string): boolean;
}

/** `tell` hands the changes on to whoever listens. */
export function userEdits(world: World, tell: () => void): User {
  const { book } = world;
  const sheetOf = (name: string): BookSheet => {
    const found = book.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`there is no sheet ${name} to edit`);
    return found;
  };
  const noteEdit = ({ id: sheetId }: BookSheet, area: Area): void => {
    const address = areaName(area);
    world.news.push({ kind: "changed", sheetId, address, changeType: "RangeEdited", byAddIn: false });
  };
  return {
    type(name, cell, input) {
      const sheet = sheetOf(name);
      const place = parseCell(cell);
      if (place === null) throw new Error(`${cell} is no cell`);
      const { row, column } = place;
      if (sheet.protection !== null && sheet.formats.locked.at(row, column)) return false;
      put(sheet, row, column, input);
      const area: Area = { top: row, left: column, bottom: row, right: column };
      noteEdit(sheet, area);
      tell();
      return true;
    },
    edited(name, areas) {
      for (const area of areas) noteEdit(sheetOf(name), area);
      tell();
    },
    select(name, area) {
      select(world, sheetOf(name), area);
      tell();
    },
    activate(name) {
      activate(world, sheetOf(name));
      tell();
    },
    addSheet(name) {
      if (book.structure !== null) return false;
      book.sheets.push(book.newSheet(name));
      return true;
    },
    rename(name, to) {
      if (book.structure !== null) return false;
      sheetOf(name).name = to;
      return true;
    },
    remove(name) {
      if (book.structure !== null) return false;
      removeSheet(world, sheetOf(name));
      return true;
    },
  };
}

function put(sheet: BookSheet, row: number, column: number, input: string | number): void {
  const { entry, format } = typedInput(input, sheet.formats.numberFormat.at(row, column));
  const area: Area = { top: row, left: column, bottom: row, right: column };
  if (entry === null) sheet.entries.delete(cellKey(row, column));
  else sheet.entries.set(cellKey(row, column), entry);
  if (format !== undefined) sheet.formats.numberFormat.set(area, format);
}
