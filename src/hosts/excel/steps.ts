// A plan compiled to batches of steps for a workbook as it stands; nothing here knows Excel.
import { cellName } from "../../core/sheet/address";
import { HostError } from "../../core/sheet/host";
import type { SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import { referenceText } from "../../core/sheet/reference";
import { rowBytes } from "./input-bytes";
import { chartSteps, sheetSteps } from "./sheet-steps";
import { type BookState, isOurProperty, ownNames, ownSheets, sheetListOf } from "./state";
import type { BookStep, Step } from "./step";

/** Throws HostError "name-taken" where a sheet or a name that the plan needs is there and is not ours. */
export function assertFree(plan: WorkbookPlan, state: BookState): void {
  const own = ownSheets(
    state,
    plan.sheets.map(({ name }) => name),
  );
  const wanted = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const sheet = state.sheets.find(({ name }) => wanted.has(name.toLowerCase()) && !own.has(name));
  if (sheet !== undefined) refuse(`the sheet ${sheet.name}`, sheet.name);
  const ours = ownNames(state, own);
  const names = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const name = state.names.find((each) => names.has(each.name.toLowerCase()) && !ours.includes(each));
  if (name !== undefined) refuse(`the name ${name.name}`, name.name);
}

function refuse(what: string, subject: string): never {
  throw new HostError("name-taken", `${what} is there and is not ours`, undefined, subject);
}

/**
 * Batches for a workbook whose own sheets and structure are unprotected. First what makes the sheets ours is
 * written down, and what says that they are a form or a rollup is taken away; it comes back last (`sealSteps`).
 * So a stop in between leaves sheets that nobody takes for whole, and applying again completes them.
 * null, now and then: nothing new, a good moment to let others have a turn; a big plan takes seconds.
 */
export function planSteps(
  plan: WorkbookPlan,
  state: BookState,
): Generator<readonly Step[] | null, void, void> {
  return pack(allSteps(plan, state));
}

function* allSteps(plan: WorkbookPlan, state: BookState): Generator<Step | null, void, void> {
  const names = plan.sheets.map(({ name }) => name);
  const own = ownSheets(state, names);
  const there = new Set(state.sheets.map(({ name }) => name).filter((name) => own.has(name)));
  const stale = [...there].filter((name) => !names.includes(name));
  yield* openingSteps(plan, state, own, stale);
  // Before what uses them: a list taken from a name that is not there is refused.
  yield* plan.names.map(({ name, sheet, area }): Step => {
    return { do: "name", name, formula: `=${referenceText(sheet, area)}` };
  });
  for (const sheet of plan.sheets) {
    for (const step of sheetSteps(sheet, state.column)) {
      yield step === null ? null : { ...step, sheet: sheet.name };
    }
  }
  // When the cells of every sheet are there to draw from.
  for (const sheet of plan.sheets) {
    yield* chartSteps(sheet).map((step): Step => ({ ...step, sheet: sheet.name }));
  }
  yield* arrange(plan, state, there);
  yield* stale.map((sheet): Step => ({ sheet, do: "remove" }));
  yield* properties(sheetListOf(names));
  yield* surplusLists(names, stale).map((key): Step => ({ do: "removeProperty", key }));
  if (state.sheets.every(({ name }) => own.has(name)) && plan.title !== "") {
    yield { do: "title", title: plan.title };
  }
  yield { do: "calculate" };
}

/** Which sheets are ours, and none of them a form or a rollup; no names of ours; the sheets there and empty. */
function openingSteps(
  plan: WorkbookPlan,
  state: BookState,
  own: ReadonlySet<string>,
  stale: readonly string[],
): readonly Step[] {
  const names = plan.sheets.map(({ name }) => name);
  const list = sheetListOf([...names, ...stale]);
  return [
    ...properties(list),
    ...Object.keys(state.properties)
      .filter((key) => isOurProperty(key) && !Object.hasOwn(list, key))
      .map((key): Step => ({ do: "removeProperty", key })),
    ...ownNames(state, own).map(({ name }): Step => ({ do: "removeName", name })),
    ...names.map((name): Step => {
      const known = state.sheets.find((sheet) => sheet.name === name);
      return known === undefined
        ? { do: "addSheet", name }
        : { sheet: name, do: "clear", charts: known.charts };
    }),
  ];
}

/** What says that the sheets are a form or a rollup: for the very end, when they are whole and protected. */
export function sealSteps(plan: WorkbookPlan): readonly BookStep[] {
  return properties(plan.properties);
}

function properties(values: Readonly<Record<string, string>>): readonly BookStep[] {
  return Object.entries(values).map(([key, value]): BookStep => ({ do: "property", key, value }));
}

/** List properties that the shorter list no longer needs. */
function surplusLists(names: readonly string[], stale: readonly string[]): readonly string[] {
  const kept = sheetListOf(names);
  return Object.keys(sheetListOf([...names, ...stale])).filter((key) => !Object.hasOwn(kept, key));
}

/** Tab order where the sheets stand in another one, every sheet's cursor, and then what is hidden. */
function arrange(plan: WorkbookPlan, state: BookState, there: ReadonlySet<string>): readonly Step[] {
  const names = plan.sheets.map(({ name }) => name);
  const before = state.sheets
    .map(({ name }) => name)
    .filter((name) => there.has(name) && names.includes(name));
  const order = [...before, ...names.filter((name) => !there.has(name))];
  const last = state.sheets.length + names.filter((name) => !there.has(name)).length - 1;
  const inOrder = order.every((name, i) => name === names[i]);
  const front = plan.sheets.find(({ name }) => name === plan.activeSheet) as SheetPlan;
  const behind = plan.sheets.filter(
    ({ visibility, cursor }) => visibility === "visible" && cursor !== undefined,
  );
  return [
    ...(inOrder ? [] : names.map((sheet): Step => ({ sheet, do: "move", position: last }))),
    // A cursor is only placed in the sheet in front: each comes there once, the front sheet last.
    ...[...behind.filter((sheet) => sheet !== front), front].flatMap(({ name, cursor }): Step[] => [
      { sheet: name, do: "visibility", visibility: "Visible" },
      {
        sheet: name,
        do: "activate",
        cell: cursor === undefined ? null : cellName(cursor.row, cursor.column),
      },
    ]),
    ...plan.sheets.map(({ name, visibility }): Step => {
      return { sheet: name, do: "visibility", visibility: VISIBILITY[visibility] };
    }),
  ];
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * Bytes that a batch may be estimated at. Excel on the web takes 5 MB; the pane stands still while a batch is
 * put together and packed, a tenth of a second for one of this size.
 */
const LARGEST_BATCH = 1_300_000;

/** Steps in order, as many in a batch as fit. */
function* pack(steps: Iterable<Step | null>): Generator<readonly Step[] | null, void, void> {
  let batch: Step[] = [];
  let size = 0;
  for (const step of steps) {
    if (step === null) {
      yield null;
      continue;
    }
    const weight = weightOf(step);
    if (batch.length > 0 && size + weight > LARGEST_BATCH) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(step);
    size += weight;
  }
  if (batch.length > 0) yield batch;
}

const LONG_STEPS: ReadonlySet<Step["do"]> = new Set(["format", "page", "clear", "chart"]);

/** Bytes of the request that a step becomes: its data, and some 200 bytes for each of its actions. */
function weightOf(step: Step): number {
  const actions = LONG_STEPS.has(step.do) ? 40 : 12;
  return dataBytes(step) + actions * 200;
}

/** Nearly all data are contents; as text they are put together once, for the request. */
function dataBytes(step: Step): number {
  if (step.do !== "content") return new TextEncoder().encode(JSON.stringify(step)).length;
  return step.rows.reduce((sum, row) => sum + rowBytes(row), 0);
}
