// Corrections: those just seen in the open workbook, and all that stand, with the original beside each.
import { printClock } from "../../core/rollup/clock";
import type { DeskState } from "./desk-state";
import { type Page, pageOf, type PageQuery } from "./page";

export interface CorrectionRow {
  readonly unit: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  /** By the unit; null: nothing. */
  readonly original: string | null;
  /** By the office; null: emptied. */
  readonly typed: string | null;
  readonly at: string;
  /** Typed into the workbook since it was written: not in the record yet. */
  readonly fresh: boolean;
}

export function correctionsOf({ rollup, noticed }: DeskState, page: PageQuery): Page<CorrectionRow> {
  const { matrix, units, fields, campaign } = rollup;
  const fresh = new Set(noticed.flatMap((act) => ("field" in act ? [`${act.unit} ${act.field}`] : [])));
  const rows = matrix.units.flatMap((unit, row) =>
    (matrix.cells[row] ?? []).flatMap(({ word }, column): readonly CorrectionRow[] => {
      if (word?.by !== "correction") return [];
      const { key, label } = fields[column] as (typeof fields)[number];
      return word.said.map(({ typed, at }) => ({
        unit,
        name: units[row]?.name ?? unit,
        field: key,
        label,
        original: word.original?.typed ?? null,
        typed,
        at: printClock(at, campaign.zone),
        fresh: fresh.has(`${unit} ${key}`),
      }));
    }),
  );
  return pageOf(
    [...rows].sort((a, b) => Number(b.fresh) - Number(a.fresh)),
    page,
  );
}
