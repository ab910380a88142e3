// Returns of any number of units in memory: a few real ones read from bytes, repeated under other units' names.
import type { UnitReturn } from "../src/core/returns/return";
import { takeIn } from "../src/core/returns/take-in";
import { readWorkbook } from "../src/xlsx/read";
import { filledForms } from "./returns";
import { RECEIVED, type Town, townOf } from "./town";

const REAL = 40;

export async function madeReturns({ campaign }: Town): Promise<readonly UnitReturn[]> {
  const real = await realReturns();
  return campaign.roster.units.map((unit, index) => {
    const like = real[index % real.length] as UnitReturn;
    const path = `${unit.code}.xlsx`;
    const file = { path, sha256: index.toString(16).padStart(64, "0"), modified: null };
    const findings = like.findings.map((found) => ({
      ...found,
      place: { ...found.place, unit: unit.code, file: path },
    }));
    return { ...like, unit: unit.code, file, findings };
  });
}

async function realReturns(): Promise<readonly UnitReturn[]> {
  const town = townOf(REAL);
  const intake = { ...town, period: null, received: RECEIVED };
  const returns: UnitReturn[] = [];
  for await (const { path, bytes } of filledForms(town)) {
    const outcome = readWorkbook(bytes);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const taken = takeIn(outcome.workbook, { path, sha256: path, modified: null }, intake);
    if (!taken.ok) throw new Error(taken.verdict.finding.code);
    returns.push(taken.incoming);
  }
  return returns;
}
