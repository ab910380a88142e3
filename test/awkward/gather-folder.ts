// The awkward folder on disk, gathered as the command line gathers it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rollup } from "../../src/core/rollup/rollup";
import { findFiles, sha256 } from "../../src/cli/files";
import { expandArchives } from "../../src/jobs/expand-archives";
import { gather } from "../../src/jobs/gather";
import type { IncomingFile } from "../../src/jobs/take-file";
import type { ReadOutcome } from "../../src/xlsx/read";
import { workbookOpener } from "../../src/worker/open-workbook";
import { threads } from "../worker/threads";
import { bombFiles } from "./bombs";
import { CAMPAIGN, FORM } from "./campaign";
import { filledForm } from "./filled-form";
import { type Folder, readFolder, writeFolder } from "./folder";
import { foreignFiles } from "./foreign";
import { hostileTextFiles } from "./hostile-text";
import { identityFiles, twiceFiles } from "./identity";
import { archiveFiles, damagedFiles, notFormFiles } from "./not-forms";

const KEPT = join(__dirname, "../fixtures/awkward/files");
const RECEIVED = "2023-06-30T17:00:00+08:00";

export async function awkwardFolder(): Promise<Folder> {
  return {
    "programs/ours.xlsx": await filledForm("E01"),
    ...(await readFolder(KEPT)),
    ...(await foreignFiles()),
    ...(await identityFiles()),
    ...(await twiceFiles()),
    ...(await notFormFiles()),
    ...(await archiveFiles()),
    ...(await damagedFiles()),
    ...bombFiles(),
    ...(await hostileTextFiles()),
  };
}

/** Gathers the same files in other orders; a file is opened once, whatever the number of runs. */
export interface Desk {
  readonly files: readonly IncomingFile[];
  gather(files: readonly IncomingFile[]): Promise<Rollup>;
  end(): void;
}

/** Written to a folder, found there, and taken out again: everything by way of the disk. */
export async function layOut(folder: Folder): Promise<Desk> {
  const root = await mkdtemp(join(tmpdir(), "tallysheet-"));
  try {
    await writeFolder(root, folder);
    const found = await Promise.all(
      (await findFiles([root])).map(async (file) => {
        const read = await file.bytes();
        return { path: file.path.slice(root.length + 1), bytes: () => Promise.resolve(read) };
      }),
    );
    return deskOf(await expandArchives(found));
  } finally {
    await rm(root, { recursive: true });
  }
}

function deskOf(files: readonly IncomingFile[]): Desk {
  const opener = workbookOpener(threads("read"));
  const outcomes = new Map<string, Promise<ReadOutcome>>();
  const readWorkbook = (bytes: Uint8Array): Promise<ReadOutcome> => {
    const hash = sha256(bytes);
    const outcome = outcomes.get(hash) ?? opener.openWorkbook(bytes);
    outcomes.set(hash, outcome);
    return outcome;
  };
  const order = { campaign: CAMPAIGN, form: FORM, period: null, received: RECEIVED, made: RECEIVED };
  return {
    files,
    gather: async (some) => (await gather(some, order, { readWorkbook, sha256 })).rollup,
    end: () => opener.end(),
  };
}
