// What the office itself did: corrections, confirmations, decisions, states of units; a set that only grows.
import { canonicalJson, fingerprint } from "../campaign/digest";
import type { Figure, Reading } from "../form/figure";
import { earlierOf, isBefore } from "./moment-order";

interface Said {
  readonly unit: string;
  /** When it was made or noticed, ISO 8601 with zone. */
  readonly at: string;
  /** Ids of the acts it replaces: what stood before of the same subject. */
  readonly over: readonly string[];
}

/** The office changed a figure in 分单位明细表. */
export interface Correction extends Said {
  readonly act: "correct";
  readonly field: string;
  /** As typed; null: the cell was emptied. */
  readonly typed: string | null;
  readonly reading: Reading;
  /** The unit's own figure that it corrects; null where the unit had given none. */
  readonly original: Figure | null;
}

/** The office took its correction back: the unit's own figure counts again. */
export interface Restoral extends Said {
  readonly act: "restore";
  readonly field: string;
}

/** An offered reading is counted, as long as the same text is typed. */
export interface Confirmation extends Said {
  readonly act: "confirm";
  readonly field: string;
  readonly typed: string;
  readonly value: string;
}

/** Of several returns of a unit this one counts, not those of `among`. Files by SHA-256. */
export interface Keeping extends Said {
  readonly act: "keep";
  readonly file: string;
  readonly among: readonly string[];
  /** false: counted only until a person decides. */
  readonly settled: boolean;
}

/** A return is not to be counted, or to be counted again. File by SHA-256. */
export interface SettingAside extends Said {
  readonly act: "set-aside" | "take-in";
  readonly file: string;
  readonly reason: string;
}

/** accepted 验收 · sent-back 退回修改 · extended 延期 · exempt 免报 · none: no longer any of them. */
export type MarkName = "accepted" | "sent-back" | "extended" | "exempt" | "none";

export interface Marking extends Said {
  readonly act: "mark";
  readonly as: MarkName;
  readonly reason: string;
  /** The new due moment of an extension, ISO 8601 with zone; else null. */
  readonly until: string | null;
  /** SHA-256 of the return that was accepted or sent back: another one is neither. Else null. */
  readonly file: string | null;
}

export type Act = Correction | Restoral | Confirmation | Keeping | SettingAside | Marking;

/** What an act says, whenever it was said: noticed twice in two copies of a workbook it is one act. */
export function actId(act: Act): string {
  return fingerprint(canonicalJson({ ...act, at: "" }));
}

/** All acts of all lists, each once with the earliest of its times, by time. Depends on the set alone. */
export function mergeActs(...lists: readonly (readonly Act[])[]): readonly Act[] {
  const byId = new Map<string, Act>();
  for (const act of lists.flat()) {
    const id = actId(act);
    const seen = byId.get(id);
    byId.set(id, seen === undefined ? act : { ...seen, at: earlierOf(seen.at, act.at) });
  }
  return [...byId].sort(inTime).map(([, act]) => act);
}

function inTime([leftId, left]: readonly [string, Act], [rightId, right]: readonly [string, Act]): number {
  if (isBefore(left.at, right.at)) return -1;
  if (isBefore(right.at, left.at)) return 1;
  return leftId < rightId ? -1 : Number(leftId > rightId);
}

/** What an act is about; acts of one subject replace each other. */
export function subjectOf(act: Act): string {
  switch (act.act) {
    case "correct":
    case "restore":
      return figureSubject(act.unit, act.field);
    case "confirm":
      return JSON.stringify(["offer", act.unit, act.field, act.typed, act.value]);
    case "keep":
      return keepSubject(act.unit);
    case "set-aside":
    case "take-in":
      return fileSubject(act.file);
    case "mark":
      return markSubject(act.unit);
  }
}

export function figureSubject(unit: string, field: string): string {
  return JSON.stringify(["figure", unit, field]);
}

export function fileSubject(sha256: string): string {
  return JSON.stringify(["file", sha256]);
}

export function keepSubject(unit: string): string {
  return JSON.stringify(["keep", unit]);
}

export function markSubject(unit: string): string {
  return JSON.stringify(["mark", unit]);
}

/** Subject → its acts that no other has replaced, the latest first; more than one where two people spoke apart. */
export type StandingActs = ReadonlyMap<string, readonly Act[]>;

export function standingOf(acts: readonly Act[]): StandingActs {
  const replaced = new Set(acts.flatMap((act) => act.over));
  const standing = new Map<string, Act[]>();
  for (const act of [...mergeActs(acts)].reverse()) {
    if (replaced.has(actId(act))) continue;
    const subject = subjectOf(act);
    standing.set(subject, [...(standing.get(subject) ?? []), act]);
  }
  return standing;
}

/** Ids of what stands of a subject: what a new act about it replaces. */
export function standingIds(standing: StandingActs, subject: string): readonly string[] {
  return (standing.get(subject) ?? []).map(actId).sort();
}
