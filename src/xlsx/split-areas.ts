// Areas of one rule, split where programs disagree on which cell its formula is relative to.
import type { Area } from "../core/sheet/address";
import { shiftFormula } from "./shift-formula";

/** Some areas and the formula as it reads from the top left cell of the first of them. */
export interface AreaGroup {
  readonly areas: readonly Area[];
  readonly formula: string;
}

/**
 * A formula written for the first area's top left cell. Where that cell is also the corner of all areas
 * together every program agrees, and so it does where nothing in the formula moves; else one group an area.
 */
export function splitAreas(areas: readonly Area[], formula: string): readonly AreaGroup[] {
  const first = areas[0];
  if (first === undefined) throw new Error(`a rule without an area: ${formula}`);
  const corner = areas.every((area) => area.top >= first.top && area.left >= first.left);
  if (corner || isFixed(formula)) return [{ areas, formula }];
  return areas.map((area) => ({
    areas: [area],
    formula: shiftFormula(formula, area.top - first.top, area.left - first.left),
  }));
}

function isFixed(formula: string): boolean {
  return shiftFormula(formula, 1, 0) === formula && shiftFormula(formula, 0, 1) === formula;
}
