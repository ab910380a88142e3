// Rows and cells of a sheet as XML: the <dimension> and <sheetData> of a worksheet part.
import { cellName, columnName } from "../core/sheet/address";
import type { CellPlan, RowPlan, SheetPlan } from "../core/sheet/plan";
import { sheetGrid, type GridCell } from "./sheet-grid";
import type { StringTable } from "./string-table";
import { paletteIndex } from "./styles-cell";
import { escapeFormula, escapeText } from "./escape-text";

/** Error values a formula's cached result may be (ECMA-376 part 1, 18.18.11 and 22.9.2). */
const ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;
const LONGEST_TEXT = 32_767;

/** Style numbers of the file, by palette index. */
export type StyleIds = readonly number[];

/** `<sheetData>` with every cell; texts are added to the table. */
export function sheetDataXml(sheet: SheetPlan, styles: StyleIds, strings: StringTable): string {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const parts: string[] = [];
  let next = 0;
  /** Rows that have a height but no cell, up to and without `row`. */
  const bareRows = (row: number): void => {
    for (; next < numbers.length && (numbers[next] as number) < row; next += 1) {
      parts.push(`${rowTag(numbers[next] as number, rows)}/>`);
    }
  };
  let open = 0;
  for (const cell of sheetGrid(sheet)) {
    if (cell.plan.row !== open) {
      if (open > 0) parts.push("</row>");
      open = cell.plan.row;
      bareRows(open);
      if (numbers[next] === open) next += 1;
      parts.push(`${rowTag(open, rows)}>`);
    }
    parts.push(cellXml(cell, styles, strings));
  }
  if (open > 0) parts.push("</row>");
  bareRows(Infinity);
  return `<sheetData>${parts.join("")}</sheetData>`;
}

/** The used range, from A1. */
export function dimensionXml(sheet: SheetPlan): string {
  let row = 1;
  let column = 1;
  for (const cell of sheet.cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  for (const area of [...sheet.merges, ...sheet.unlocked]) {
    row = Math.max(row, area.bottom);
    column = Math.max(column, area.right);
  }
  return `<dimension ref="A1:${cellName(row, column)}"/>`;
}

function rowTag(number: number, rows: ReadonlyMap<number, RowPlan>): string {
  const row = rows.get(number);
  if (row === undefined) return `<row r="${number}"`;
  return `<row r="${number}" ht="${row.height}" customHeight="1"${row.hidden === true ? ' hidden="1"' : ""}`;
}

function cellXml({ plan, locked }: GridCell, styles: StyleIds, strings: StringTable): string {
  const style = styles[(paletteIndex.get(plan.look) as number) + (locked ? 0 : 1)];
  const begin = `<c r="${columnName(plan.column)}${plan.row}" s="${style}"`;
  if (plan.formula !== undefined) return formulaXml(begin, plan, plan.formula);
  const { value } = plan;
  if (value === undefined || value === "") return `${begin}/>`;
  if (typeof value === "number") return `${begin}><v>${numberText(plan, value)}</v></c>`;
  if (typeof value === "boolean") return `${begin} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${begin} t="s"><v>${strings.numberOf(checkedText(plan, value))}</v></c>`;
}

function formulaXml(begin: string, plan: CellPlan, formula: string): string {
  const f = `<f>${escapeFormula(formula)}</f>`;
  const { value } = plan;
  if (value === undefined) return `${begin}>${f}</c>`;
  if (typeof value === "number") return `${begin}>${f}<v>${numberText(plan, value)}</v></c>`;
  if (typeof value === "boolean") return `${begin} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  const type = ERROR.test(value) ? "e" : "str";
  return `${begin} t="${type}">${f}<v>${escapeText(checkedText(plan, value))}</v></c>`;
}

function numberText(plan: CellPlan, value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${cellName(plan.row, plan.column)} holds ${value}`);
  return String(value);
}

function checkedText(plan: CellPlan, text: string): string {
  if (text.length > LONGEST_TEXT) {
    throw new Error(`${cellName(plan.row, plan.column)} holds ${text.length} characters`);
  }
  return text;
}
