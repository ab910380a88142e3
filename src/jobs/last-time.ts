// The rollup of the time before → what each unit finds of it in the form that is issued now.
import type { LastFigures } from "../core/form/input";
import { isSameName } from "../core/rollup/bind-matrix";
import { lastFiguresOf, timeOf } from "../core/rollup/last-figures";
import { isSameGathering } from "../core/rollup/last-year";
import { formIn, type Rollup } from "../core/rollup/rollup";
import type { IssueOrder } from "./issue";

/** What is issued now. */
export type IssuedNow = Pick<IssueOrder, "campaign" | "form" | "period">;

export interface LastTime {
  /**
   * "same": the rollup is that of this very gathering. "unlike": no unit gave a figure that is asked for again.
   */
  readonly fit: "fits" | "same" | "unlike";
  /** By unit code; empty unless it fits. */
  readonly last: ReadonlyMap<string, LastFigures>;
  /** Units now called otherwise than the unit of that code was then: nobody knows whether it is the same one. */
  readonly renamed: readonly string[];
  readonly of: {
    readonly campaign: string;
    readonly form: string;
    readonly number: number | null;
    readonly year: string;
    /** Whether it belongs to the campaign that is issued now. */
    readonly own: boolean;
  };
}

export function lastTimeOf(earlier: Rollup, now: IssuedNow): LastTime {
  const { campaign, form } = now;
  const of = {
    campaign: earlier.campaign.title,
    form: formIn(earlier.campaign, earlier.form).title,
    ...timeOf(earlier),
    own: earlier.campaign.id === campaign.id,
  };
  const none = { last: new Map<string, LastFigures>(), renamed: [], of };
  if (isSameGathering(earlier, { ...now, form: form.id })) return { fit: "same", ...none };
  const last = new Map(lastFiguresOf(earlier, form));
  const before = new Map(earlier.units.map(({ code, name }) => [code, name]));
  const renamed = campaign.roster.units.flatMap(({ code, name }) => {
    const known = before.get(code) ?? name;
    return isSameName(known, name) || !last.delete(code) ? [] : [name];
  });
  return { fit: last.size === 0 ? "unlike" : "fits", last, renamed, of };
}
