// Where a figure or a total stands in the open workbook now: what is known of it is checked in the sheet itself.
import type { CellPlace, Host } from "../../core/sheet/host";
import { spansAround } from "../../jobs/office/cell-subject";
import type { OfficeClient } from "../../worker/office/client";

export interface Sought {
  /** null: the unit as a whole. */
  readonly field: string | null;
  /** null: the total. */
  readonly unit: string | null;
}

/**
 * Rows may have been sorted since they were last looked at: then they are looked at again.
 * @param look takes in where 分单位明细表 has its rows and columns now
 * @returns "not-written"; "not-found" where it has been taken out of the sheet, or cannot be told any more
 */
export async function findPlace(
  host: Host,
  desk: OfficeClient,
  sought: Sought,
  look: () => Promise<void>,
): Promise<CellPlace | "not-written" | "not-found"> {
  const known = await desk.ask("whereabouts", sought);
  if (known !== null && (await isThere(host, desk, sought, known))) return known;
  const summary = await desk.ask("summary", null);
  if (summary === null || summary.fresh) return "not-written";
  await look();
  const seen = await desk.ask("whereabouts", sought);
  return seen !== null && (await isThere(host, desk, sought, seen)) ? seen : "not-found";
}

async function isThere(
  host: Host,
  desk: OfficeClient,
  { field, unit }: Sought,
  place: CellPlace,
): Promise<boolean> {
  const subject = await desk.ask("subject", { place, seen: await host.rows(spansAround(place)) });
  if (subject === null || subject === "changed" || subject.unit !== unit) return false;
  return field === null || subject.fields.includes(field);
}
