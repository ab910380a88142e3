// A plan compiled to batches of steps for a workbook as it stands; nothing here knows Excel.
import { cellName } from "../../core/sheet/address";
import { HostError } from "../../core/sheet/host";
import type { SheetPlan, WorkbookPlan } from "../../core/sheet/plan";
import { referenceText } from "../../core/sheet/reference";
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
 */
export function planSteps(plan: WorkbookPlan, state: BookState): readonly (readonly Step[])[] {
  const names = plan.sheets.map(({ name }) => name);
  const own = ownSheets(state, names);
  const there = new Set(state.sheets.map(({ name }) => name).filter((name) => own.has(name)));
  const stale = [...there].filter((name) => !names.includes(name));
  return pack([
    ...properties(sheetListOf([...names, ...stale])),
    ...Object.keys(state.properties)
      .filter((key) => isOurProperty(key) && !Object.hasOwn(sheetListOf([...names, ...stale]), key))
      .map((key): Step => ({ do: "removeProperty", key })),
    ...ownNames(state, own).map(({ name }): Step => ({ do: "removeName", name })),
    ...names.map((name): Step => {
      const known = state.sheets.find((sheet) => sheet.name === name);
      return known === undefined
        ? { do: "addSheet", name }
        : { sheet: name, do: "clear", charts: known.charts };
    }),
    // Before what uses them: a list taken from a name that is not there is refused.
    ...plan.names.map(({ name, sheet, area }): Step => {
      return { do: "name", name, formula: `=${referenceText(sheet, area)}` };
    }),
    ...plan.sheets.flatMap((sheet) =>
      sheetSteps(sheet, state.column).map((step): Step => ({ ...step, sheet: sheet.name })),
    ),
    // When the cells of every sheet are there to draw from.
    ...plan.sheets.flatMap((sheet) =>
      chartSteps(sheet).map((step): Step => ({ ...step, sheet: sheet.name })),
    ),
    ...arrange(plan, state, there),
    ...stale.map((sheet): Step => ({ sheet, do: "remove" })),
    ...properties(sheetListOf(names)),
    ...surplusLists(names, stale).map((key): Step => ({ do: "removeProperty", key })),
    ...(state.sheets.every(({ name }) => own.has(name)) && plan.title !== ""
      ? [{ do: "title", title: plan.title } as const]
      : []),
    { do: "calculate" },
  ]);
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

/** Bytes that a batch may be estimated at; Excel on the web takes 5 MB. */
const LARGEST_BATCH = 3_500_000;

/** Steps in order, as many in a batch as fit. */
function pack(steps: readonly Step[]): readonly (readonly Step[])[] {
  const batches: Step[][] = [[]];
  let size = 0;
  for (const step of steps) {
    const weight = weightOf(step);
    if (size + weight > LARGEST_BATCH) {
      batches.push([]);
      size = 0;
    }
    (batches[batches.length - 1] as Step[]).push(step);
    size += weight;
  }
  return batches;
}

const LONG_STEPS: ReadonlySet<Step["do"]> = new Set(["format", "page", "clear", "chart"]);

/** Bytes of the request that a step becomes: its data, and some 200 bytes for each of its actions. */
function weightOf(step: Step): number {
  const actions = LONG_STEPS.has(step.do) ? 40 : 12;
  return new TextEncoder().encode(JSON.stringify(step)).length + actions * 200;
}
