// Asks an Excel what is believed of it, belief by belief, and reports where it answers otherwise.
import { HostError, type AbortSignalLike, type Progress } from "../../core/sheet/host";
import { hostErrorOf } from "../excel/errors";
import { BELIEFS, type BeliefId } from "../wire/beliefs";
import { CELL_TRIALS } from "./cell-trials";
import { EVENT_TRIALS } from "./event-trials";
import { PROTECTION_TRIALS } from "./protection-trials";
import { RULE_TRIALS } from "./rule-trials";
import { SHEET_TRIALS } from "./sheet-trials";
import type { Bench, Trial } from "./trial";

const TRIALS: Readonly<Record<BeliefId, Trial>> = {
  ...CELL_TRIALS,
  ...PROTECTION_TRIALS,
  ...SHEET_TRIALS,
  ...RULE_TRIALS,
  ...EVENT_TRIALS,
};

/** JSON: what one belief was found to be. */
export interface BeliefResult {
  readonly belief: BeliefId;
  readonly says: string;
  readonly source: string;
  readonly expected: unknown;
  /** What came of it; where Excel refused the trial itself, "error: " and the code. */
  readonly found: unknown;
  /** null: not asked of this Excel. */
  readonly agrees: boolean | null;
}

export interface ConformanceReport {
  /** As Office names them; null where it does not. */
  readonly platform: string | null;
  readonly version: string | null;
  readonly results: readonly BeliefResult[];
}

export interface ConformanceOptions {
  /** Also what may make an Excel stop. */
  readonly heavy?: boolean;
  /** Milliseconds that events are waited for. */
  readonly settle?: number;
  readonly progress?: Progress;
  /** Stops between two beliefs. */
  readonly signal?: AbortSignalLike;
}

/**
 * Works in the workbook that is open, on sheets of its own that it takes away again. null where the workbook is
 * not new: anything in a cell, or a protected structure. Needs ExcelApi 1.9; what stops it comes as HostError.
 */
export async function runConformance(options: ConformanceOptions = {}): Promise<ConformanceReport | null> {
  try {
    return (await isNew()) ? await askAll(options) : null;
  } catch (error) {
    throw hostErrorOf(error);
  }
}

async function askAll(options: ConformanceOptions): Promise<ConformanceReport> {
  const results: BeliefResult[] = [];
  for (const [index, { id, says, source }] of BELIEFS.entries()) {
    if (options.signal?.aborted === true) throw new HostError("cancelled", `stopped before ${id}`);
    const trial = TRIALS[id];
    const asked = isAsked(trial, options);
    const found = asked ? await find(trial, `tallysheet ${index + 1}`, options) : null;
    const { expected } = trial;
    results.push({
      belief: id,
      says,
      source,
      expected,
      found,
      agrees: asked ? same(expected, found) : null,
    });
    options.progress?.(index + 1, BELIEFS.length);
  }
  const { host = null, platform = null, version = null } = Office.context.diagnostics ?? {};
  return { platform: host === null ? null : `${host} ${String(platform)}`, version, results };
}

function isNew(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address");
      return range;
    });
    await context.sync();
    return !protection.protected && used.every(({ isNullObject }) => isNullObject);
  });
}

function isAsked({ needs, only, heavy }: Trial, options: ConformanceOptions): boolean {
  if (heavy === true && options.heavy !== true) return false;
  if (needs !== undefined && !Office.context.requirements.isSetSupported("ExcelApi", needs)) return false;
  const { platform } = Office.context as { readonly platform?: unknown };
  if (only === undefined || platform === undefined) return true;
  return (only === "web") === (platform === "OfficeOnline");
}

/** As they are after a way through JSON. */
function same(expected: unknown, found: unknown): boolean {
  return JSON.stringify(expected) === JSON.stringify(found);
}

async function find(trial: Trial, name: string, { settle = 300 }: ConformanceOptions): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.activate();
      await context.sync();
      return trial.find(benchOf(context, sheet, name, settle));
    });
  } catch (error) {
    return `error: ${codeOf(error)}`;
  } finally {
    await tidy();
  }
}

function benchOf(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, settle: number): Bench {
  return {
    context,
    sheet,
    name,
    // A context that failed still holds what was queued: each has a fresh one.
    tryIt: (work) =>
      Excel.run(async (own) => {
        work(own.workbook.worksheets.getItem(name), own);
        await own.sync();
        return "done";
      }).catch(codeOf),
    settle: () => new Promise((resolve) => setTimeout(resolve, settle)),
  };
}

function codeOf(error: unknown): string {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message);
}

/** Whatever a trial left behind: protection, hidden sheets, sheets of its own. */
async function tidy(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, protection } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name,items/visibility,items/protection/protected");
    await context.sync();
    context.runtime.enableEvents = true;
    if (protection.protected) protection.unprotect();
    const isOwn = ({ name }: Excel.Worksheet): boolean => name.startsWith("tallysheet ");
    for (const sheet of worksheets.items.filter((each) => !isOwn(each))) sheet.visibility = "Visible";
    await context.sync();
    for (const sheet of worksheets.items.filter(isOwn)) {
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
  });
}
