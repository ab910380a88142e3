// What each group of the roster comes to: the rollup's own totals over some of its units.
import type { Field } from "../campaign/fields";
import type { Rollup } from "./rollup";
import type { FieldTotal } from "./totals";
import { fieldTotals } from "./totals";

export interface GroupTotals {
  /** null: the units that are in no group. */
  readonly group: string | null;
  /** Codes, in roster order. */
  readonly units: readonly string[];
  /** In form order. */
  readonly fields: readonly FieldTotal[];
}

/**
 * In the order in which the roster first names them, units without a group last; [] where no unit has one.
 * Names that differ only in case are one group, as they are to a worksheet's SUMIF.
 */
export function groupTotals(rollup: Rollup, fields: readonly Field[]): readonly GroupTotals[] {
  const { units } = rollup;
  if (units.every((unit) => unit.group === null)) return [];
  const groups = new Map<string | null, { name: string | null; members: number[] }>();
  units.forEach(({ group }, index) => {
    const key = group === null ? null : group.toLowerCase();
    const known = groups.get(key) ?? { name: group, members: [] };
    known.members.push(index);
    groups.set(key, known);
  });
  const ordered = [...groups.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null));
  return ordered.map(({ name, members }) => {
    const { matrix } = rollup;
    const part = {
      units: members.map((index) => matrix.units[index] as string),
      fields: matrix.fields,
      cells: members.map((index) => matrix.cells[index] as (typeof matrix.cells)[number]),
    };
    return { group: name, units: part.units, fields: fieldTotals(fields, part) };
  });
}
