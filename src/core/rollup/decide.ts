// Which return of a unit counts where the office has had its say: set aside, chosen, or left to Law R4.
import type { ReturnOrder } from "../finding";
import type { UnitReturn } from "../returns/return";
import type { Act, Keeping, StandingActs } from "./acts";
import { fileSubject, keepSubject } from "./acts";
import { proposeReturn } from "./propose";

export interface Decision {
  readonly kept: UnitReturn;
  readonly lost: readonly { readonly earlier: UnitReturn; readonly basis: ReturnOrder }[];
}

/** Why a return is not to be counted, by the office; null where it may be. */
export function asideReason(incoming: UnitReturn, standing: StandingActs): string | null {
  const [latest] = standing.get(fileSubject(incoming.file.sha256)) ?? [];
  return latest?.act === "set-aside" ? latest.reason : null;
}

/** @param candidates of one unit, each with bytes of its own, none of them set aside */
export function decideReturn(
  candidates: readonly [UnitReturn, ...UnitReturn[]],
  standing: StandingActs,
): Decision {
  const { running, lost } = applyKeepings(candidates, keepingsOf(candidates[0].unit, standing));
  const proposal = proposeReturn(running);
  return { kept: proposal.kept, lost: [...lost, ...proposal.lost] };
}

/** The latest word first: what it has thrown out cannot come back by an older one. */
export function applyKeepings(
  candidates: readonly [UnitReturn, ...UnitReturn[]],
  keepings: readonly Keeping[],
): { readonly running: readonly [UnitReturn, ...UnitReturn[]]; readonly lost: Decision["lost"] } {
  let running = candidates;
  const lost: { earlier: UnitReturn; basis: ReturnOrder }[] = [];
  for (const { file, among, settled } of keepings) {
    const chosen = running.find((incoming) => incoming.file.sha256 === file);
    if (chosen === undefined) continue;
    const out = running.filter((incoming) => incoming !== chosen && among.includes(incoming.file.sha256));
    for (const earlier of out) lost.push({ earlier, basis: settled ? "decided" : "pending" });
    const [first, ...rest] = running.filter((incoming) => !out.includes(incoming));
    running = [first ?? chosen, ...rest];
  }
  return { running, lost };
}

export function keepingsOf(unit: string, standing: StandingActs): readonly Keeping[] {
  const acts: readonly Act[] = standing.get(keepSubject(unit)) ?? [];
  return acts.filter((act) => act.act === "keep");
}
