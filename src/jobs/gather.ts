// Files → rollup: each file read, recognised and taken in, then all of them merged.
import { type Finding, finding } from "../core/finding";
import type { FileVerdict, UnitReturn } from "../core/returns/return";
import { type Intake, takeIn } from "../core/returns/take-in";
import type { Act } from "../core/rollup/acts";
import { acceptOffers } from "../core/rollup/accept-offers";
import { type Changes, changesOf } from "../core/rollup/changes";
import { isRollup } from "../core/rollup/open-rollup";
import { decideBy, type KeepPolicy } from "../core/rollup/keep-policy";
import type { LastYear } from "../core/rollup/last-year";
import { remake, type RollupRecord } from "../core/rollup/record";
import type { Rollup } from "../core/rollup/rollup";
import { type AbortSignalLike, HostError } from "../core/sheet/host";
import type { ReadOutcome } from "../xlsx/read";
import type { Refusal } from "../xlsx/refusal";
import { refusalFinding } from "./refusal-finding";

/** A file handed in; its bytes are asked for when its turn comes. */
export interface IncomingFile {
  readonly path: string;
  /** Fails with a HostError where the world does not let it be read. */
  bytes(): Promise<Uint8Array>;
  /** Known to be unreadable before its turn: a damaged entry of an archive. */
  readonly refusal?: Refusal;
}

/** What the world lends: how bytes become a workbook, and their hash. */
export interface GatherTools {
  readWorkbook(bytes: Uint8Array): ReadOutcome | Promise<ReadOutcome>;
  /** Lower-case hex SHA-256. */
  sha256(bytes: Uint8Array): string | Promise<string>;
}

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

/** Each file a return or a verdict. Throws HostError when cancelled. */
export async function readReturns(
  files: readonly IncomingFile[],
  order: Reading,
  tools: GatherTools,
): Promise<ReadReturns> {
  const returns: UnitReturn[] = [];
  const verdicts: FileVerdict[] = [];
  for (const [index, file] of files.entries()) {
    if (order.signal?.aborted === true) throw new HostError("cancelled", "gathering was stopped");
    const taken = await takeFile(file, order, tools);
    if ("verdict" in taken) verdicts.push(taken);
    else returns.push(taken);
    order.progress?.(index + 1, files.length, file.path);
  }
  return { returns, verdicts };
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

/** What the world does not let us read is that file's verdict; the others go on. */
async function bytesOf(file: IncomingFile): Promise<Uint8Array | HostError> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

async function takeFile(
  file: IncomingFile,
  order: Intake,
  tools: GatherTools,
): Promise<UnitReturn | FileVerdict> {
  const bytes = await bytesOf(file);
  if (bytes instanceof HostError) {
    const why: Finding = { ...finding("file/unreachable", { code: bytes.code }), place: { file: file.path } };
    return {
      file: { path: file.path, sha256: "", modified: null },
      verdict: "refused",
      unit: null,
      finding: why,
    };
  }
  const sha256 = await tools.sha256(bytes);
  const outcome: ReadOutcome =
    file.refusal === undefined ? await tools.readWorkbook(bytes) : { ok: false, refusal: file.refusal };
  if (!outcome.ok) {
    const source = { path: file.path, sha256, modified: null };
    const why: Finding = { ...refusalFinding(outcome.refusal), place: { file: file.path } };
    return { file: source, verdict: "refused", unit: null, finding: why };
  }
  const source = { path: file.path, sha256, modified: outcome.workbook.modified };
  if (isRollup(outcome.workbook)) {
    const why = finding("file/a-rollup", {}, { file: file.path });
    return { file: source, verdict: "set-aside", unit: null, finding: why };
  }
  const taken = takeIn(outcome.workbook, source, order);
  return taken.ok ? taken.incoming : taken.verdict;
}
