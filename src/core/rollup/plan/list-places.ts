// Where the lists of a rollup name their unit and their field: by the columns they are written in.
import { trackingColumn } from "./tracking-columns";
import { SHEETS } from "./words";

export interface ListPlaces {
  /** Column of the unit's name, counted from 1; null: its lines are of no unit. */
  readonly unit: number | null;
  /** Column of the field's label. */
  readonly field: number | null;
}

/** By sheet. Texts elsewhere in a line may happen to be the name of a unit, and are none. */
export const LIST_PLACES: ReadonlyMap<string, ListPlaces> = new Map<string, ListPlaces>([
  [SHEETS.missing, { unit: 2, field: 3 }],
  [SHEETS.findings, { unit: 3, field: 4 }],
  [SHEETS.tracking, { unit: trackingColumn("unit"), field: null }],
  [SHEETS.acts, { unit: 3, field: 5 }],
  [SHEETS.groups, { unit: null, field: 2 }],
]);
