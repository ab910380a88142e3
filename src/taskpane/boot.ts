// Whether there is an Excel to work with: ready, none, too old, or one that never answers.

/** What of Office.js is needed to find out; null where its script did not load. */
export interface OfficeStart {
  onReady(): Promise<{ readonly host: unknown }>;
  /** Whether Excel has an API set: ("ExcelApi", "1.9"). */
  supports(set: string, version: string): boolean;
}

export type Boot = "ready" | "noHost" | "tooOld" | "silent";

/** The oldest Excel the pane works in: Office 2021. */
const LEAST_EXCEL = "1.9";
/** Milliseconds; a slow machine's first start takes five seconds. */
const PATIENCE = 15_000;

/** @param wait resolves after so many milliseconds */
export async function bootOffice(
  office: OfficeStart | null,
  wait: (milliseconds: number) => Promise<void>,
): Promise<Boot> {
  if (office === null) return "silent";
  const started = await Promise.race([office.onReady(), wait(PATIENCE)]);
  if (started === undefined) return "silent";
  if (started.host !== "Excel") return "noHost";
  return office.supports("ExcelApi", LEAST_EXCEL) ? "ready" : "tooOld";
}
