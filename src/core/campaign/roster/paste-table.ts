// Text from the clipboard → rows of cells: Excel, Word, a mail or a chat message.

/** Far more than any roster: the rest is not looked at. */
const LONGEST_PASTE = 2_000_000;

/** 1. 1、 1） （1） ① · • - at the start of a line of a chat message. */
const ITEM_MARK = /^\s*(?:[（(]?\d{1,4}[.、．)）]\s*|[①-⑳]\s*|[·•●▪-]\s+)/u;
/** What parts names written in one line. */
const LIST = /[、，,；;]/;

/**
 * Cells are parted by tabs (Excel, Word, WPS; quoted cells may hold line breaks), else a line is parted by
 * "|", "," or runs of blanks where every line is parted alike; lone lines of names are parted by 、 or ；.
 * Empty rows and rows of rules (|---|) are left out; cells are trimmed.
 */
export function pasteTable(text: string): readonly (readonly string[])[] {
  const bounded = text.slice(0, LONGEST_PASTE).replace(/^\ufeff/, "");
  const rows = bounded.includes("\t") ? tabbed(bounded) : lines(bounded);
  return rows
    .map((row) => row.map((cell) => cell.replace(/\s+/gu, " ").trim()))
    .filter((row) => row.some((cell) => cell !== "" && !/^:?-{2,}:?$/.test(cell)));
}

/** As Excel puts it on the clipboard: a cell with a tab, line break or quote is quoted, quotes inside doubled. */
function tabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", end] = cell.exec(text) as RegExpExecArray;
    (rows.at(-1) as string[]).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== "\t" && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

function lines(text: string): string[][] {
  const all = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (all.length === 1) return (all[0] as string).split(LIST).map((name) => [unmarked(name)]);
  for (const part of [/\|/, /[,，]/, /\s{2,}|\u3000/u]) {
    const parted = all.map((line) => unmarked(line.replace(/^\s*\||\|\s*$/g, "")).split(part));
    const [first] = parted;
    if (first !== undefined && first.length > 1 && parted.every((row) => row.length === first.length))
      return parted;
  }
  return all.map((line) => [unmarked(line)]);
}

/** A number before a name is an item's number only where something else follows. */
function unmarked(line: string): string {
  const bare = line.replace(ITEM_MARK, "");
  return bare.trim() === "" ? line : bare;
}
