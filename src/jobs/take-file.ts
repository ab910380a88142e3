// One file handed in → one unit's return, or its verdict; read here, or elsewhere by a pool.
import { type Finding, finding } from "../core/finding";
import type { FileVerdict, UnitReturn } from "../core/returns/return";
import { type Intake, takeIn } from "../core/returns/take-in";
import { isRollup } from "../core/rollup/open-rollup";
import { HostError } from "../core/sheet/host";
import type { ReadOutcome } from "../xlsx/read";
import type { Refusal } from "../xlsx/refusal";
import { refusalFinding } from "./refusal-finding";

/** A file handed in; its bytes are asked for when its turn comes. */
export interface IncomingFile {
  readonly path: string;
  /** The asker's own copy, each time. Fails with a HostError where the world does not let it be read. */
  bytes(): Promise<Uint8Array>;
  /** Known to be unreadable before its turn: a damaged entry of an archive. */
  readonly refusal?: Refusal;
}

export type Taken = UnitReturn | FileVerdict;

interface Source {
  readonly path: string;
  readonly sha256: string;
}

/** Files read and taken in elsewhere, several at once; what comes of each is the same as here. */
export interface FilePool {
  /** How many at once are worth it for so many files; 1: they are better read here. */
  lanes(files: number): number;
  /** The bytes are handed over. null: not possible there, after all. */
  take(bytes: Uint8Array, source: Source, intake: Intake): Promise<Taken | null>;
}

/** What the world lends: how bytes become a workbook, and their hash. */
export interface GatherTools {
  readonly readWorkbook: (bytes: Uint8Array) => ReadOutcome | Promise<ReadOutcome>;
  /** Lower-case hex SHA-256. */
  readonly sha256: (bytes: Uint8Array) => string | Promise<string>;
  readonly pool?: FilePool;
}

/** @param pool null: here */
export async function takeFile(
  file: IncomingFile,
  intake: Intake,
  tools: GatherTools,
  pool: FilePool | null,
): Promise<Taken> {
  const bytes = await bytesOf(file);
  if (bytes instanceof HostError) {
    return refused({ path: file.path, sha256: "" }, finding("file/unreachable", { code: bytes.code }));
  }
  const source = { path: file.path, sha256: await tools.sha256(bytes) };
  if (file.refusal !== undefined) return refused(source, refusalFinding(file.refusal));
  if (pool === null) return recogniseFile(source, bytes, intake, tools.readWorkbook);
  const taken = await pool.take(bytes, source, intake);
  return taken ?? takeFile(file, intake, tools, null);
}

/** What a file's bytes are, once they are there. */
export async function recogniseFile(
  { path, sha256 }: Source,
  bytes: Uint8Array,
  intake: Intake,
  readWorkbook: GatherTools["readWorkbook"],
): Promise<Taken> {
  const outcome = await readWorkbook(bytes);
  if (!outcome.ok) return refused({ path, sha256 }, refusalFinding(outcome.refusal));
  const source = { path, sha256, modified: outcome.workbook.modified };
  if (isRollup(outcome.workbook)) {
    const why = finding("file/a-rollup", {}, { file: path });
    return { file: source, verdict: "set-aside", unit: null, finding: why };
  }
  const taken = takeIn(outcome.workbook, source, intake);
  return taken.ok ? taken.incoming : taken.verdict;
}

/** What the world does not let us read, and why: that file's affair, the others go on. */
export async function bytesOf(file: IncomingFile): Promise<Uint8Array | HostError> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
}

function refused({ path, sha256 }: Source, why: Finding): FileVerdict {
  return {
    file: { path, sha256, modified: null },
    verdict: "refused",
    unit: null,
    finding: { ...why, place: { file: path } },
  };
}
