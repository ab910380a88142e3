// A unit's form of the 舟山 campaign, filled: what a unit hands in.
import { Office } from "../journey/scenario";

/** @param value for every number @param odd typed as text in its place, by field */
export async function filled(
  unit: string,
  value: number,
  odd: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const office = await Office.issues("zhoushan-2023");
  await office.fills(unit, { ...office.everything(value), ...odd });
  return office.formOf(unit);
}
