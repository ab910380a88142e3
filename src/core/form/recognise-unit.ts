// Whose form a workbook is: stamp, header and file name check each other.
import type { Campaign, Unit } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import { onceFor } from "../once-for";
import type { Stamp } from "./stamp-text";

export type UnitFound =
  | { readonly ok: true; readonly unit: Unit; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly finding: Finding };

export interface UnitClues {
  readonly stamp: Stamp | null;
  /** The unit's name as it stands in the form; null where blank. */
  readonly header: string | null;
  /** The file's name without folder and extension: `DH_定海区城管局` as issued. */
  readonly baseName: string;
  /** The unit's name in the campaign that travels in the form: the roster may have mended it since. */
  issuedAs(): string | null;
}

/** A unit's own form goes by its stamp unless the header names another; a blank form by the name chosen in it. */
export function recogniseUnit(campaign: Campaign, clues: UnitClues): UnitFound {
  const { stamp, header } = clues;
  const { units } = campaign.roster;
  const roster = rosterOf(units);
  const named = header === null ? undefined : roster.byName.get(plainName(header));
  if (stamp?.unit == null) {
    if (header === null) return { ok: false, finding: finding("file/no-unit", {}) };
    return named === undefined ? unknownUnit(header, units) : found(named, units, clues.baseName);
  }
  const stamped = roster.byCode.get(stamp.unit);
  if (stamped === undefined) return unknownUnit(header ?? stamp.unit, units);
  if (header === null || named === stamped) return found(stamped, units, clues.baseName);
  const issued = named === undefined ? clues.issuedAs() : null;
  if (issued !== null && sameName(issued, header)) return found(stamped, units, clues.baseName);
  return { ok: false, finding: finding("file/unit-contradiction", { stamped: stamped.name, header }) };
}

function unknownUnit(name: string, units: readonly Unit[]): UnitFound {
  return { ok: false, finding: finding("file/unknown-unit", { found: name, near: nearUnit(units, name) }) };
}

function found(unit: Unit, units: readonly Unit[], baseName: string): UnitFound {
  const other = unitOfFile(unit, units, baseName);
  const findings =
    other === undefined ? [] : [finding("file/name-contradiction", { name: other.name, unit: unit.name })];
  return { ok: true, unit, findings };
}

/** A roster of ten thousand is asked for every file: the first unit of each code and name. */
const rosterOf = onceFor((units: readonly Unit[]) => {
  const plainNames = units.map((unit) => plainName(unit.name));
  const byCode = new Map<string, Unit>();
  const byName = new Map<string, Unit>();
  units.forEach((unit, i) => {
    const name = plainNames[i] as string;
    if (!byCode.has(unit.code)) byCode.set(unit.code, unit);
    if (!byName.has(name)) byName.set(name, unit);
  });
  return { byCode, byName, plainNames };
});

/** Another unit that the file's name speaks of, by its code in front or its whole name, and not of this one. */
function unitOfFile(unit: Unit, units: readonly Unit[], baseName: string): Unit | undefined {
  const plain = plainName(baseName);
  const speaksOf = (code: string, name: string): boolean =>
    baseName.startsWith(`${code}_`) || plain.includes(name);
  const own = plainName(unit.name);
  if (speaksOf(unit.code, own)) return undefined;
  const { plainNames } = rosterOf(units);
  return units.find((each, i) => {
    const name = plainNames[i] as string;
    return each !== unit && !own.includes(name) && speaksOf(each.code, name);
  });
}

/** Width and spaces make no difference to a name; anything else does. */
function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}

/** A unit whose name holds the one typed, is held by it, or differs in one letter; null where none or several do. */
function nearUnit(units: readonly Unit[], typed: string): string | null {
  const plain = plainName(typed);
  if (plain.length < 2) return null;
  const near = units.filter((unit) => {
    const name = plainName(unit.name);
    return name.includes(plain) || plain.includes(name) || isOneStepFrom(name, plain);
  });
  return near.length === 1 ? (near[0]?.name ?? null) : null;
}

/** One character more, fewer or other. */
function isOneStepFrom(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
