// A formula's relative references moved by rows and columns, as filling a cell down or across does.
import { columnName, columnNumber, LAST_COLUMN, LAST_ROW } from "../core/sheet/address";

/** Texts, quoted sheet names, and words: cells, names, functions, numbers. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$\\?]+/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN_OR_ROW = /^(?:[A-Z]{1,3}|\d+)$/;

/** "$B3>C$1" by (2, 1) → "$B5>D$1". Throws where a reference would leave the sheet or is a relative "A:A". */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (word, at: number) => {
    const next = formula[at + word.length];
    if (COLUMN_OR_ROW.test(word) && (next === ":" || formula[at - 1] === ":")) {
      throw new Error(`${formula} has a whole column or row that is relative`);
    }
    const cell = next === "(" || next === "!" ? null : CELL.exec(word);
    return cell === null ? word : shiftCell(cell, rows, columns);
  });
}

function shiftCell(cell: RegExpExecArray, rows: number, columns: number): string {
  const [word, fixedColumn, column, fixedRow, row] = cell as unknown as readonly [string, ...string[]];
  const toColumn = columnNumber(column as string) + (fixedColumn === "$" ? 0 : columns);
  const toRow = Number(row) + (fixedRow === "$" ? 0 : rows);
  if (toColumn < 1 || toColumn > LAST_COLUMN || toRow < 1 || toRow > LAST_ROW) {
    throw new Error(`${word} leaves the sheet when moved by ${rows} rows and ${columns} columns`);
  }
  return `${fixedColumn}${columnName(toColumn)}${fixedRow}${toRow}`;
}
