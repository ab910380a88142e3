// How far a gathering has come: the return rate in words and as a bar, and each unit's own bar.
import type { Computed } from "../../form/sheets/computed";
import { cellName } from "../../sheet/address";
import type { Rollup } from "../rollup";
import type { Tracking } from "../tracking";
import { TRACKING_FIRST, trackingColumn, trackingRange } from "./tracking-columns";
import type { RollupWords } from "./words";

/** Squares of a bar: of one unit, of the return rate. */
const SQUARES = { unit: 5, all: 20 };

/** ■■■■□ 84%: rounded down, so that only what is whole looks whole. "" where nothing is asked. */
export function progressBar({ filled, expected }: Tracking, index: number): Computed<string> {
  const [done, all] = (["filled", "asked"] as const).map((label) =>
    cellName(TRACKING_FIRST + index, trackingColumn(label)),
  ) as [string, string];
  return {
    formula: `IF(${all}=0,"",${barFormula(done, all, SQUARES.unit)}&" "&INT(100*${done}/${all})&"%")`,
    value:
      expected === 0
        ? ""
        : `${barText(filled, expected, SQUARES.unit)} ${Math.floor((100 * filled) / expected)}%`,
  };
}

export function rateBar(rollup: Rollup, words: RollupWords): Computed<string> {
  const { inFormula, dueFormula, returned, due } = rateParts(rollup, words);
  return {
    formula: `IF(${dueFormula}=0,"",${barFormula(inFormula, dueFormula, SQUARES.all)})`,
    value: due === 0 ? "" : barText(returned, due, SQUARES.all),
  };
}

function barFormula(part: string, whole: string, squares: number): string {
  const full = `INT(${squares}*${part}/${whole})`;
  return `REPT("■",${full})&REPT("□",${squares}-${full})`;
}

function barText(part: number, whole: number, squares: number): string {
  const full = Math.floor((squares * part) / whole);
  return "■".repeat(full) + "□".repeat(squares - full);
}

/** Units in and units due, counted from the status column. */
function rateParts(rollup: Rollup, words: RollupWords) {
  const range = trackingRange(rollup, "status");
  const formula = (status: Tracking["status"]): string => `COUNTIF(${range},"${words.statuses[status]}")`;
  const count = (status: Tracking["status"]): number =>
    rollup.units.filter((unit) => unit.status === status).length;
  const inFormula = `(${formula("returned")}+${formula("late")})`;
  const returned = count("returned") + count("late");
  return {
    formula,
    count,
    inFormula,
    dueFormula: `(${inFormula}+${formula("missing")})`,
    returned,
    due: returned + count("missing"),
  };
}

/** 应报 10 个，已报 9 个（其中迟报 1 个），未报 1 个，报送率 90.0%: counted from the status column. */
export function rateText(rollup: Rollup, words: RollupWords): Computed<string> {
  const { formula, count, inFormula, dueFormula, returned, due } = rateParts(rollup, words);
  const w = words.rate;
  return {
    formula:
      `"${w.expected}"&${dueFormula}&"${w.returned}"&${inFormula}&"${w.late}"&${formula("late")}` +
      `&"${w.missing}"&${formula("missing")}&"${w.rate}"&IF(${dueFormula}=0,"—",TEXT(IF(${inFormula}<${dueFormula},MIN(${inFormula}/${dueFormula},0.999),1),"0.0%"))`,
    value: `${w.expected}${due}${w.returned}${returned}${w.late}${count("late")}${w.missing}${count("missing")}${w.rate}${percent(returned, due)}`,
  };
}

/**
 * As TEXT(…,"0.0%") rounds: half away from zero, on whole numbers so that no binary dust decides. Only what is whole
 * looks whole: 4999 of 5000 are 99.9%.
 */
function percent(part: number, whole: number): string {
  if (whole === 0) return "—";
  const rounded = Math.floor((part * 2000 + whole) / (2 * whole));
  const tenths = part < whole ? Math.min(999, rounded) : rounded;
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
