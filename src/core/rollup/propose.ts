// Which of several returns of one unit is proposed to be counted, and why (Law R4).
import { momentOf } from "../campaign/calendar";
import type { ReturnOrder } from "../finding";
import type { UnitReturn } from "../returns/return";

export interface Proposal {
  readonly kept: UnitReturn;
  /** The others, each with what decided against it. */
  readonly lost: readonly { readonly earlier: UnitReturn; readonly basis: ReturnOrder }[];
}

const TIMES: readonly (readonly [ReturnOrder, (incoming: UnitReturn) => number])[] = [
  ["finished", (incoming) => instant(incoming.finished)],
  ["modified", (incoming) => instant(incoming.file.modified)],
];

/**
 * A time decides only where every candidate still in the running has it: comparing pair by pair could go
 * round in a circle (A before B by one time, B before C by the other). Where no time tells,
 * SHA-256 decides, only so that any order gives the same: a person has to look. Depends on the set alone.
 */
export function proposeReturn(
  candidates: readonly [UnitReturn, ...UnitReturn[]],
  wanted: "later" | "earlier" = "later",
): Proposal {
  let running: readonly UnitReturn[] = candidates;
  const extreme = wanted === "later" ? Math.max : Math.min;
  const lost: { earlier: UnitReturn; basis: ReturnOrder }[] = [];
  const narrow = (basis: ReturnOrder, stays: (incoming: UnitReturn) => boolean): void => {
    for (const earlier of running.filter((incoming) => !stays(incoming))) lost.push({ earlier, basis });
    running = running.filter(stays);
  };
  for (const [basis, timeOf] of TIMES) {
    const wantedTime = extreme(...running.map(timeOf));
    if (Number.isFinite(wantedTime) && !running.some((incoming) => Number.isNaN(timeOf(incoming)))) {
      narrow(basis, (incoming) => timeOf(incoming) === wantedTime);
    }
  }
  const kept = running.reduce((best, incoming) =>
    incoming.file.sha256 > best.file.sha256 ? incoming : best,
  );
  narrow("undecided", (incoming) => incoming === kept);
  return { kept, lost };
}

/** A time without its zone tells nothing: two clocks may have written it. */
function instant(moment: string | null): number {
  return (moment === null ? null : momentOf(moment)) ?? Number.NaN;
}
