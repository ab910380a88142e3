// Validations and conditional formats of a book as the grid's plugins keep them.
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Area } from "../../core/sheet/address";
import { shiftFormula } from "../../xlsx/shift-formula";
import type { BookSheet, Validation } from "../wire/book";
import type { RuleParts } from "./rule-parts";

export function gridRange({ top, left, bottom, right }: Area): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };

/** An arrow beside the cell, as Excel draws a list. */
const ARROW = 1;

export function gridValidations(sheet: BookSheet): readonly ISheetDataValidationRule[] {
  return sheet.validations.areas().flatMap(({ area, value }, i) => {
    if (value === null) return [];
    const [kind, parts] = Object.entries(value.rule as object)[0] as [string, RuleParts];
    const alert = value.errorAlert as { title?: string; message?: string; style?: string } | null;
    const rule = {
      uid: `${sheet.id}-${i}`,
      ranges: [gridRange(area)],
      type: TYPES[kind] ?? "any",
      allowBlank: value.ignoreBlanks,
      showErrorMessage: true,
      error: alert?.message ?? "",
      errorTitle: alert?.title ?? "",
      errorStyle: STYLES[alert?.style ?? "Stop"] ?? STYLES.Stop,
      renderMode: ARROW,
      ...formulasOf(kind, parts, value, area),
    };
    return [rule as ISheetDataValidationRule];
  });
}

function formulasOf(kind: string, parts: RuleParts, { from }: Validation, { top, left }: Area): object {
  const moved = (formula: number | string | undefined): string => {
    const text = String(formula ?? "");
    return text.startsWith("=")
      ? `=${shiftFormula(text.slice(1), top - from.row, left - from.column)}`
      : text;
  };
  if (kind === "list") return { formula1: moved(parts.source) };
  if (kind === "custom") return { formula1: moved(parts.formula) };
  return {
    operator: OPERATORS[parts.operator ?? "Between"] ?? "between",
    formula1: moved(parts.formula1),
    ...(parts.formula2 === undefined ? {} : { formula2: moved(parts.formula2) }),
  };
}

export function gridConditionals({ conditionals }: BookSheet): readonly IConditionFormattingRule[] {
  return conditionals.map(({ id, areas, formula, fill, fontColor, stopIfTrue }) => ({
    cfId: id,
    ranges: areas.map(gridRange),
    stopIfTrue,
    rule: {
      type: "highlightCell",
      subType: "formula",
      value: formula,
      style: {
        ...(fill === "" ? {} : { bg: { rgb: fill } }),
        ...(fontColor === "" ? {} : { cl: { rgb: fontColor } }),
      },
    },
  })) as unknown as readonly IConditionFormattingRule[];
}
