// The first binding: defined names, of the workbook or of the sheet itself.
import type { Field } from "../../campaign/fields";
import { onceFor } from "../../once-for";
import type { Address } from "../../sheet/address";
import { parseReference } from "../../sheet/reference";
import { cellKey, type NameSnapshot } from "../../sheet/snapshot";
import type { FormLayout } from "../layout";
import { keyOf } from "../names";
import { same, settled, type Witness } from "./witness";

interface NamedCell {
  readonly field: Field;
  readonly at: Address;
}

/** Sheet name in lower case → its cells that bear a field's name; programs are free with upper and lower case. */
export type NamedCells = ReadonlyMap<string, readonly NamedCell[]>;

export function namedCells(names: readonly NameSnapshot[], layout: FormLayout): NamedCells {
  return namedIn(names)(layout);
}

/** Returns of one form mostly have the very same names, and the reader says so by the same list. */
const namedIn = onceFor((names: readonly NameSnapshot[]) =>
  onceFor((layout: FormLayout) => findNamed(names, layout)),
);

function findNamed(names: readonly NameSnapshot[], layout: FormLayout): NamedCells {
  const known = new Map(layout.fields.map((field) => [field.key.toLowerCase(), field]));
  const found = new Map<string, NamedCell[]>();
  for (const name of names) {
    const field = known.get(keyOf(name.name) ?? "");
    const reference = field === undefined ? null : parseReference(name.refersTo);
    if (field === undefined || reference === null) continue;
    const { top, left, bottom, right } = reference.area;
    if (top !== bottom || left !== right) continue;
    const sheet = reference.sheet.toLowerCase();
    const cells = found.get(sheet) ?? [];
    cells.push({ field, at: { row: top, column: left } });
    found.set(sheet, cells);
  }
  return found;
}

/** Two names of one field that say the same are one; names of two fields may point at one cell. */
export function nameWitness(sheet: string, named: NamedCells): Witness {
  const found = new Map<string, Address | null>();
  const byCell = new Map<number, Field[]>();
  for (const { field, at } of named.get(sheet.toLowerCase()) ?? []) {
    const before = found.get(field.key);
    found.set(field.key, before === undefined || (before !== null && same(before, at)) ? at : null);
    const cell = cellKey(at.row, at.column);
    byCell.set(cell, [...(byCell.get(cell) ?? []), field]);
  }
  return {
    claims: settled(found),
    otherAt: (field, at) => {
      const here = byCell.get(cellKey(at.row, at.column));
      return here === undefined || here.includes(field) ? null : (here[0]?.label ?? null);
    },
  };
}
