// Everything there is to say about one rollup, in the order people work through it.
import type { Field } from "../campaign/fields";
import type { Campaign, Unit } from "../campaign/schema";
import type { Finding, Severity } from "../finding";
import { finding } from "../finding";
import { checkComplete } from "../returns/complete";
import type { UnitReturn } from "../returns/return";
import { printClock } from "./clock";
import type { Merged } from "./merge";
import { trackingOf } from "./tracking";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings of the kept returns, of units, and of every file that was not accepted; errors first, then roster, then form order. */
export function findingsOf(
  campaign: Campaign,
  fields: readonly Field[],
  due: string | null,
  merged: Merged,
): readonly Finding[] {
  const units = campaign.roster.units;
  const all = [
    ...merged.kept.flatMap((kept) => returnFindings(campaign, fields, kept)),
    ...unitFindings(campaign, fields, due, merged),
    ...merged.findings,
    ...merged.files.filter((file) => file.verdict !== "accepted").map((file) => file.finding),
  ];
  return inOrder(all, units, fields);
}

/** What its reading found and what is missing, each with its unit and file. */
function returnFindings(campaign: Campaign, fields: readonly Field[], kept: UnitReturn): readonly Finding[] {
  const unit = campaign.roster.units.find((one) => one.code === kept.unit) as Unit;
  const labelOf = (sector: string): string =>
    campaign.sectors.find((one) => one.id === sector)?.label ?? sector;
  return [...kept.findings, ...checkComplete(fields, unit, kept.figures, labelOf)].map((found) => ({
    ...found,
    place: { ...found.place, unit: kept.unit, file: kept.file.path },
  }));
}

function unitFindings(
  campaign: Campaign,
  fields: readonly Field[],
  due: string | null,
  merged: Merged,
): readonly Finding[] {
  const clock = (moment: string): string => printClock(moment, campaign.zone);
  return trackingOf(campaign.roster.units, fields, due, merged, []).flatMap((track): Finding[] => {
    if (track.status === "missing") {
      return [finding("unit/missing", { due: due === null ? null : clock(due) }, { unit: track.code })];
    }
    if (track.status !== "late" || due === null || track.received === null || track.file === null) return [];
    const args = { due: clock(due), received: clock(track.received), minutes: track.lateMinutes ?? 0 };
    return [finding("unit/late", args, { unit: track.code, file: track.file })];
  });
}

function inOrder(
  all: readonly Finding[],
  units: readonly Unit[],
  fields: readonly Field[],
): readonly Finding[] {
  const unitRank = new Map(units.map((unit, index) => [unit.code, index]));
  const fieldRank = new Map(fields.map((field, index) => [field.key, index]));
  return all
    .map((found) => ({
      found,
      rank: [
        RANK[found.severity],
        unitRank.get(found.place.unit ?? "") ?? units.length,
        fieldRank.get(found.place.field ?? "") ?? -1,
      ],
      // Settles what is left, so that no order of files shows.
      text: JSON.stringify(found),
    }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ found }) => found);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((rank, i) => rank !== right[i]);
  return index < 0 ? 0 : (left[index] as number) - (right[index] as number);
}
