// A pasted table with its columns told → units with codes, and what is doubtful about them.
import { type Finding, finding, type Outcome } from "../../finding";
import { nearest } from "../near";
import type { Campaign, Unit } from "../schema";
import { nearUnits, sameName } from "./near-units";
import type { RosterColumn, RosterColumns } from "./roster-columns";
import { sectorCalled, sectorParts } from "./sector-names";

/** More units than any campaign known to us by far; a form of 10,000 units is sent out in parts. */
export const MOST_UNITS = 10_000;
const LONGEST_NAME = 100;
const LONGEST_LINE = 200;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/** A sum's row, or a line that introduces a list: 合计, 请以下单位填报： */
const NO_UNIT = /^(?:合\s*计|小\s*计|总\s*计|共\s*计)$|[：:]$/;

interface Line {
  /** Row of the paste, from 1. */
  readonly line: number;
  readonly name: string;
  readonly cell: (column: RosterColumn) => string;
}

/**
 * Rows without a name are left out and said. A unit that `before` knows by name keeps its code and whatever the
 * paste does not tell of it; other units without a code get U001, U002 … that nobody has.
 */
export function readRoster(
  rows: readonly (readonly string[])[],
  { heads, columns }: RosterColumns,
  sectors: Campaign["sectors"],
  before: readonly Unit[],
): Outcome<readonly Unit[]> {
  const findings: Finding[] = [];
  const body = filledDown(rows.slice(heads), columns.indexOf("group"));
  if (body.length > MOST_UNITS)
    findings.push(finding("roster/too-many", { lines: body.length, limit: MOST_UNITS }));
  const lines = namedLines(body.slice(0, MOST_UNITS), heads + 1, columns, findings);
  const kept = withoutTwins(lines, findings);
  findings.push(...alike(kept));
  const known = new Map(before.map((unit) => [sameName(unit.name), unit]));
  const codes = codesOf(kept, known, findings);
  const value = kept.map((line, i) => {
    const earlier = known.get(sameName(line.name));
    return unitOf(line, codes[i] as string, earlier, sectors, columns, findings);
  });
  return { value, findings };
}

/** A merged cell stands in the first of its rows alone: the others are of the same group. */
function filledDown(rows: readonly (readonly string[])[], group: number): readonly (readonly string[])[] {
  if (group < 0 || (rows[0]?.[group] ?? "") === "") return rows;
  let last = "";
  return rows.map((row) => {
    const own = row[group] ?? "";
    if (own !== "") last = own;
    return own === "" ? row.map((cell, i) => (i === group ? last : cell)) : row;
  });
}

function namedLines(
  rows: readonly (readonly string[])[],
  first: number,
  columns: readonly RosterColumn[],
  findings: Finding[],
): readonly Line[] {
  return rows.flatMap((row, i) => {
    const cell = (column: RosterColumn): string => row[columns.indexOf(column)]?.slice(0, LONGEST_LINE) ?? "";
    const name = cell("name");
    const line = first + i;
    if (name === "" || NO_UNIT.test(name))
      findings.push(
        finding("roster/no-name", {
          line,
          found: row
            .filter((each) => each !== "")
            .join(" ")
            .slice(0, LONGEST_LINE),
        }),
      );
    else if (name.length > LONGEST_NAME)
      findings.push(finding("roster/long-name", { line, name, limit: LONGEST_NAME }));
    else return [{ line, name, cell }];
    return [];
  });
}

function withoutTwins(lines: readonly Line[], findings: Finding[]): readonly Line[] {
  const firsts = new Map<string, Line>();
  return lines.filter((each) => {
    const first = firsts.get(sameName(each.name));
    if (first === undefined) firsts.set(sameName(each.name), each);
    else findings.push(finding("roster/twice", { line: each.line, name: each.name, first: first.line }));
    return first === undefined;
  });
}

function alike(lines: readonly Line[]): readonly Finding[] {
  return nearUnits(lines.map(({ name }) => name)).flatMap((near, i) => {
    if (near === null) return [];
    const { line, name } = lines[i] as Line;
    const other = lines[near] as Line;
    return [finding("roster/alike", { line, name, other: other.name, first: other.line })];
  });
}

/** Codes told first, then those of units known before, then made ones. */
function codesOf(
  lines: readonly Line[],
  known: ReadonlyMap<string, Unit>,
  findings: Finding[],
): readonly string[] {
  const holder = new Map<string, number>();
  const take = (code: string, line: number): boolean => {
    // File names of some systems do not tell small letters from capitals.
    const first = holder.get(code.toUpperCase());
    if (first !== undefined) findings.push(finding("roster/code-twice", { line, code, first }));
    else holder.set(code.toUpperCase(), line);
    return first === undefined;
  };
  const told = lines.map(({ cell, line }) => {
    const code = cell("code").normalize("NFKC");
    if (code === "") return null;
    if (CODE.test(code)) return take(code, line) ? code : null;
    findings.push(finding("roster/bad-code", { line, code }));
    return null;
  });
  const kept = lines.map(({ name, line }, i) => {
    const code = told[i] ?? known.get(sameName(name))?.code ?? null;
    if (code === null || told[i] !== null) return told[i] ?? null;
    return holder.has(code.toUpperCase()) ? null : take(code, line) ? code : null;
  });
  const width = Math.max(3, String(lines.length).length);
  let next = 1;
  return kept.map((code, i) => {
    if (code !== null) return code;
    let made = "";
    do {
      made = `U${String(next).padStart(width, "0")}`;
      next += 1;
    } while (holder.has(made));
    holder.set(made, (lines[i] as Line).line);
    return made;
  });
}

function unitOf(
  { line, name, cell }: Line,
  code: string,
  earlier: Unit | undefined,
  sectors: Campaign["sectors"],
  columns: readonly RosterColumn[],
  findings: Finding[],
): Unit {
  const tells = (column: RosterColumn): boolean => columns.includes(column);
  const group = tells("group") ? cell("group") : (earlier?.group ?? "");
  const exempt = tells("exempt") ? exemption(cell("exempt")) : (earlier?.exempt ?? "");
  return {
    code,
    name,
    sectors: tells("sectors")
      ? sectorsOf(cell("sectors"), line, sectors, findings)
      : (earlier?.sectors ?? []),
    ...(group === "" ? {} : { group }),
    ...(exempt === "" ? {} : { exempt }),
    attributes: earlier?.attributes ?? {},
  };
}

/** "是" says that, not why; "否" that it reports. */
function exemption(text: string): string {
  if (/^(否|不|无|×|n|no|0)$/i.test(text)) return "";
  return /^(是|免报|√|✓|y|yes|1)$/i.test(text) ? "免报" : text;
}

function sectorsOf(text: string, line: number, sectors: Campaign["sectors"], findings: Finding[]): string[] {
  const found = sectorParts(text).flatMap((part) => {
    const sector = sectorCalled(part, sectors);
    if (sector !== undefined) return [sector.id];
    const near = nearest(
      part,
      sectors.map(({ label }) => label),
    );
    findings.push(finding("roster/no-such-sector", { line, sector: part, near }));
    return [];
  });
  return [...new Set(found)];
}
