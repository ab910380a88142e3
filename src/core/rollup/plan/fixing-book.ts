// A unit's own form on its way back: its figures, marks where something was found, and 退回说明.
import type { Field } from "../../campaign/fields";
import type { Unit } from "../../campaign/schema";
import type { Finding } from "../../finding";
import { layoutForm, placesOf, TABLE_SHEET } from "../../form/layout";
import type { FormInput } from "../../form/input";
import { planForm } from "../../form/plan";
import { type SentBack, stampSentBack } from "../../form/sent-back";
import { textLiteral } from "../../form/sheets/computed";
import { fillValidation } from "../../form/sheets/fill-validation";
import { absoluteName, cellName, quotedSheetName } from "../../sheet/address";
import { cellArea, type Ink } from "../../sheet/build";
import type { CellContent, ConditionalPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../sheet/plan";
import { LONGEST_MESSAGE_TEXT } from "../../sheet/text-limits";
import { fieldsNamed } from "../fixing";
import { FIXING, fixingNotes, fixingSentence } from "./fixing-words";
import { planList } from "./list-sheet";
import { SHEETS } from "./words";

export interface FixingInput extends FormInput {
  readonly unit: Unit;
}

/** A fill cell with everything found in it. */
interface Mark {
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  readonly findings: readonly Finding[];
}

/** @param findings of the unit, in the order in which they are listed */
export function planFixing(input: FixingInput, findings: readonly Finding[]): WorkbookPlan {
  const values = Object.fromEntries(input.values);
  return withSentBack(planForm(input), input, { findings, values });
}

/**
 * 退回说明 in front of the form, and what it lists marked in the cells.
 * @param plan of the form as it stands now, perhaps mended in part since
 */
export function withSentBack(plan: WorkbookPlan, input: FixingInput, sentBack: SentBack): WorkbookPlan {
  const { findings } = sentBack;
  const values = new Map(Object.entries(sentBack.values));
  const marks = placesOf(layoutForm(input.form)).flatMap(({ field, row, column }): Mark[] => {
    const own = findings.filter((found) => fieldsNamed(found).includes(field.key));
    return own.length === 0 ? [] : [{ field, row, column, findings: own }];
  });
  const table = plan.sheets.map((sheet) =>
    sheet.name === TABLE_SHEET ? markedTable(sheet, marks, values) : sheet,
  );
  const sheets = [planList(listOf(input, sentBack, marks, values)), ...table];
  return stampSentBack({ ...plan, sheets, activeSheet: SHEETS.fixing }, sentBack);
}

function markedTable(
  sheet: SheetPlan,
  marks: readonly Mark[],
  values: ReadonlyMap<string, CellContent>,
): SheetPlan {
  const isAt = (mark: Mark, { areas: [area] }: ValidationPlan): boolean =>
    area !== undefined && area.top === mark.row && area.left === mark.column;
  const open = (mark: Mark): boolean => sheet.validations.some((validation) => isAt(mark, validation));
  // A figure outside the unit's sectors stands in a locked cell: it could not be taken out again.
  const closed = marks.filter((mark) => !open(mark));
  const validations = [
    ...sheet.validations,
    ...closed.map(({ field, row, column }) => fillValidation(field, cellArea(row, column))),
  ].map((validation) => {
    const mark = marks.find((one) => isAt(one, validation));
    return mark === undefined ? validation : { ...validation, prompt: promptOf(mark) };
  });
  return {
    ...sheet,
    unlocked: [...sheet.unlocked, ...closed.map(({ row, column }) => cellArea(row, column))],
    validations,
    conditionals: [...marks.map((mark) => tintOf(mark, values.get(mark.field.key))), ...sheet.conditionals],
  };
}

function promptOf({ findings }: Mark): NonNullable<ValidationPlan["prompt"]> {
  const text = findings.map(fixingSentence).join("\n");
  const cut = text.length <= LONGEST_MESSAGE_TEXT ? text : `${text.slice(0, LONGEST_MESSAGE_TEXT - 1)}…`;
  return { title: FIXING.promptTitle, text: cut };
}

/** Shown as long as the cell says what it said when it was sent back. */
function tintOf({ row, column, findings }: Mark, value: CellContent | undefined): ConditionalPlan {
  const cell = absoluteName(row, column);
  const isError = findings.some(({ severity }) => severity === "error");
  return {
    areas: [cellArea(row, column)],
    formula: unchanged(cell, value),
    tint: isError ? "wrong" : "doubtful",
    stopIfTrue: true,
  };
}

function unchanged(cell: string, value: CellContent | undefined): string {
  if (value === undefined || value === "") return `LEN(${cell})=0`;
  if (typeof value !== "string") return `AND(ISNUMBER(${cell}),${cell}=${Number(value)})`;
  return `EXACT(${cell},${textLiteral(value)})`;
}

function listOf(
  { campaign, form, unit }: FixingInput,
  { findings }: SentBack,
  marks: readonly Mark[],
  values: ReadonlyMap<string, CellContent>,
): Parameters<typeof planList>[0] {
  return {
    name: SHEETS.fixing,
    title: FIXING.title,
    notes: fixingNotes(campaign.office, unit.name, form.title, findings.length),
    widths: [7, 9, 34, 20, 60, 10],
    blocks: [
      {
        columns: [
          { label: FIXING.number, look: "printedCenter" },
          { label: FIXING.severity, look: "printedCenter" },
          { label: FIXING.field, look: "label" },
          { label: FIXING.typed, look: "label" },
          { label: FIXING.sentence, look: "label" },
          { label: FIXING.goTo, look: "link" },
        ],
        rows: findings.map((found, index) => findingRow(found, index, marks, values)),
      },
    ],
    nothing: FIXING.nothing,
    footer: FIXING.footer,
  };
}

function findingRow(
  found: Finding,
  index: number,
  marks: readonly Mark[],
  values: ReadonlyMap<string, CellContent>,
): readonly Ink[] {
  const own = marks.filter((mark) => mark.findings.includes(found));
  const [first] = own;
  const typed = own.map(({ field }) => values.get(field.key)).filter((value) => value !== undefined);
  return [
    index + 1,
    FIXING.severities[found.severity],
    own.map(({ field }) => field.label).join("、") || null,
    typed.map(String).join("、") || null,
    fixingSentence(found),
    first === undefined ? null : tableLink(first.row, first.column),
  ];
}

function tableLink(row: number, column: number): Ink {
  const cell = cellName(row, column);
  return { formula: `HYPERLINK("#${quotedSheetName(TABLE_SHEET)}!${cell}","${cell}")`, value: cell };
}
