// Text from the clipboard as rows of cells, as spreadsheet programs put it there.

/**
 * Cells are divided by tabs, rows by line ends; a cell in double quotes may hold both ("" is a quote). The line
 * end after the last row begins no row.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const piece = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [, quoted, plain = "", end] = match;
    (rows[rows.length - 1] as string[]).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (piece.lastIndex >= text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return /\t$/.test(text) ? rows.map((row, i) => (i === rows.length - 1 ? [...row, ""] : row)) : rows;
}
