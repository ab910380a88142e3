// Where a unit has returned differing figures: decisions by one rule for all, later, earlier or ask.
import type { Campaign } from "../campaign/schema";
import type { UnitReturn } from "../returns/return";
import type { Act, Keeping, StandingActs } from "./acts";
import { actId, standingOf } from "./acts";
import { applyKeepings, asideReason, keepingsOf } from "./decide";
import { sameFigures } from "./differences";
import { proposeReturn } from "./propose";
import type { Rollup } from "./rollup";

/** ask: the earlier counts until a person decides. Without a policy Law R4 decides, and nothing is recorded. */
export type KeepPolicy = "later" | "earlier" | "ask";

/**
 * One decision for each unit with differing returns that nobody has settled yet.
 * @param before what counted until now: of each unit its kept return is the earlier one; null: nothing yet
 * @param returns all of them, of this form and period
 */
export function decideBy(
  policy: KeepPolicy,
  campaign: Campaign,
  before: Rollup | null,
  returns: readonly UnitReturn[],
  acts: readonly Act[],
  at: string,
): readonly Keeping[] {
  const standing = standingOf(acts);
  const counted = new Map(before?.kept.map((kept) => [kept.unit, kept.file.sha256]));
  return campaign.roster.units.flatMap(({ code }) => {
    const own = distinctBytes(returns.filter((incoming) => incoming.unit === code));
    const [first, ...rest] = own.filter((incoming) => asideReason(incoming, standing) === null);
    if (first === undefined || rest.length === 0) return [];
    const decision = decideUnit(policy, [first, ...rest], counted.get(code), standing, at);
    return decision === null ? [] : [decision];
  });
}

function decideUnit(
  policy: KeepPolicy,
  candidates: readonly [UnitReturn, ...UnitReturn[]],
  counted: string | undefined,
  standing: StandingActs,
  at: string,
): Keeping | null {
  const { unit } = candidates[0];
  const keepings = keepingsOf(unit, standing);
  const { running } = applyKeepings(
    candidates,
    keepings.filter((keeping) => keeping.settled),
  );
  if (running.every((incoming) => sameFigures(incoming, running[0]))) return null;
  const earlier = running.find((incoming) => incoming.file.sha256 === counted);
  const chosen =
    policy === "later" ? proposeReturn(running).kept : (earlier ?? proposeReturn(running, "earlier").kept);
  const open = keepings.filter((keeping) => !keeping.settled);
  const among = running.filter((incoming) => incoming !== chosen).map((incoming) => incoming.file.sha256);
  const file = chosen.file.sha256;
  const asked = open.some((each) => each.file === file && each.among.join() === among.join());
  if (policy === "ask" && asked) return null;
  return { act: "keep", unit, at, over: open.map(actId).sort(), file, among, settled: policy !== "ask" };
}

/** Sorted by bytes, so that no order of files shows. */
function distinctBytes(returns: readonly UnitReturn[]): readonly UnitReturn[] {
  const byBytes = new Map(returns.map((incoming) => [incoming.file.sha256, incoming]));
  return [...byBytes.values()].sort((a, b) => (a.file.sha256 < b.file.sha256 ? -1 : 1));
}
