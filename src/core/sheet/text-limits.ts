// Characters that XML cannot hold, and how long the texts of a workbook may be.

/** Excel's limits in UTF-16 units. */
export const LONGEST_CELL_TEXT = 32_767;
export const LONGEST_SHEET_NAME = 31;
export const LONGEST_NAME = 255;
export const LONGEST_MESSAGE_TITLE = 32;
export const LONGEST_MESSAGE_TEXT = 255;
export const LONGEST_LIST = 255;

/** The first character that XML 1.0 cannot hold, as "U+0001"; null where all are fine. */
export function illegalCharacter(text: string): string | null {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && isLow(text.charCodeAt(i + 1))) i += 1;
    else if (isIllegal(code)) return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return null;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Control characters but tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. */
function isIllegal(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
}

/** What is wrong with a text, in words that begin with what it is; [] where nothing is. */
export function checkText(what: string, text: string, longest: number): readonly string[] {
  const illegal = illegalCharacter(text);
  return [
    ...(text.length > longest ? [`${what} has ${text.length} characters; at most ${longest}`] : []),
    ...(illegal === null ? [] : [`${what} holds the character ${illegal}`]),
  ];
}
