// What a selected cell is told to be about.

export interface CellSubject {
  /** Keys, in form order; [] where the cell is about a unit as a whole. */
  readonly fields: readonly string[];
  readonly unit: string | null;
}

/** "changed": its line no longer says what was written there, and nobody can tell what it is about. */
export type Told = CellSubject | "changed" | null;
