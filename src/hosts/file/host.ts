// A workbook in a file: plans become its bytes, its bytes a snapshot.
import { assertPlan } from "../../core/sheet/check";
import { HostError, type AbortSignalLike, type Host } from "../../core/sheet/host";
import type { WorkbookPlan } from "../../core/sheet/plan";
import type { WorkbookSnapshot } from "../../core/sheet/snapshot";
import { readWorkbook } from "../../xlsx/read";
import { writeWorkbook } from "../../xlsx/write";
import { hostErrorOf } from "./errors";

/** Where the bytes lie; handed in, since a file system is not this room's business. */
export interface FileBytes {
  read(): Promise<Uint8Array>;
  /** Replaces the content whole or, when it fails, not at all. */
  write(bytes: Uint8Array): Promise<void>;
}

/** `now` gives the moment the file will say it was saved, ISO 8601; without it the file does not say. */
export function fileHost(file: FileBytes, now?: () => string): Host {
  return {
    async apply(plan: WorkbookPlan, signal?: AbortSignalLike): Promise<void> {
      stopIf(signal);
      assertPlan(plan);
      const bytes = await writeWorkbook(plan, now === undefined ? {} : { modified: now() });
      stopIf(signal);
      await inTheWorld(() => file.write(bytes));
    },

    async read(): Promise<WorkbookSnapshot> {
      const bytes = await inTheWorld(() => file.read());
      const outcome = readWorkbook(bytes, { styles: true });
      if (outcome.ok) return outcome.workbook;
      const { refusal } = outcome;
      const code = refusal.code === "too-large" ? "too-large" : "unreadable";
      throw new HostError(code, `the workbook is refused, ${refusal.code}`, refusal);
    },
  };
}

function stopIf(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was written");
}

async function inTheWorld<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw hostErrorOf(error);
  }
}
