// The desk's rollup into the open workbook, where that is one to write into; and the workbook's rollup to the desk.
import { SHEETS } from "../../core/rollup/plan/words";
import { cellAt, type WorkbookSnapshot } from "../../core/sheet/snapshot";
import type { Host, Progress } from "../../core/sheet/host";
import type { DeskSummary } from "../../jobs/office/summary";
import type { Opening } from "../../worker/office/calls";
import type { OfficeClient } from "../../worker/office/client";
import { fetchPlan, sendBook } from "../../worker/office/slices";
import { whatIsOpen } from "../what-is-open";

export type Written =
  | { readonly ok: true; readonly summary: DeskSummary }
  /** The open workbook holds something that writing would take away. */
  | { readonly ok: false; readonly because: "isForm" | "isOther" };

/** null where no rollup of ours is open. */
export async function openFromHost(host: Host, desk: OfficeClient, at: string): Promise<Opening | null> {
  if (whatIsOpen(await host.properties()) !== "rollup") return null;
  const names = new Set((await host.sheets()).map(({ name }) => name));
  const wanted = [SHEETS.record, SHEETS.matrix].filter((name) => names.has(name));
  return sendBook(desk, "openBook", await host.read(wanted, "contents"), at);
}

/** Corrections typed into the matrix since it was written. */
export async function lookAgain(host: Host, desk: OfficeClient, at: string): Promise<DeskSummary> {
  return sendBook(desk, "lookAgain", await host.read([SHEETS.matrix], "contents"), at);
}

export interface Writing {
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** The workbook changes from here on: half of it would help nobody, and taking it back is as long as the rest. */
  readonly begun: () => void;
}

export async function writeRollup(
  host: Host,
  desk: OfficeClient,
  summary: DeskSummary,
  at: string,
  { signal, progress, begun }: Writing,
): Promise<Written> {
  const open = whatIsOpen(await host.properties());
  if (open === "form") return { ok: false, because: "isForm" };
  if (open === "rollup") {
    const book = await readMatrix(host);
    if (summary.fresh || book === null || !isOf(book, summary)) return { ok: false, because: "isOther" };
    // What was typed a moment ago as well.
    await sendBook(desk, "lookAgain", book, at);
  }
  // In percent, half of it for getting ready: until then it can be stopped.
  const half = (done: number, of: number): number => Math.round((50 * done) / of);
  const plan = await fetchPlan(desk, at, { signal, progress: (done, of) => progress(half(done, of), 100) });
  await host.apply(plan, signal, (done, of) => {
    if (done === 1) begun();
    progress(50 + half(done, of), 100);
  });
  return { ok: true, summary: await desk.ask("written", null) };
}

/** null where there is none: then nobody can tell whose rollup it is. */
async function readMatrix(host: Host): Promise<WorkbookSnapshot | null> {
  const names = (await host.sheets()).map(({ name }) => name);
  return names.includes(SHEETS.matrix) ? host.read([SHEETS.matrix], "contents") : null;
}

/** Of the same campaign, form and period. */
function isOf({ sheets: [matrix] }: WorkbookSnapshot, { identity }: DeskSummary): boolean {
  return matrix !== undefined && cellAt(matrix, 1, 1)?.value === identity;
}
