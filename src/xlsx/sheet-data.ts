// Rows and cells of a sheet as XML: the <dimension> and <sheetData> of a worksheet part.
import { cellName, columnName } from "../core/sheet/address";
import type { LongSheetPlan } from "../core/sheet/long-plan";
import type { RowPlan } from "../core/sheet/plan";
import { contentXml } from "./content-xml";
import type { Sink } from "./pack-part";
import { sheetGrid, type GridCell } from "./sheet-grid";
import { writeTable } from "./sheet-table";
import type { StringTable } from "./string-table";
import { paletteIndex, type StyleIds } from "./styles-cell";

/** `<sheetData>` with every cell, piece by piece; texts are added to the table. */
export function writeSheetData(
  sheet: LongSheetPlan,
  styles: StyleIds,
  strings: StringTable,
  write: Sink,
): void {
  const rows = new RowWriter(sheet, styles, strings, write);
  write("<sheetData>");
  for (const table of sheet.tables ?? []) {
    rows.writeTo(table.area.top);
    writeTable(table, sheet.unlocked, styles, strings, write);
  }
  rows.writeTo(Infinity);
  write("</sheetData>");
}

/** The rows that are not a table's, from top to bottom. */
class RowWriter {
  private readonly rows: ReadonlyMap<number, RowPlan>;
  /** Numbers of all rows that have a height. */
  private readonly numbers: readonly number[];
  private readonly cells: readonly GridCell[];
  private readonly styles: StyleIds;
  private readonly strings: StringTable;
  private readonly write: Sink;
  private nextNumber = 0;
  private nextCell = 0;

  constructor(sheet: LongSheetPlan, styles: StyleIds, strings: StringTable, write: Sink) {
    this.rows = new Map(sheet.rows.map((row) => [row.row, row]));
    this.numbers = [...this.rows.keys()].sort((a, b) => a - b);
    this.cells = sheetGrid(sheet);
    this.styles = styles;
    this.strings = strings;
    this.write = write;
  }

  /** All rows up to and without this one. */
  writeTo(end: number): void {
    for (;;) {
      const row = Math.min(
        this.numbers[this.nextNumber] ?? Infinity,
        this.cells[this.nextCell]?.plan.row ?? Infinity,
      );
      if (row >= end) return;
      this.writeRow(row);
    }
  }

  private writeRow(row: number): void {
    const planned = this.rows.get(row);
    if (planned !== undefined) this.nextNumber += 1;
    const first = this.nextCell;
    while (this.cells[this.nextCell]?.plan.row === row) this.nextCell += 1;
    if (first === this.nextCell) return this.write(`${rowTag(row, planned)}/>`);
    let xml = `${rowTag(row, planned)}>`;
    for (let i = first; i < this.nextCell; i += 1) xml += this.cellXml(this.cells[i] as GridCell);
    this.write(`${xml}</row>`);
  }

  private cellXml({ plan, locked }: GridCell): string {
    const { row, column, look, value, formula } = plan;
    const style = this.styles[(paletteIndex.get(look) as number) + (locked ? 0 : 1)];
    const content = contentXml(value, formula, this.strings, plan);
    return `<c r="${columnName(column)}${row}" s="${style}"${content}`;
  }
}

/** The used range, from A1. */
export function dimensionXml(sheet: LongSheetPlan): string {
  let row = 1;
  let column = 1;
  for (const cell of sheet.cells) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  const tables = (sheet.tables ?? []).map(({ area }) => area);
  for (const area of [...sheet.merges, ...sheet.unlocked, ...tables]) {
    row = Math.max(row, area.bottom);
    column = Math.max(column, area.right);
  }
  return `<dimension ref="A1:${cellName(row, column)}"/>`;
}

function rowTag(number: number, row: RowPlan | undefined): string {
  if (row === undefined) return `<row r="${number}"`;
  return `<row r="${number}" ht="${row.height}" customHeight="1"${row.hidden === true ? ' hidden="1"' : ""}`;
}
