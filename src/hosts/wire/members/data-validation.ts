// DataValidation of a range: rule, messages, and what kind it is where cells differ.
import type { Area } from "../../../core/sheet/address";
import { shiftFormula } from "../../../xlsx/shift-formula";
import type { Validation } from "../book";
import { ExcelError } from "../excel-error";
import { thing, type Kind, type Thing } from "../kind";
import { assertUnprotected, type Cells } from "../world";

export function dataValidation(cells: Cells): Thing {
  return thing(VALIDATION, cells);
}

const NONE: Omit<Validation, "from"> = { rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };

/** Longest list of items and longest formula that a rule takes. */
const LONGEST_SOURCE = 255;

const TYPES: Readonly<Record<string, Excel.DataValidationType>> = {
  wholeNumber: "WholeNumber" as Excel.DataValidationType.wholeNumber,
  decimal: "Decimal" as Excel.DataValidationType.decimal,
  list: "List" as Excel.DataValidationType.list,
  date: "Date" as Excel.DataValidationType.date,
  textLength: "TextLength" as Excel.DataValidationType.textLength,
  custom: "Custom" as Excel.DataValidationType.custom,
};

function kindOf(validation: Validation | null): string {
  return validation === null ? "None" : (Object.keys(validation.rule as object)[0] as string);
}

/** The one validation of all cells; undefined where they differ. */
function commonOf({ sheet, areas }: Cells): Validation | null | undefined {
  const found = new Set(areas.map((area) => sheet.validations.of(area)));
  return found.size === 1 ? [...found][0] : undefined;
}

function change(cells: Cells, part: Partial<Validation>): void {
  assertUnprotected(cells);
  for (const area of cells.areas) {
    const before = cells.sheet.validations.of(area);
    if (before === undefined && part.rule === undefined)
      throw new ExcelError("InvalidOperation", "cells with different rules take no common message");
    const from = before?.from ?? { row: area.top, column: area.left };
    cells.sheet.validations.set(area, { ...NONE, ...(before ?? {}), from, ...part });
  }
}

/** The rule as it reads from an area's corner: relative references have moved along. */
function seenFrom(validation: Validation | null | undefined, { top, left }: Area): Excel.DataValidationRule {
  const rule = (validation?.rule ?? {}) as Excel.DataValidationRule;
  const formula: unknown = rule.custom?.formula;
  if (typeof formula !== "string" || !validation) return rule;
  const { row, column } = validation.from;
  return { custom: { formula: `=${shiftFormula(formula.slice(1), top - row, left - column)}` } };
}

function checkRule(rule: Excel.DataValidationRule): void {
  const kinds = Object.keys(rule);
  const kind = kinds[0];
  if (kinds.length !== 1 || kind === undefined || !Object.hasOwn(TYPES, kind))
    throw new ExcelError("InvalidArgument", `the rule ${kinds.join(", ")}`);
  const source = rule.list?.source;
  if (typeof source === "string" && source.length > LONGEST_SOURCE)
    throw new ExcelError("InvalidArgument", `a list of ${source.length} characters`);
}

const VALIDATION: Kind<Cells, Excel.DataValidation> = {
  type: "DataValidation",
  get: {
    Rule: (cells) => seenFrom(commonOf(cells), cells.areas[0] as Area),
    Type(cells) {
      const one = commonOf(cells);
      if (one !== undefined) return TYPES[kindOf(one)] ?? "None";
      const kinds = new Set(
        cells.areas.flatMap((area: Area) =>
          cells.sheet.validations
            .areas()
            .filter(({ area: other }) => other.top <= area.bottom && area.top <= other.bottom)
            .map(({ value }) => kindOf(value)),
        ),
      );
      return kinds.size > 1 ? "MixedCriteria" : "Inconsistent";
    },
    Prompt: (cells) => (commonOf(cells)?.prompt ?? null) as Excel.DataValidationPrompt | null,
    ErrorAlert: (cells) => (commonOf(cells)?.errorAlert ?? null) as Excel.DataValidationErrorAlert | null,
  },
  set: {
    Rule(cells, rule) {
      checkRule(rule);
      change(cells, { rule });
    },
    Prompt: (cells, prompt) => change(cells, { prompt }),
    ErrorAlert: (cells, errorAlert) => change(cells, { errorAlert }),
    IgnoreBlanks: (cells, ignoreBlanks) => change(cells, { ignoreBlanks }),
  },
  call: {
    Clear(cells) {
      assertUnprotected(cells);
      for (const area of cells.areas) cells.sheet.validations.set(area, null);
    },
  },
};
