// Makes the open workbook's own sheets what a plan says, in few syncs.
import { NOTHING_ALLOWED } from "../../core/sheet/change-plan";
import { assertNone, planProblems } from "../../core/sheet/check";
import type { Progress } from "../../core/sheet/host";
import { HostError, type AbortSignalLike } from "../../core/sheet/host";
import type { WorkbookPlan } from "../../core/sheet/plan";
import { hostErrorOf } from "./errors";
import { inTurns } from "./in-turns";
import { type Context, loadState } from "./read-state";
import { openOrLeave, optionsOf, protect, unprotect, type SheetProtection } from "./protect";
import { inExcel, runSteps } from "./run";
import { type BookState, ownSheets } from "./state";
import { assertFree, planSteps, sealSteps } from "./steps";

/** A plan that is wrong, or a stop before the first write, leaves the workbook as it is. */
export async function applyPlan(
  plan: WorkbookPlan,
  signal?: AbortSignalLike,
  progress?: Progress,
): Promise<void> {
  assertNone(await inTurns(planProblems(plan), signal));
  if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was read");
  await inExcel((context) => drawPlan(context, plan, signal, progress));
}

async function drawPlan(
  context: Context,
  plan: WorkbookPlan,
  signal?: AbortSignalLike,
  progress?: Progress,
): Promise<void> {
  const state = await loadState(context);
  assertFree(plan, state);
  const batches = await inTurns(planSteps(plan, state), signal);
  // The last moment: from here on the workbook changes, and half of it would help nobody.
  if (signal?.aborted === true) throw new HostError("cancelled", "stopped before anything was written");
  const of = batches.length + 2;
  await openOwn(context, plan, state);
  progress?.(1, of);
  try {
    for (const [index, batch] of batches.entries()) {
      await runSteps(context, batch);
      progress?.(index + 2, of);
    }
    await protect(context, protectionsOf(plan), plan.structureProtected, sealSteps(plan));
  } catch (error) {
    throw await namingWhatIsGone(context, plan, error);
  }
  progress?.(of, of);
}

/** A person can rename or delete a sheet between two batches; Excel does not say which it no longer finds. */
async function namingWhatIsGone(context: Context, plan: WorkbookPlan, error: unknown): Promise<unknown> {
  const known = hostErrorOf(error);
  if (!(known instanceof HostError) || known.code !== "not-found") return error;
  const there = (await loadState(context)).sheets.map(({ name }) => name);
  const gone = plan.sheets.find(({ name }) => !there.includes(name));
  return new HostError("not-found", known.message, error, gone?.name ?? null);
}

/** Our own sheets and the structure unprotected, as far as no password stands in the way that the plan does not know. */
async function openOwn(context: Context, plan: WorkbookPlan, state: BookState): Promise<void> {
  const own = ownSheets(
    state,
    plan.sheets.map(({ name }) => name),
  );
  const shut = state.sheets.flatMap(({ name, protected: isShut }) => (isShut && own.has(name) ? [name] : []));
  const structure = state.structureProtected;
  if (shut.length === 0 && !structure) return;
  const planned = new Map(protectionsOf(plan).map((protection) => [protection.sheet, protection]));
  const before = shut.map((sheet) => planned.get(sheet) ?? { sheet, options: optionsOf(NOTHING_ALLOWED) });
  const guarded = before.filter(({ password }) => password !== undefined);
  await openOrLeave(context, before, structure, async () => {
    const plain = before.filter((each) => !guarded.includes(each));
    await unprotect(context, plain, structure ? {} : null);
    for (const { sheet, password } of guarded) await openGuarded(context, sheet, password);
  });
}

/** The plan's password need not be the one that the sheet has had: without one first (office-js 762). */
async function openGuarded(context: Context, sheet: string, password: string | undefined): Promise<void> {
  try {
    await unprotect(context, [{ sheet }], null);
  } catch (error) {
    if (password === undefined) throw error;
    await unprotect(context, [{ sheet, password }], null);
  }
}

function protectionsOf(plan: WorkbookPlan): readonly SheetProtection[] {
  return plan.sheets.flatMap(({ name, protection }) => {
    if (protection === undefined) return [];
    const { password } = protection;
    return [{ sheet: name, options: optionsOf(protection), ...(password === undefined ? {} : { password }) }];
  });
}
