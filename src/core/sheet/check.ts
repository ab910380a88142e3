// What a plan must never be: everything that would make Excel repair, refuse or misread the file.
import { checkCharts } from "./check-charts";
import { cellProblems } from "./check-cells";
import type { Known } from "./check-formula";
import { checkName, checkSheetName } from "./check-names";
import { checkLayout } from "./check-layout";
import { checkTables } from "./check-tables";
import { checkConditionals, checkValidations } from "./check-rules";
import { isArea } from "./area-set";
import type { LongWorkbookPlan } from "./long-plan";
import { checkText, LONGEST_NAME } from "./text-limits";

/**
 * Everything wrong with a plan, as sentences in English that name sheet and cell; [] for a good plan.
 * A plan is made by us alone, so each sentence is a bug of ours: people never see one.
 */
export function checkPlan(plan: LongWorkbookPlan): readonly string[] {
  return [...planProblems(plan)].filter((problem) => problem !== null);
}

/** As `checkPlan`, one by one. null: a good moment to let others have a turn; a big plan takes seconds. */
export function* planProblems(plan: LongWorkbookPlan): Generator<string | null, void, void> {
  const known: Known = {
    sheets: new Set(plan.sheets.map((sheet) => sheet.name)),
    names: new Set(plan.names.map((name) => name.name.toLowerCase())),
  };
  yield* checkBook(plan);
  yield* checkNames(plan);
  for (const sheet of plan.sheets) {
    yield* checkSheetName(sheet.name);
    yield* checkLayout(sheet);
    yield* cellProblems(sheet, known);
    yield* checkTables(sheet, known);
    yield* checkValidations(sheet, known);
    yield* checkConditionals(sheet, known);
    yield* checkCharts(sheet, known.sheets);
  }
}

/** How many sentences an exception carries; a plan gone wrong can have one for every cell. */
const TOLD = 20;

/** Throws with what is wrong with a plan; to be called before a plan is drawn. */
export function assertPlan(plan: LongWorkbookPlan): void {
  assertNone(checkPlan(plan));
}

/** @param problems what was found wrong with a plan */
export function assertNone(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > TOLD ? [`… and ${problems.length - TOLD} more`] : [];
  throw new Error(["The plan of a workbook is wrong.", ...problems.slice(0, TOLD), ...more].join("\n"));
}

function checkBook(plan: LongWorkbookPlan): readonly string[] {
  const front = plan.sheets.find((sheet) => sheet.name === plan.activeSheet);
  const problems: string[] = [];
  if (front === undefined) problems.push(`the active sheet ${plan.activeSheet} is not there`);
  else if (front.visibility !== "visible") problems.push(`the active sheet ${front.name} is not visible`);
  for (const name of repeated(plan.sheets.map((sheet) => sheet.name))) {
    problems.push(`the sheet name ${name} stands twice`);
  }
  problems.push(...checkText("the title", plan.title, LONGEST_NAME));
  for (const [name, value] of Object.entries(plan.properties)) {
    if (name === "") problems.push("a property has no name");
    problems.push(...checkText(`the name of the property ${name}`, name, LONGEST_NAME));
    problems.push(...checkText(`the property ${name}`, value, LONGEST_NAME));
  }
  return problems;
}

function checkNames(plan: LongWorkbookPlan): readonly string[] {
  const sheets = new Set(plan.sheets.map((sheet) => sheet.name));
  const problems = plan.names.flatMap((name) => [
    ...checkName(name.name),
    ...(sheets.has(name.sheet)
      ? []
      : [`the name ${name.name} points to the sheet ${name.sheet}, which is not there`]),
    ...(isArea(name.area) ? [] : [`the name ${name.name} points beyond the sheet`]),
  ]);
  const twice = repeated(plan.names.map((name) => name.name));
  return [...problems, ...twice.map((name) => `the name ${name} stands twice`)];
}

/** Names that stand more than once; Excel does not tell upper from lower case. */
function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.toLowerCase();
    const again = seen.has(folded);
    seen.add(folded);
    return again;
  });
}
