// Every offered reading of a rollup, confirmed at once: the office says that all of them are right.
import type { Confirmation } from "./acts";
import type { Rollup } from "./rollup";

/** One confirmation for each figure that is offered and not confirmed yet. */
export function acceptOffers({ matrix }: Rollup, at: string): readonly Confirmation[] {
  return matrix.units.flatMap((unit, row) =>
    (matrix.cells[row] ?? []).flatMap(({ figure }, column): readonly Confirmation[] => {
      if (figure?.state !== "offered" || figure.typed === null) return [];
      const field = matrix.fields[column] as string;
      return [{ act: "confirm", unit, field, typed: figure.typed, value: figure.value, at, over: [] }];
    }),
  );
}
