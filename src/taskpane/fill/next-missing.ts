// The next required field that is blank, from where the cursor stands, round to the first.
import { isBlank } from "../../core/returns/complete";
import type { CellPlace } from "../../core/sheet/host";
import type { OpenField, OpenForm } from "../../jobs/check-open";

/** null when nothing is missing. */
export function nextMissing({ fields }: OpenForm, cursor: CellPlace | null): OpenField | null {
  const here = fields.findIndex((field) => isAt(field.place, cursor));
  const missing = fields.filter(
    ({ duty, figure, place }) => duty === "required" && isBlank(figure) && place !== null,
  );
  return missing.find((field) => fields.indexOf(field) > here) ?? missing[0] ?? null;
}

export function fieldAt({ fields }: OpenForm, cursor: CellPlace | null): OpenField | null {
  return fields.find((field) => isAt(field.place, cursor)) ?? null;
}

function isAt(place: CellPlace | null, cursor: CellPlace | null): boolean {
  return (
    place !== null &&
    cursor !== null &&
    place.sheet === cursor.sheet &&
    place.row === cursor.row &&
    place.column === cursor.column
  );
}
