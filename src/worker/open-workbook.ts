// Bytes of any workbook format → snapshot or refusal; the old formats in a worker that can be ended.
import { isLegacy } from "../xlsx/legacy-kind";
import { readWorkbook, type ReadOutcome } from "../xlsx/read";
import { sniff } from "../xlsx/sniff";
import { readingWorker } from "./client";
import type { Spawn } from "./spawn";

export interface WorkbookOpener {
  /** Fits `GatherTools.readWorkbook`. */
  readonly openWorkbook: (bytes: Uint8Array) => Promise<ReadOutcome>;
  /** Lets the worker go, where one was started. */
  end(): void;
}

/** Long for any form: .xls forms take a tenth of a second, the worker's start included. */
const SECONDS = 15;

/** .xlsx is read at once, since its reader bounds its own work; the worker starts with the first other format. */
export function workbookOpener(spawn: Spawn, seconds = SECONDS): WorkbookOpener {
  const worker = readingWorker(spawn, seconds);
  return {
    openWorkbook: async (bytes) => (isLegacy(sniff(bytes)) ? worker.read(bytes) : readWorkbook(bytes)),
    end: () => worker.end(),
  };
}
