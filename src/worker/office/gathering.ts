// Returns taken in: files and archives, what came on paper, forms that the office says whose they are.
import { formIn } from "../../core/rollup/rollup";
import { expandArchives } from "../../jobs/expand-archives";
import { readReturns } from "../../jobs/gather";
import type { IncomingFile } from "../../jobs/take-file";
import { keyIn } from "../../jobs/key-in";
import { isRollupFile, openRollupFile } from "../../jobs/open-rollup-file";
import { type DeskState, withReturns } from "../../jobs/office/desk-state";
import { explain } from "../../core/text/explain";
import { finding } from "../../core/finding";
import { incomingFile } from "./given-file";
import type { Handlers, Memory } from "./memory";
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
    keepAtHand(memory, files, read.verdicts);
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
    const incoming = memory.atHand.get(file);
    if (incoming === undefined) {
      const gone = finding("file/unreachable", { code: "not-found" });
      return { ok: false, sentences: [explain(gone, memory.language)] };
    }
    const received = at;
    const read = await readReturns(
      [incoming],
      { ...intakeOf(state, received), unit, signal: line.signal },
      memory.tools,
    );
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

/** Forms of nobody stay at hand: the office may know whose they are. */
function keepAtHand(
  { atHand }: Memory,
  files: readonly IncomingFile[],
  verdicts: Awaited<ReturnType<typeof readReturns>>["verdicts"],
): void {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { file, verdict } of verdicts) {
    const incoming = byPath.get(file.path);
    if (verdict === "set-aside" && incoming !== undefined) atHand.set(file.sha256, incoming);
  }
}
