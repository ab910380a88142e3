// Files → rollup: each file read, recognised and taken in, then all of them merged.
import type { Finding } from "../core/finding";
import { FigurePool } from "../core/form/figure-pool";
import type { FileVerdict, UnitReturn } from "../core/returns/return";
import type { Intake } from "../core/returns/take-in";
import type { Act } from "../core/rollup/acts";
import { acceptOffers } from "../core/rollup/accept-offers";
import { type Changes, changesOf } from "../core/rollup/changes";
import { decideBy, type KeepPolicy } from "../core/rollup/keep-policy";
import type { LastYear } from "../core/rollup/last-year";
import { remake, type RollupRecord } from "../core/rollup/record";
import type { Rollup } from "../core/rollup/rollup";
import { type AbortSignalLike, HostError } from "../core/sheet/host";
import { type GatherTools, type IncomingFile, type Taken, takeFile } from "./take-file";

export interface GatherOrder extends Reading {
  /** The rollup that is continued, of the same campaign, form and period. */
  readonly earlier?: RollupRecord;
  /** What the office did since: corrections it typed, states it gave. */
  readonly acts?: readonly Act[];
  /** What is to be said of opening it. */
  readonly notices?: readonly Finding[];
  /** Which of a unit's differing returns counts; without it Law R4 decides and nothing is recorded. */
  readonly keep?: KeepPolicy;
  /** The same table a year ago, to compare with; left out: the one that the rollup continued has. */
  readonly last?: LastYear;
  /** Whether all offered readings are confirmed. */
  readonly acceptOffers?: boolean;
  /** When the rollup is made, ISO 8601 with zone. */
  readonly made: string;
}

export interface Gathered {
  readonly rollup: Rollup;
  /** Against the rollup that was continued; nothing has been written yet. */
  readonly changes: Changes;
  /** How many offered readings were confirmed. */
  readonly accepted: number;
}

/** One bad file is one verdict, never the end (Law R3). Throws HostError when cancelled. */
export async function gather(
  files: readonly IncomingFile[],
  order: GatherOrder,
  tools: GatherTools,
): Promise<Gathered> {
  const { returns, verdicts } = await readReturns(files, order, tools);
  return addTo(order, returns, verdicts);
}

/** How files are taken in, before anything is merged. */
export interface Reading extends Intake {
  readonly signal?: AbortSignalLike;
  /** Called after each file. */
  progress?(done: number, of: number, path: string): void;
}

export interface ReadReturns {
  readonly returns: readonly UnitReturn[];
  /** Of the files that gave none. */
  readonly verdicts: readonly FileVerdict[];
}

/** Each file a return or a verdict, in the order of the files, however many are read at once. Throws HostError when cancelled. */
export async function readReturns(
  files: readonly IncomingFile[],
  order: Reading,
  tools: GatherTools,
): Promise<ReadReturns> {
  const taken = await takeAll(files, order, tools);
  return {
    returns: taken.flatMap((each) => ("verdict" in each ? [] : [each])),
    verdicts: taken.flatMap((each) => ("verdict" in each ? [each] : [])),
  };
}

async function takeAll(
  files: readonly IncomingFile[],
  order: Reading,
  tools: GatherTools,
): Promise<readonly Taken[]> {
  const lanes = tools.pool?.lanes(files.length) ?? 1;
  const pool = lanes > 1 ? (tools.pool ?? null) : null;
  const intake = intakeOf(order);
  const taken = new Array<Taken>(files.length);
  const rest = files.entries();
  const figures = new FigurePool();
  let done = 0;
  let broken = false;
  const lane = async (): Promise<void> => {
    for (const [index, file] of rest) {
      if (broken) return;
      if (order.signal?.aborted === true) throw new HostError("cancelled", "gathering was stopped");
      taken[index] = sparing(await takeFile(file, intake, tools, pool), figures);
      done += 1;
      order.progress?.(done, files.length, file.path);
    }
  };
  try {
    // While the pool is at work, one more is fetched.
    await Promise.all(Array.from({ length: pool === null ? 1 : lanes + 1 }, lane));
  } finally {
    broken = true;
  }
  return taken;
}

/** The same with figures shared among returns: thousands of them are held until they are merged, and after. */
function sparing(taken: Taken, figures: FigurePool): Taken {
  return "verdict" in taken ? taken : { ...taken, figures: figures.shared(taken.figures) };
}

/** What of an order another thread has to know, one object for all files. */
function intakeOf({ campaign, form, period, received, unfinished, unit }: Intake): Intake {
  return {
    campaign,
    form,
    period,
    received,
    ...(unfinished !== undefined && { unfinished }),
    ...(unit !== undefined && { unit }),
  };
}

/** The earlier rollup and the new files as one, with the decisions asked for. */
function addTo(
  order: GatherOrder,
  returns: readonly UnitReturn[],
  verdicts: readonly FileVerdict[],
): Gathered {
  const { campaign, form, period, made, earlier, keep } = order;
  const before = earlier === undefined ? null : remake(earlier);
  const all = [...(earlier?.returns ?? []), ...returns];
  const record: RollupRecord = {
    campaign,
    form: form.id,
    period,
    made,
    returns: all,
    verdicts: [...(earlier?.verdicts ?? []), ...verdicts],
    acts: [...(earlier?.acts ?? []), ...(order.acts ?? [])],
    last: order.last ?? earlier?.last ?? null,
  };
  const here = all.filter((incoming) => incoming.form === form.id && incoming.period === period);
  const decided = keep === undefined ? [] : decideBy(keep, campaign, before, here, record.acts, made);
  const acts = [...record.acts, ...decided];
  const rollup = remake({ ...record, acts }, order.notices);
  const accepted = order.acceptOffers === true ? acceptOffers(rollup, made) : [];
  const final =
    accepted.length === 0 ? rollup : remake({ ...record, acts: [...acts, ...accepted] }, order.notices);
  return { rollup: final, changes: changesOf(before, final), accepted: accepted.length };
}
