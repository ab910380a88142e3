// Makes the open workbook's own sheets what a plan says, in few syncs.
import type { Progress } from "../../core/sheet/host";
import { HostError, type AbortSignalLike } from "../../core/sheet/host";
import type { WorkbookPlan } from "../../core/sheet/plan";
import { inTurns } from "./in-turns";
import { type Context, loadState } from "./read-state";
import { optionsOf, protect, unprotect, type SheetProtection } from "./protect";
import { runSteps } from "./run";
import { type BookState, ownSheets } from "./state";
import { assertFree, planSteps, sealSteps } from "./steps";

export async function applyPlan(
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
  for (const [index, batch] of batches.entries()) {
    await runSteps(context, batch);
    progress?.(index + 2, of);
  }
  await protect(context, protectionsOf(plan), plan.structureProtected, sealSteps(plan));
  progress?.(of, of);
}

/** Our own sheets and the structure unprotected, as far as no password stands in the way that the plan does not know. */
async function openOwn(context: Context, plan: WorkbookPlan, state: BookState): Promise<void> {
  const own = ownSheets(
    state,
    plan.sheets.map(({ name }) => name),
  );
  const shut = state.sheets.filter((sheet) => sheet.protected && own.has(sheet.name)).map(({ name }) => name);
  if (shut.length === 0 && !state.structureProtected) return;
  const passwords = new Map(plan.sheets.map(({ name, protection }) => [name, protection?.password]));
  const guarded = shut.filter((name) => passwords.get(name) !== undefined);
  const plain = shut.filter((name) => !guarded.includes(name));
  await unprotect(
    context,
    plain.map((sheet) => ({ sheet })),
    state.structureProtected ? {} : null,
  );
  for (const sheet of guarded) await openGuarded(context, sheet, passwords.get(sheet));
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
