// What a person sees: whose cell a cell is by its row's label and its column, computed without our reader.
import type { Field } from "../../../src/core/campaign/fields";
import { closedTextOf } from "../../../src/core/form/layout";
import { areaHolds } from "../../../src/core/sheet/address";
import type { Book, Cell, Mark, Sheet, Table } from "./book";
import type { FilledForm } from "./filled-form";

type Kind = Mark["kind"];
export type BindingName = "names" | "keys" | "labels";

/** One look at a damaged table. */
export class Truth {
  private readonly form: FilledForm;
  private readonly book: Book;
  private readonly sheet: Sheet;
  private readonly table: Table;
  private readonly byKind = new Map<Kind, Cell[]>();

  constructor(form: FilledForm, book: Book, sheet: Sheet, table: Table) {
    this.form = form;
    this.book = book;
    this.sheet = sheet;
    this.table = table;
    for (const cell of table.cells) {
      if (cell.mark === null) continue;
      this.byKind.set(cell.mark.kind, [...this.of(cell.mark.kind), cell]);
    }
  }

  /**
   * Fields that a figure in this cell may be read as. The label that a person reads decides; where none can be
   * read, the row's key, or the field the figure was first typed for; null where neither is left and nobody can
   * tell. Pushed out of its column within its row, a figure is still its own field's.
   */
  fieldsSeen(cell: Cell): ReadonlySet<string> | null {
    const labels = this.linesIn(cell.row, "label").filter((line) => this.isToldApart(line, cell.row));
    const lines = labels.length > 0 ? labels : this.linesIn(cell.row, "key");
    if (lines.length === 0) return null;
    const columnId = this.table.idOfColumn.get(cell.column);
    const home = cell.mark?.kind === "figure" ? cell.mark.field : undefined;
    const keys = lines.map((line) => {
      const fields = this.form.layout.lines[line]?.fields ?? [];
      const here = fields.find((field) => field.column.id === columnId)?.key;
      return here ?? fields.find((field) => field.key === home)?.key;
    });
    return new Set([...keys, labels.length === 0 ? home : undefined].filter((key) => key !== undefined));
  }

  /** Which bindings still say, and say alone, that the field stands in this cell. */
  intactBindings(field: Field, cell: Cell): readonly BindingName[] {
    const line = this.form.layout.lines.findIndex((each) => each.fields.includes(field));
    const headed = this.columnIntact("head", field.column.id, cell.column);
    const keyed = headed || this.columnIntact("columnKey", field.column.id, cell.column);
    const told = field.column.kind === "prose" ? this.proseIntact(cell) : headed;
    return [
      ...(this.nameIntact(field, cell) ? (["names"] as const) : []),
      ...(keyed && this.rowIntact("key", line, cell) ? (["keys"] as const) : []),
      ...(told && this.rowIntact("label", line, cell) && this.isToldApart(line, cell.row)
        ? (["labels"] as const)
        : []),
    ];
  }

  /** A cell that a merge hides or that leads a merge cannot be read as anyone's for sure. */
  isMerged(cell: Cell): boolean {
    return this.table.merges.some((area) => areaHolds(area, cell.row, cell.column));
  }

  private of(kind: Kind): Cell[] {
    return this.byKind.get(kind) ?? [];
  }

  /** Labels that can still be read, or keys. */
  private readable(kind: "label" | "key" | "hint"): { readonly cell: Cell; readonly line: number }[] {
    return this.of(kind).flatMap((cell) => {
      const { mark } = cell;
      if (mark === null || !("line" in mark) || (mark.kind === "label" && !mark.readable)) return [];
      return [{ cell, line: mark.line }];
    });
  }

  private linesIn(row: number, kind: "label" | "key" | "hint"): number[] {
    return this.readable(kind).flatMap(({ cell, line }) => (cell.row === row ? [line] : []));
  }

  /** Where labels repeat, what is printed beside them is read too, and must be its own. */
  private isToldApart(line: number, row: number): boolean {
    const { lines } = this.form.layout;
    if (lines.filter((each) => each.label === lines[line]?.label).length === 1) return true;
    const hints = this.linesIn(row, "hint").map((each) => this.hintsOf(each));
    return hints.length === 1 && hints[0] === this.hintsOf(line);
  }

  private hintsOf(line: number): string {
    const { lines, columns } = this.form.layout;
    const own = lines[line];
    return own === undefined
      ? ""
      : columns.map((column) => closedTextOf(own, column.source?.id) ?? "").join("|");
  }

  private nameIntact(field: Field, cell: Cell): boolean {
    const own = this.book.names.flatMap(({ field: key, refersTo: at }) =>
      key === field.key && typeof at === "object" && "row" in at && at.sheet === this.sheet.name ? [at] : [],
    );
    return own.length === 1 && own[0]?.row === cell.row && own[0].column === cell.column;
  }

  /** The mark stands in the cell's row, nowhere else, and in one column with the others of its kind. */
  private rowIntact(kind: "key" | "label", line: number, cell: Cell): boolean {
    const all = this.readable(kind);
    const own = all.filter((each) => each.line === line);
    const oneColumn = new Set(all.map((each) => each.cell.column)).size === 1;
    return (
      oneColumn &&
      own.length === 1 &&
      own[0]?.cell.row === cell.row &&
      this.linesIn(cell.row, kind).length === 1
    );
  }

  private columnIntact(kind: "columnKey" | "head", id: string, column: number): boolean {
    const heads = this.of(kind);
    const own = heads.filter(({ mark }) => mark !== null && "id" in mark && mark.id === id);
    return own.length === 1 && own[0]?.column === column && new Set(heads.map(({ row }) => row)).size === 1;
  }

  /** A blank between its phrase and its measure. */
  private proseIntact(cell: Cell): boolean {
    const columns = (kind: Kind): string => [...new Set(this.of(kind).map(({ column }) => column))].join();
    return columns("label") === String(cell.column - 1) && columns("measure") === String(cell.column + 1);
  }
}
