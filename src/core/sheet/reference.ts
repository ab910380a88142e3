// References to areas of a sheet: "'统计表'!$C$8" to sheet and area, and back.
import { absoluteAreaName, absoluteName, parseArea, quotedSheetName, type Area } from "./address";

export interface Reference {
  readonly sheet: string;
  readonly area: Area;
}

/** "'It''s'!$A$1:$B$2" or "Sheet1!B3" → sheet and area; null for #REF!, other workbooks and anything else. */
export function parseReference(text: string): Reference | null {
  const cut = text.lastIndexOf("!");
  if (cut < 1) return null;
  const area = parseArea(text.slice(cut + 1));
  const sheet = unquoted(text.slice(0, cut));
  return area === null || sheet === null ? null : { sheet, area };
}

/** A sheet's name as written before "!": quotes taken off; null where it names another workbook or no sheet. */
function unquoted(written: string): string | null {
  const quoted = /^'((?:[^']|'')+)'$/.exec(written);
  const name = quoted === null ? written : (quoted[1] as string).replaceAll("''", "'");
  const bad = quoted === null ? /[[\]:*?/\\'"!#\s]/ : /[[\]:*?/\\]/;
  return bad.test(name) ? null : name;
}

/** Sheet and area → "'统计表'!$C$8" as defined names write it. */
export function referenceText(sheet: string, area: Area): string {
  const single = area.top === area.bottom && area.left === area.right;
  return `${quotedSheetName(sheet)}!${single ? absoluteName(area.top, area.left) : absoluteAreaName(area)}`;
}
