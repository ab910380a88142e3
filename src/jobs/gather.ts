// Files → rollup: each file read, recognised and taken in, then all of them merged.
import type { Campaign, Form } from "../core/campaign/schema";
import { type Finding, finding } from "../core/finding";
import type { FileVerdict, UnitReturn } from "../core/returns/return";
import { takeIn } from "../core/returns/take-in";
import { type Rollup, rollUp } from "../core/rollup/rollup";
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

export interface GatherOrder {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly period: string | null;
  /** When the office got the files, ISO 8601 with zone. */
  readonly received: string;
  /** When the rollup is made, ISO 8601 with zone. */
  readonly made: string;
  readonly signal?: AbortSignalLike;
  /** Called after each file. */
  progress?(done: number, of: number, path: string): void;
}

/** One bad file is one verdict, never the end (Law R3). Throws HostError when cancelled. */
export async function gather(
  files: readonly IncomingFile[],
  order: GatherOrder,
  tools: GatherTools,
): Promise<Rollup> {
  const returns: UnitReturn[] = [];
  const verdicts: FileVerdict[] = [];
  for (const [index, file] of files.entries()) {
    if (order.signal?.aborted === true) throw new HostError("cancelled", "gathering was stopped");
    const taken = await takeFile(file, order, tools);
    if ("verdict" in taken) verdicts.push(taken);
    else returns.push(taken);
    order.progress?.(index + 1, files.length, file.path);
  }
  return rollUp(
    order.campaign,
    { form: order.form.id, period: order.period, made: order.made },
    returns,
    verdicts,
  );
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
  order: GatherOrder,
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
  const taken = takeIn(outcome.workbook, source, order);
  return taken.ok ? taken.incoming : taken.verdict;
}
