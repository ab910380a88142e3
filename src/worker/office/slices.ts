// Big things over the line in slices, so that neither side stands still: workbooks to the desk, plans from it.
import { type AbortSignalLike, HostError, type Progress } from "../../core/sheet/host";
import type { SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import type { WorkbookSnapshot } from "../../core/sheet/snapshot";
import type { OfficeCalls } from "./calls";
import type { AskOptions, OfficeClient } from "./client";

/** So many cells take a few milliseconds to pack or unpack. */
const SLICE = 3_000;

/** Hands a workbook over as it was read. */
export async function sendBook<V extends "openBook" | "lookAgain">(
  desk: OfficeClient,
  verb: V,
  { sheets, ...book }: WorkbookSnapshot,
  at: string,
): Promise<OfficeCalls[V]["answer"]> {
  for (const { cells: all, ...sheet } of sheets) {
    const cells = [...all.values()];
    for (let from = 0; from === 0 || from < cells.length; from += SLICE) {
      await desk.ask("receive", { sheet, cells: cells.slice(from, from + SLICE) });
    }
  }
  return desk.ask(verb, { book, at });
}

/** Each file costs a browser most of a millisecond to hand over. */
const FILES = 25;

/** Hands files over and has them gathered. */
export async function gatherFiles(
  desk: OfficeClient,
  { files, ...ask }: OfficeCalls["gather"]["ask"],
  options: AskOptions = {},
): Promise<OfficeCalls["gather"]["answer"]> {
  let from = 0;
  for (; from + FILES < files.length; from += FILES) {
    if (options.signal?.aborted === true)
      throw new HostError("cancelled", "stopped while files are handed over");
    await desk.ask("hand", { files: files.slice(from, from + FILES), first: from === 0 });
  }
  return desk.ask("gather", { ...ask, files: files.slice(from), ahead: from > 0 }, options);
}

export interface FetchOptions {
  readonly signal?: AbortSignalLike;
  /** In cells. */
  readonly progress?: Progress;
  /** Cells fetched at once. */
  readonly slice?: number;
}

/** What writing would write, as a plan for a host. */
export async function fetchPlan(
  desk: OfficeClient,
  at: string,
  { signal, progress, slice = SLICE }: FetchOptions = {},
): Promise<WorkbookPlan> {
  const options = signal === undefined ? {} : { signal };
  const { plan, sheets } = await desk.ask("plan", { at }, options);
  const of = sheets.reduce((sum, { cells }) => sum + cells, 0);
  let done = 0;
  const whole: SheetPlan[] = [];
  for (const [sheet, { head, cells: cellCount, rows: rowCount }] of sheets.entries()) {
    const cells: SheetPlan["cells"][number][] = [];
    const rows: SheetPlan["rows"][number][] = [];
    for (let from = 0; from < cellCount; from += slice) {
      cells.push(...(await desk.ask("planCells", { sheet, from, count: slice }, options)));
      progress?.(done + cells.length, of);
    }
    for (let from = 0; from < rowCount; from += slice) {
      rows.push(...(await desk.ask("planRows", { sheet, from, count: slice }, options)));
    }
    done += cells.length;
    whole.push({ ...head, cells, rows });
  }
  return { ...plan, sheets: whole };
}
