// Later changes of our sheets in the open workbook: values, marks, protection.
import { areaName, type Area } from "../../core/sheet/address";
import { HostError, type CellWrite, type Mark } from "../../core/sheet/host";
import type { ProtectionPlan } from "../../core/sheet/plan";
import { valueInput } from "./cell-input";
import { coalesce } from "./coalesce";
import { markSteps } from "./marks";
import { loadTraits } from "./read";
import { type Context, loadOptions, loadState, loadTints } from "./read-state";
import { close, openOrLeave, optionsOf, protect, unprotect, type SheetProtection } from "./protect";
import { runSteps } from "./run";
import { type BookState, ownSheets, type SheetState } from "./state";
import type { Step } from "./step";

function ownOf(state: BookState): readonly SheetState[] {
  const own = ownSheets(state, []);
  return state.sheets.filter(({ name }) => own.has(name));
}

function assertOwn(state: BookState, sheets: readonly string[]): void {
  const own = ownOf(state).map(({ name }) => name);
  const strange = sheets.find((sheet) => !own.includes(sheet));
  if (strange !== undefined)
    throw new HostError("not-found", `no sheet ${strange} of ours`, undefined, strange);
}

/** Locked cells are found before anything is written: a batch that Excel stops half way keeps its first half. */
export async function writeValues(context: Context, cells: readonly CellWrite[]): Promise<void> {
  const state = await loadState(context);
  assertOwn(
    state,
    cells.map(({ sheet }) => sheet),
  );
  const blocks = [...coalesce(cells.map((cell) => ({ ...cell, key: cell.sheet })))].flatMap(
    ([sheet, areas]) => areas.map((area) => ({ sheet, area })),
  );
  const open = await loadTraits(
    context,
    blocks.map((block) => ({ ...block, trait: "unlocked" as const })),
  );
  const locked = blocks.find(
    ({ sheet }, i) => open[i] !== true && state.sheets.some((each) => each.name === sheet && each.protected),
  );
  if (locked !== undefined) {
    const where = `${locked.sheet}!${areaName(locked.area)}`;
    throw new HostError("protected", `${where} is locked`, undefined, where);
  }
  await runSteps(
    context,
    blocks.map(({ sheet, area }): Step => ({
      sheet,
      do: "content",
      area: areaName(area),
      rows: rowsOf(cells, sheet, area),
    })),
  );
}

function rowsOf(cells: readonly CellWrite[], sheet: string, { top, left, bottom, right }: Area) {
  const inputs = new Map(
    cells
      .filter((cell) => cell.sheet === sheet)
      .map((cell) => [`${cell.row}:${cell.column}`, valueInput(cell.value)]),
  );
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_cell, j) => inputs.get(`${top + i}:${left + j}`) ?? ""),
  );
}

export async function markCells(context: Context, marks: readonly Mark[]): Promise<void> {
  const state = await loadState(context);
  assertOwn(
    state,
    marks.map(({ sheet }) => sheet),
  );
  const there = await loadTints(
    context,
    ownOf(state).map(({ name }) => name),
  );
  const steps = markSteps(marks, there);
  if (steps.length === 0) return;
  const touched = new Set(steps.flatMap((step) => ("sheet" in step ? [step.sheet] : [])));
  const shut = ownOf(state).filter((sheet) => sheet.protected && touched.has(sheet.name));
  await opened(context, shut, () => runSteps(context, steps));
}

/** With these sheets unprotected; afterwards, come what may, they are protected as they were. */
async function opened(
  context: Context,
  shut: readonly SheetState[],
  work: () => Promise<void>,
): Promise<void> {
  if (shut.length === 0) return work();
  const before = await protectionsOf(context, shut);
  await openOrLeave(context, before, false, async () => {
    await unprotect(
      context,
      before.map(({ sheet }) => ({ sheet })),
      null,
    );
    await work();
  });
  try {
    await protect(context, before, false);
  } catch {
    // Once more, for what is still open: the second refusal is the one that is told.
    await close(context, before, false);
  }
}

/** Without a password: none is known. */
async function protectionsOf(
  context: Context,
  shut: readonly SheetState[],
): Promise<readonly SheetProtection[]> {
  const names = shut.map(({ name }) => name);
  const options = await loadOptions(context, names);
  return names.map((sheet) => ({ sheet, options: options.get(sheet) ?? {} }));
}

/** Protects what of ours is not yet. */
async function protectOpen(context: Context, protection: ProtectionPlan): Promise<void> {
  const state = await loadState(context);
  const { password } = protection;
  const open = ownOf(state)
    .filter((sheet) => !sheet.protected)
    .map(({ name }): SheetProtection => {
      const options = optionsOf(protection);
      return { sheet: name, options, ...(password === undefined ? {} : { password }) };
    });
  await protect(context, open, !state.structureProtected);
}

/** New options need the old protection off; a password that is not known refuses. */
export async function protectOwn(context: Context, protection: ProtectionPlan): Promise<void> {
  await unprotectOwn(context, undefined);
  await protectOpen(context, protection);
}

/** All of them or none. */
export async function unprotectOwn(context: Context, password: string | undefined): Promise<void> {
  const state = await loadState(context);
  const shut = ownOf(state).filter((sheet) => sheet.protected);
  const structure = state.structureProtected;
  if (shut.length === 0 && !structure) return;
  const key = password === undefined ? {} : { password };
  const before = (await protectionsOf(context, shut)).map((one) => ({ ...one, ...key }));
  await openOrLeave(context, before, structure, () => unprotect(context, before, structure ? {} : null));
}
