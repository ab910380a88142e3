// What a sheet is called at its top: the form's title and what of it the sheet shows.
import { linesNeeded } from "../../sheet/measure";
import { lookOf } from "../../sheet/looks";

/**
 * On one line, else each on its own: cut where it is full, a title would end in a last character alone.
 * @param width of the sheet in digits
 */
export function sheetTitle(form: string, shown: string, width: number): string {
  const title = `${form}\u3000${shown}`;
  return linesNeeded(title, width, lookOf("title").size) === 1 ? title : `${form}\n${shown}`;
}
