// The two lists of what is not there: units without a return, and required fields left blank (Law M3).
import type { Unit } from "../campaign/schema";
import type { Matrix } from "./matrix";

export interface Missing {
  /** Codes of units that are expected and have not returned, in roster order. */
  readonly returns: readonly string[];
  /** Blanks in returned forms, in roster then form order. A unit that is not in yet has none of its own. */
  readonly fields: readonly { readonly unit: string; readonly field: string }[];
}

export function missingOf(units: readonly Unit[], returned: ReadonlySet<string>, matrix: Matrix): Missing {
  return {
    returns: units
      .filter((unit) => unit.exempt === undefined && !returned.has(unit.code))
      .map((unit) => unit.code),
    fields: matrix.cells.flatMap((row, unit) =>
      row.flatMap((cell, field) =>
        cell.standing === "missing"
          ? [{ unit: matrix.units[unit] as string, field: matrix.fields[field] as string }]
          : [],
      ),
    ),
  };
}
