// Figures that stand on the table's sheet but in no field's cell: said, never dropped unseen.
import { type Finding, finding } from "../../finding";
import { cellName, columnName } from "../../sheet/address";
import { cellKey, type CellSnapshot } from "../../sheet/snapshot";
import type { FormLayout } from "../layout";
import { typedText } from "../typed-text";
import type { Binding } from "./bind";
import type { SheetClaims } from "./claims";
import type { FormSearch } from "./form-search";
import { labelText } from "./label-text";

/** More of them in one column are a column of its own (numbering, remarks, figures pasted beside): said once. */
const MANY = 5;

/**
 * @param read cells that fields and header fields were read from, by `cellKey`
 */
export function strayFindings(
  bindings: readonly Binding[],
  search: FormSearch,
  claims: SheetClaims,
  read: ReadonlySet<number>,
): readonly Finding[] {
  const isStray = strayTest(bindings, search, claims);
  const byColumn = new Map<number, CellSnapshot[]>();
  for (const cell of claims.sheet.cells.values()) {
    if (read.has(cellKey(cell.row, cell.column)) || !isStray(cell)) continue;
    const column = byColumn.get(cell.column);
    if (column === undefined) byColumn.set(cell.column, [cell]);
    else column.push(cell);
  }
  const sheet = claims.sheet.name;
  return [...byColumn].flatMap(([column, cells]): readonly Finding[] => {
    const shown = cells.map((cell) => ({ cell: cellName(cell.row, cell.column), typed: shownText(cell) }));
    const [first] = shown;
    if (first !== undefined && cells.length > MANY) {
      const args = { column: columnName(column), count: cells.length, first: first.typed };
      return [finding("form/stray-column", args, { sheet, cell: first.cell })];
    }
    return shown.map(({ cell, typed }) => finding("form/stray", { typed }, { sheet, cell }));
  });
}

function shownText(cell: CellSnapshot): string {
  return (typedText(cell) ?? "").trim().slice(0, 40);
}

/**
 * Numbers anywhere but in our hidden columns; any text in a column of figures, and texts with a digit anywhere in
 * the table's rows but among its labels, or in a cell that bears a field's name; a formula's number in a column of
 * figures. Nothing that we print.
 */
function strayTest(
  bindings: readonly Binding[],
  { layout, printed }: FormSearch,
  claims: SheetClaims,
): (cell: CellSnapshot) => boolean {
  const placed = bindings.flatMap(({ at }) => (at === null ? [] : [at]));
  const figures = new Set(placed.map((at) => at.column));
  const firstFigures = Math.min(...figures);
  const rows = bindings.flatMap(({ votes }) => votes.map((vote) => vote.at.row));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const machinery = machineryColumns(layout, claims, Math.max(...figures));
  const named = new Set([...claims.witnesses.names.claims.values()].map((at) => cellKey(at.row, at.column)));
  return ({ row, column, value, formula }) => {
    if (typeof value === "object" || machinery.has(column)) return false;
    const inTable = row >= top && row <= bottom;
    const isNamed = named.has(cellKey(row, column));
    if (formula !== undefined)
      return (isNamed || (inTable && figures.has(column))) && typeof value === "number";
    if (typeof value !== "string") return true;
    if (!isNamed && (!inTable || column < firstFigures)) return false;
    const text = value.trim();
    if (text === "" || printed.has(labelText(text))) return false;
    return isNamed || figures.has(column) || /\d/.test(text.normalize("NFKC"));
  };
}

/** The hidden columns by which the form reckons; where the key row is gone, those hidden behind the status column. */
function machineryColumns(
  layout: FormLayout,
  { keyRow, index, sheet }: SheetClaims,
  lastFigures: number,
): ReadonlySet<number> {
  if (keyRow === null) {
    const head = labelText(layout.columns.find((column) => column.role === "status")?.label ?? "");
    const status = index.texts.find((cell) => cell.label === head)?.column ?? lastFigures;
    return new Set(sheet.hiddenColumns.filter((column) => column > status));
  }
  const ids = layout.columns.filter((column) => column.hidden).map((column) => column.id);
  return new Set(ids.flatMap((id) => keyRow.columns.get(id) ?? []));
}
