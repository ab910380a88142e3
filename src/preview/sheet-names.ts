// Names of sheets that a person adds or renames in the preview.
import type { Book, BookSheet } from "../hosts/wire/book";
import type { WorkbookWindow } from "./workbook-window";

/** Sheet2, Sheet3 …: the first that is free. */
export function nextSheetName({ sheets }: Pick<Book, "sheets">): string {
  for (let number = sheets.length; ; number += 1) {
    const name = `Sheet${number + 1}`;
    if (!taken(sheets, name)) return name;
  }
}

/** False where no sheet may be called so, or another is. */
export function renameSheet(
  { book, user }: Pick<WorkbookWindow, "book" | "user">,
  sheet: BookSheet,
  to: string,
): boolean {
  const others = book.sheets.filter((each) => each !== sheet);
  if (!/^[^\\/?*:[\]]{1,31}$/.test(to) || /^'|'$/.test(to) || taken(others, to)) return false;
  return user.rename(sheet.name, to);
}

function taken(sheets: readonly BookSheet[], name: string): boolean {
  return sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
