// Protection taken off and put on, each in a sync of its own, and made sure of.
import { HostError } from "../../core/sheet/host";
import type { ProtectionPlan } from "../../core/sheet/plan";
import { hostErrorOf } from "./errors";
import { type Context, loadState } from "./read-state";
import { queueSteps, type ProtectionOptions } from "./run";
import type { BookStep } from "./step";

export interface SheetProtection {
  readonly sheet: string;
  readonly options: ProtectionOptions;
  readonly password?: string;
}

export function optionsOf(plan: ProtectionPlan): ProtectionOptions {
  return {
    allowFormatColumns: plan.formatColumns,
    allowFormatRows: plan.formatRows,
    allowSort: plan.sort,
    allowAutoFilter: plan.autoFilter,
    selectionMode: "Normal",
  };
}

/**
 * Protects unprotected sheets, and the structure where it is to be, in a sync of their own; then makes sure that
 * it holds (office-js 6784).
 * @param seal what is written only behind closed doors: it is not reached where a protection is refused
 */
export async function protect(
  context: Context,
  sheets: readonly SheetProtection[],
  structure: boolean,
  seal: readonly BookStep[] = [],
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  const protections = sheets.map(({ sheet, options, password }) => {
    const own = worksheets.getItem(sheet).protection;
    own.protect(options, password);
    own.load("protected");
    return own;
  });
  if (structure) protection.protect();
  queueSteps(context, seal);
  protection.load("protected");
  await context.sync();
  const open = sheets.find((_, i) => protections[i]?.protected !== true);
  if (open !== undefined) throw notDone("protected", open.sheet);
  if (structure && !protection.protected) throw notDone("protected", null);
}

/**
 * With these sheets, and the structure where it is to be, unprotected by `open`; where that is refused, what had
 * been opened until then is closed again, and the refusal says which sheet it is about.
 * @param shut as they are protected now
 */
export async function openOrLeave(
  context: Context,
  shut: readonly SheetProtection[],
  structure: boolean,
  open: () => Promise<void>,
): Promise<void> {
  try {
    await open();
  } catch (error) {
    const refuses = await close(context, shut, structure);
    const known = hostErrorOf(error);
    if (!(known instanceof HostError) || known.code !== "protected") throw error;
    throw new HostError("protected", known.message, error, refuses);
  }
}

/** Protects what of these is open, and tells the first that is not, or null for the structure or none. */
export async function close(
  context: Context,
  before: readonly SheetProtection[],
  structure: boolean,
): Promise<string | null> {
  const state = await loadState(context);
  const shut = new Set(state.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
  const there = new Set(state.sheets.map(({ name }) => name));
  const open = before.filter(({ sheet }) => there.has(sheet) && !shut.has(sheet));
  const openStructure = structure && !state.structureProtected;
  if (open.length > 0 || openStructure) await protect(context, open, openStructure);
  if (structure && !openStructure) return null;
  return before.find(({ sheet }) => shut.has(sheet))?.sheet ?? null;
}

/** Unprotects sheets that are protected, and the structure where it is, likewise. */
export async function unprotect(
  context: Context,
  sheets: readonly { readonly sheet: string; readonly password?: string }[],
  structure: { readonly password?: string } | null,
): Promise<void> {
  const { worksheets, protection } = context.workbook;
  if (structure !== null) unlock(protection, structure.password);
  protection.load("protected");
  const protections = sheets.map(({ sheet, password }) => {
    const own = worksheets.getItem(sheet).protection;
    unlock(own, password);
    own.load("protected");
    return own;
  });
  await context.sync();
  const shut = sheets.find((_, i) => protections[i]?.protected !== false);
  if (shut !== undefined) throw notDone("unprotected", shut.sheet);
  if (structure !== null && protection.protected) throw notDone("unprotected", null);
}

/** Never with a password where none is known: on a sheet without one it spoils later ones (office-js 762). */
function unlock(protection: { unprotect(password?: string): void }, password: string | undefined): void {
  if (password === undefined) protection.unprotect();
  else protection.unprotect(password);
}

function notDone(what: string, sheet: string | null): HostError {
  return new HostError("protected", `${sheet ?? "the structure"} was not ${what}`, undefined, sheet);
}
