// Everything there is to say about one rollup, in the order people work through it.
import { type Field, formOf } from "../campaign/fields";
import type { Campaign, Unit } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import { OTHER } from "../form/explanations";
import { SEVERITY_RANK } from "../severity";
import { checkRules } from "../returns/check-rules";
import { checkComplete } from "../returns/complete";
import { isExplained } from "../returns/finishable";
import { printClock } from "./clock";
import { compareText, type Merged } from "./merge";
import { officeFindings } from "./office-findings";
import type { RollupFinding } from "./rollup-finding";
import type { StandingFigures } from "./standing-figures";
import type { Tracked } from "./tracking";
import { trackingOf } from "./tracking";

/**
 * Findings of the kept returns, of units, of what the office said, and of every file that was not accepted; errors
 * first, then roster, then form order.
 * @param others found elsewhere: across returns, and what is to be said of this one gathering
 */
export function findingsOf(
  campaign: Campaign,
  tracked: Tracked,
  merged: Merged,
  others: readonly Finding[],
): readonly RollupFinding[] {
  const all = [
    ...tracked.figures.flatMap((own, index) =>
      returnFindings(campaign, tracked.fields, tracked.units[index] as Unit, own),
    ),
    ...tracked.figures.flatMap((own) => officeFindings(campaign, tracked.fields, own)),
    ...unitFindings(campaign, tracked),
    ...merged.findings,
    ...merged.files.filter((file) => file.verdict !== "accepted").map((file) => file.finding),
    ...others.map((found) => asExplained(found, false)),
  ];
  return inOrder(all, tracked.units, tracked.fields);
}

/** What its reading found and what is missing, each with its unit and file. */
function returnFindings(
  campaign: Campaign,
  fields: readonly Field[],
  unit: Unit,
  { incoming, figures, words }: StandingFigures,
): readonly RollupFinding[] {
  if (incoming === null) return [];
  const labelOf = (sector: string): string =>
    campaign.sectors.find((one) => one.id === sector)?.label ?? sector;
  const place = { unit: unit.code, file: incoming.file.path };
  const at = (found: Finding): Finding => ({ ...found, place: placedAt(found, place.unit, place.file) });
  const remark = incoming.explanations?.find(({ rule }) => rule === OTHER);
  const explained = (found: Finding): RollupFinding => asExplained(found, remark !== undefined);
  const read = incoming.findings.map((found): RollupFinding => {
    const word = found.place.field === undefined ? undefined : words.get(found.place.field);
    const placed = at(found);
    if (word === undefined || word.twice) return explained(placed);
    return { ...placed, settled: word.by === "confirmation" ? "confirmed" : "corrected" };
  });
  const complete = checkComplete(fields, unit, figures, labelOf);
  const form = formOf(campaign, incoming.form);
  const rules =
    form === undefined
      ? []
      : checkRules(campaign, form, unit, figures, incoming.explanations, incoming.changed);
  const own = [...complete, ...rules].map((found) => explained(at(found)));
  if (remark === undefined) return [...read, ...own];
  const { text, sheet, cell } = remark;
  return [...read, ...own, finding("explanation/remark", { text }, { ...place, sheet, cell })];
}

/** Begins with what every place has: properties added to a spread object take four times the memory. */
function placedAt({ place }: Finding, unit: string, file: string): Finding["place"] {
  return Object.assign({ unit, file }, place, { unit, file });
}

function asExplained(found: Finding, remarked: boolean): RollupFinding {
  return isExplained(found, remarked) ? { ...found, settled: "explained" } : found;
}

function unitFindings(campaign: Campaign, tracked: Tracked): readonly Finding[] {
  const clock = (moment: string): string => printClock(moment, campaign.zone);
  return trackingOf(tracked, []).flatMap(({ code, due, status, received, file, lateMinutes }): Finding[] => {
    if (status === "missing") {
      return [finding("unit/missing", { due: due === null ? null : clock(due) }, { unit: code })];
    }
    if (status !== "late" || due === null || received === null || file === null) return [];
    const args = { due: clock(due), received: clock(received), minutes: lateMinutes ?? 0 };
    return [finding("unit/late", args, { unit: code, file })];
  });
}

function inOrder(
  all: readonly RollupFinding[],
  units: readonly Unit[],
  fields: readonly Field[],
): readonly RollupFinding[] {
  const unitRank = new Map(units.map((unit, index) => [unit.code, index]));
  const fieldRank = new Map(fields.map((field, index) => [field.key, index + 1]));
  const rankOf = ({ severity, place }: RollupFinding): number => {
    const unit = unitRank.get(place.unit ?? "") ?? units.length;
    const field = fieldRank.get(place.field ?? "") ?? 0;
    return (SEVERITY_RANK[severity] * (units.length + 1) + unit) * (fields.length + 1) + field;
  };
  return (
    all
      .map((found) => ({ found, rank: rankOf(found) }))
      // The text settles what is left, so that no order of files shows.
      .sort((a, b) => a.rank - b.rank || compareText(JSON.stringify(a.found), JSON.stringify(b.found)))
      .map(({ found }) => found)
  );
}
