// A formula together with the result it has now: what goes into a formula cell.
import type { CellContent } from "../../sheet/plan";

export interface Computed<T extends CellContent = CellContent> {
  /** Without "="; functions of Excel 2007 that WPS and LibreOffice know. */
  readonly formula: string;
  /** The result over the figures planned with it: phone previews and Protected View show this. */
  readonly value: T;
}

/** Text as a formula wants it; pieces of at most 250 characters, since Excel takes 255. */
export function textLiteral(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > 250) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}
