// Returns taken in: files and archives, what came on paper, forms that the office says whose they are.
import { formIn } from "../../core/rollup/rollup";
import { expandArchives } from "../../jobs/expand-archives";
import { HostError } from "../../core/sheet/host";
import { type ReadReturns, readReturns } from "../../jobs/gather";
import { bytesOf, type IncomingFile } from "../../jobs/take-file";
import { keyIn } from "../../jobs/key-in";
import { isRollupFile, openRollupFile } from "../../jobs/open-rollup-file";
import { type DeskState, withReturns } from "../../jobs/office/desk-state";
import { explain } from "../../core/text/explain";
import { finding } from "../../core/finding";
import { incomingFile } from "./given-file";
import type { Handlers, HeldFile, Memory } from "./memory";
import { opened, sentencesOf } from "./opening";

export const GATHERING: Handlers<"hand" | "gather" | "keyIn" | "confirmUnit"> = {
  hand(memory, { files, first }) {
    memory.handed = first ? files : [...memory.handed, ...files];
    return null;
  },

  async gather(memory, { files: last, ahead = false, received, at }, line) {
    const given = [...(ahead ? memory.handed : []), ...last].map(incomingFile);
    memory.handed = [];
    const lone = await loneRollup(memory, given, at);
    if (lone !== null) return lone;
    const files = await expandArchives(given);
    const { state } = memory;
    const intake = { ...intakeOf(state, received), signal: line.signal, progress: line.progress };
    const read = await readReturns(files, intake, memory.tools);
    memory.set(withReturns(state, read, at));
    keepAtHand(memory, files, read.verdicts, received);
    memory.last = new Set([...read.returns, ...read.verdicts].map(({ file }) => file.sha256));
    return { ok: true, summary: memory.summary };
  },

  async keyIn(memory, { unit, values, source, received, at }) {
    const { state } = memory;
    const keyed = await keyIn({ ...intakeOf(state, received), unit, values, source, at }, (bytes) =>
      memory.tools.sha256(bytes),
    );
    if (!keyed.ok) return { ok: false, sentences: sentencesOf(memory, [keyed.finding]) };
    memory.set(withReturns(state, { returns: [keyed.incoming], verdicts: [] }, at));
    memory.last = new Set([keyed.incoming.file.sha256]);
    return { ok: true, summary: memory.summary };
  },

  async confirmUnit(memory, { file, unit, at }, line) {
    const { state } = memory;
    const held = await heldFile(memory, file);
    if (held === null) {
      const gone = finding("file/unreachable", { code: "not-found" });
      return { ok: false, sentences: [explain(gone, memory.language)] };
    }
    const intake = { ...intakeOf(state, held.received), unit, signal: line.signal };
    const read = await readReturns([held.file], intake, memory.tools);
    memory.set(withReturns(state, read, at));
    return { ok: true, summary: memory.summary };
  },
};

/** One file that is a rollup workbook, handed in where nothing is open: it is gone on with. */
async function loneRollup(
  memory: Memory,
  files: readonly IncomingFile[],
  at: string,
): Promise<ReturnType<typeof opened> | null> {
  const [file, second] = files;
  if (memory.isOpen || file === undefined || second !== undefined) return null;
  const bytes = await file.bytes();
  return isRollupFile(bytes) ? opened(memory, openRollupFile(bytes, at)) : null;
}

function intakeOf({ record }: DeskState, received: string) {
  const { campaign, period } = record;
  return { campaign, form: formIn(campaign, record.form), period, received };
}

/** Forms of nobody stay at hand: the office may know whose they are. Several may bear one name: 统计表.xlsx. */
function keepAtHand(
  { atHand }: Memory,
  files: readonly IncomingFile[],
  verdicts: ReadReturns["verdicts"],
  received: string,
): void {
  const byPath = new Map<string, HeldFile[]>();
  for (const file of files) {
    const alike = byPath.get(file.path);
    if (alike === undefined) byPath.set(file.path, [{ file, received }]);
    else alike.push({ file, received });
  }
  for (const { file, verdict } of verdicts) {
    if (verdict === "set-aside") atHand.set(file.sha256, byPath.get(file.path) ?? []);
  }
}

/** The file with these very bytes; null where it is gone, or was changed since it was handed in. */
async function heldFile({ atHand, tools }: Memory, sha256: string): Promise<HeldFile | null> {
  for (const held of atHand.get(sha256) ?? []) {
    const bytes = await bytesOf(held.file);
    if (!(bytes instanceof HostError) && (await tools.sha256(bytes)) === sha256) return held;
  }
  return null;
}
