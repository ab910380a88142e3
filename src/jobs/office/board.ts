// The board: every unit with its state, how far it is and what is open; filtered, searched and sorted.
import { printClock } from "../../core/rollup/clock";
import type { MarkName } from "../../core/rollup/acts";
import type { Rollup } from "../../core/rollup/rollup";
import type { Tracking, UnitStatus } from "../../core/rollup/tracking";
import { type Page, pageOf, type PageQuery } from "./page";

/** Several of a unit's states may hold at once: accepted and late. */
export const BOARD_FILTERS = [
  "all",
  "missing",
  "returned",
  "late",
  "open",
  "twice",
  "sent-back",
  "accepted",
  "extended",
  "exempt",
] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** roster: as in the list of units. */
export type BoardSort = "roster" | "name" | "status" | "received" | "filled" | "open";

export interface BoardQuery extends PageQuery {
  /** Part of a unit's name, code, group or file; "" for all. */
  readonly search: string;
  readonly show: BoardFilter;
  readonly sort: BoardSort;
  readonly descending: boolean;
}

export interface BoardRow {
  readonly code: string;
  readonly name: string;
  readonly group: string | null;
  readonly status: UnitStatus;
  readonly mark: { readonly as: MarkName; readonly reason: string } | null;
  /** Another return of other figures is set aside, and nobody has decided yet. */
  readonly twice: boolean;
  /** On the office's clock, "2023-07-01 23:59"; null: none. */
  readonly due: string | null;
  readonly received: string | null;
  readonly lateMinutes: number | null;
  readonly filled: number;
  readonly expected: number;
  readonly errors: number;
  readonly warnings: number;
  readonly file: string | null;
}

export interface Board extends Page<BoardRow> {
  /** How many units each filter would show, whatever is searched for. */
  readonly counts: Readonly<Record<BoardFilter, number>>;
  /** Units in, of those that are due. */
  readonly returned: number;
  readonly due: number;
}

export function boardOf(rollup: Rollup, query: BoardQuery): Board {
  const rows = boardRows(rollup);
  const counts = Object.fromEntries(
    BOARD_FILTERS.map((show) => [show, rows.filter((row) => shows(row, show)).length]),
  ) as Record<BoardFilter, number>;
  const wanted = rows.filter((row) => shows(row, query.show) && matches(row, query.search));
  const returned = rows.filter(isIn).length;
  return { ...pageOf(sorted(wanted, query), query), counts, returned, due: returned + counts.missing };
}

export function boardRows(rollup: Rollup): readonly BoardRow[] {
  const twice = new Set(
    rollup.findings.flatMap(({ code, severity, place }) =>
      code === "unit/twice" && severity === "warning" ? [place.unit] : [],
    ),
  );
  const { zone } = rollup.campaign;
  return rollup.units.map((unit) => boardRow(unit, twice.has(unit.code), zone));
}

function boardRow(unit: Tracking, twice: boolean, zone: string): BoardRow {
  const { code, name, group, status, mark, lateMinutes, filled, expected, file, findings } = unit;
  return {
    code,
    name,
    group,
    status,
    mark,
    twice,
    due: unit.due === null ? null : printClock(unit.due, zone),
    received: unit.received === null ? null : printClock(unit.received, zone),
    lateMinutes,
    filled,
    expected,
    errors: findings.error,
    warnings: findings.warning,
    file,
  };
}

function isIn({ status }: BoardRow): boolean {
  return status === "returned" || status === "late";
}

function shows(row: BoardRow, show: BoardFilter): boolean {
  switch (show) {
    case "all":
      return true;
    case "missing":
    case "late":
      return row.status === show;
    case "exempt":
      return row.status === "exempt" || row.mark?.as === "exempt";
    case "returned":
      return isIn(row);
    case "open":
      return isIn(row) && row.errors + row.warnings > 0;
    case "twice":
      return row.twice;
    case "sent-back":
    case "accepted":
    case "extended":
      return row.mark?.as === show;
  }
}

function matches({ name, code, group, file }: BoardRow, search: string): boolean {
  const wanted = plain(search);
  return wanted === "" || [name, code, group ?? "", file ?? ""].some((text) => plain(text).includes(wanted));
}

/** Width, case and spaces make no difference to a search. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

const STATUS_ORDER: readonly UnitStatus[] = ["missing", "late", "returned", "exempt"];

function sorted(rows: readonly BoardRow[], { sort, descending }: BoardQuery): readonly BoardRow[] {
  if (sort === "roster") return descending ? [...rows].reverse() : rows;
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b, sort));
}

/** Rows that are alike stay in roster order. */
function compare(a: BoardRow, b: BoardRow, sort: Exclude<BoardSort, "roster">): number {
  switch (sort) {
    case "name":
      return a.name < b.name ? -1 : Number(a.name > b.name);
    case "status":
      return STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
    case "received":
      return (a.received ?? "") < (b.received ?? "") ? -1 : Number((a.received ?? "") > (b.received ?? ""));
    case "filled":
      return share(a) - share(b);
    case "open":
      return a.errors - b.errors || a.warnings - b.warnings;
  }
}

function share({ filled, expected }: BoardRow): number {
  return expected === 0 ? 0 : filled / expected;
}
