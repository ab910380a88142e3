// One binding's word on a sheet: which cell each field stands in, and whose another cell is.
import type { Field } from "../../campaign/fields";
import type { Address } from "../../sheet/address";

export interface Witness {
  /** Field key → the one cell it says the field stands in; absent where it says none, or several. */
  readonly claims: ReadonlyMap<string, Address>;
  /** Label of the other field that it says stands in that cell; null where it does not say so. */
  otherAt(field: Field, at: Address): string | null;
}

export const SILENT: Witness = { claims: new Map(), otherAt: () => null };

/** What a binding says of one sheet row; two rows may be said to be the same line. */
export interface RowWord {
  /** Fields of the line that stands there, or of all the lines that may. */
  readonly fields: readonly Field[];
  /** Whether it is one line; else the row is nobody's, but still not another's. */
  readonly sure: boolean;
}

/** What a binding of rows and columns goes by. */
export interface Grid {
  readonly rows: ReadonlyMap<number, RowWord>;
  /** Form column id → sheet column. */
  readonly columns: ReadonlyMap<string, number>;
}

export function gridWitness({ rows, columns }: Grid): Witness {
  const found = new Map<string, Address | null>();
  for (const [row, { fields, sure }] of rows) {
    for (const field of sure ? fields : []) {
      const column = columns.get(field.column.id);
      if (column !== undefined) found.set(field.key, found.has(field.key) ? null : { row, column });
    }
  }
  const columnIds = new Map([...columns].map(([id, column]) => [column, id]));
  return {
    claims: settled(found),
    otherAt: (field, at) => {
      const here = rows.get(at.row)?.fields;
      const columnId = columnIds.get(at.column) ?? field.column.id;
      if (here === undefined || (here.includes(field) && columnId === field.column.id)) return null;
      return (here.find((each) => each.column.id === columnId) ?? here[0])?.label ?? null;
    },
  };
}

export function same(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column;
}

/** Leaves out what was said twice. */
export function settled(found: ReadonlyMap<string, Address | null>): ReadonlyMap<string, Address> {
  return new Map([...found].filter((entry): entry is [string, Address] => entry[1] !== null));
}
