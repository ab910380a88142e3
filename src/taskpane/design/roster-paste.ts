// A pasted roster on its way into the campaign: read, columns corrected, and what would become of the units.
import { readRoster } from "../../core/campaign/roster/read-roster";
import { pasteTable } from "../../core/campaign/roster/paste-table";
import {
  type RosterColumn,
  type RosterColumns,
  rosterColumns,
} from "../../core/campaign/roster/roster-columns";
import type { Campaign, Unit } from "../../core/campaign/schema";
import type { Finding } from "../../core/finding";

export interface PastedRoster {
  readonly rows: readonly (readonly string[])[];
  readonly columns: RosterColumns;
}

export function readPaste(text: string, campaign: Campaign): PastedRoster {
  const rows = pasteTable(text);
  return { rows, columns: rosterColumns(rows, campaign.sectors) };
}

/** The column becomes what it is said to be; another one that was it is left out. */
export function withColumn(pasted: PastedRoster, index: number, kind: RosterColumn): PastedRoster {
  const columns = pasted.columns.columns.map((each, i) => {
    if (i === index) return kind;
    return each === kind && kind !== "leftOut" ? "leftOut" : each;
  });
  return { ...pasted, columns: { ...pasted.columns, columns } };
}

export interface RosterOutcome {
  readonly units: readonly Unit[];
  readonly findings: readonly Finding[];
  /** Of the pasted units, those the campaign has not. */
  readonly added: readonly Unit[];
  /** Of the campaign's units, those that were not pasted. */
  readonly gone: readonly Unit[];
}

/** null while no column is the units' names. */
export function rosterOutcome(pasted: PastedRoster, campaign: Campaign): RosterOutcome | null {
  if (!pasted.columns.columns.includes("name")) return null;
  const before = campaign.roster.units;
  const { value, findings } = readRoster(pasted.rows, pasted.columns, campaign.sectors, before);
  const codes = new Set(before.map(({ code }) => code));
  const kept = new Set(value.map(({ code }) => code));
  return {
    units: value,
    findings,
    added: value.filter(({ code }) => !codes.has(code)),
    gone: before.filter(({ code }) => !kept.has(code)),
  };
}
