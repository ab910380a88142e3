// The state of one field as a formula and as a value: 漏填, 非数字, 不适用, ✓.
import type { Field } from "../../campaign/fields";
import type { CellContent } from "../../sheet/plan";
import type { Computed } from "./computed";
import { textLiteral } from "./computed";

/** Asked for (1), may stay blank (0), not applicable (-1). */
export type Requirement = 1 | 0 | -1;

export const STATES = {
  filled: "✓",
  missing: "漏填",
  optional: "可不填",
  notApplicable: "不适用",
  notNumber: "非数字",
  notWhole: "非整数",
  negative: "负数",
  notChoice: "选项不符",
  notDate: "非日期",
} as const;

export type FieldState = (typeof STATES)[keyof typeof STATES];

/** States in which the field needs the unit's hand. */
export const WRONG_STATES: readonly FieldState[] = [
  STATES.notNumber,
  STATES.notWhole,
  STATES.negative,
  STATES.notChoice,
  STATES.notDate,
];

/** An ideographic space counts as nothing typed; TRIM alone leaves it. */
export function cleaned(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell},"　",""))`;
}

/**
 * @param cell formula text that yields the field's cell
 * @param requirement formula text that yields its Requirement
 */
export function fieldState(
  field: Field,
  cell: string,
  requirement: string,
  typed: CellContent | undefined,
  asked: Requirement,
): Computed<FieldState> {
  const blank = `IF(${requirement}=1,"${STATES.missing}",IF(${requirement}=-1,"${STATES.notApplicable}","${STATES.optional}"))`;
  return {
    formula: `IF(ISERROR(${cell}),"${STATES.notNumber}",IF(LEN(${cleaned(cell)})=0,${blank},${kindFormula(field, cell)}))`,
    value: isBlank(typed) ? blankState(asked) : kindState(field, typed),
  };
}

export function isBlank(typed: CellContent | undefined): typed is undefined {
  return typed === undefined || (typeof typed === "string" && typed.replaceAll("　", "").trim() === "");
}

function blankState(asked: Requirement): FieldState {
  if (asked === 1) return STATES.missing;
  return asked === -1 ? STATES.notApplicable : STATES.optional;
}

function kindFormula(field: Field, cell: string): string {
  const { notNumber, notWhole, negative, notChoice, notDate, filled } = STATES;
  switch (field.spec.kind) {
    case "count":
      return numberFormula(
        cell,
        `IF(${cell}<0,"${negative}",IF(${cell}<>INT(${cell}),"${notWhole}","${filled}"))`,
      );
    case "decimal":
      return numberFormula(cell, `IF(${cell}<0,"${negative}","${filled}")`);
    case "date":
      return `IF(ISLOGICAL(${cell}),"${notDate}",IF(ISNUMBER(${cell}),"${filled}","${notDate}"))`;
    case "yesNo":
    case "choice": {
      const one = choicesOf(field).map((choice) => `${cell}=${textLiteral(choice)}`);
      return `IF(OR(${one.join(",")}),"${filled}","${notChoice}")`;
    }
    case "text":
    case "phone":
      return `"${filled}"`;
  }
  function numberFormula(value: string, whenNumber: string): string {
    // LibreOffice takes TRUE for a number.
    return `IF(ISLOGICAL(${value}),"${notNumber}",IF(ISNUMBER(${value}),${whenNumber},"${notNumber}"))`;
  }
}

function kindState(field: Field, typed: CellContent): FieldState {
  switch (field.spec.kind) {
    case "count":
    case "decimal":
      if (typeof typed !== "number") return STATES.notNumber;
      if (typed < 0) return STATES.negative;
      return field.spec.kind === "count" && !Number.isInteger(typed) ? STATES.notWhole : STATES.filled;
    case "date":
      return typeof typed === "number" ? STATES.filled : STATES.notDate;
    case "yesNo":
    case "choice":
      return choicesOf(field).includes(String(typed)) ? STATES.filled : STATES.notChoice;
    case "text":
    case "phone":
      return STATES.filled;
  }
}

export function choicesOf(field: Field): readonly string[] {
  return field.spec.kind === "yesNo" ? ["是", "否"] : (field.spec.choices ?? []);
}

/** The line's own state from those of its fields: what is wrong first, then what is missing. */
export function lineState(states: readonly Computed<FieldState>[]): Computed<FieldState> {
  return states.reduce((left, right) => ({
    formula: combineFormula(left.formula, right.formula),
    value: combine(left.value, right.value),
  }));
}

const CALM: readonly FieldState[] = [STATES.filled, STATES.optional, STATES.notApplicable, STATES.missing];

function combine(left: FieldState, right: FieldState): FieldState {
  if (!CALM.includes(left)) return left;
  if (!CALM.includes(right)) return right;
  if (left === STATES.missing || right === STATES.missing) return STATES.missing;
  if (left === STATES.filled || right === STATES.filled) return STATES.filled;
  return left === STATES.optional ? left : right;
}

function combineFormula(left: string, right: string): string {
  const calm = (state: string): string => `OR(${CALM.map((word) => `${state}="${word}"`).join(",")})`;
  const either = (word: FieldState): string => `OR(${left}="${word}",${right}="${word}")`;
  return (
    `IF(NOT(${calm(left)}),${left},IF(NOT(${calm(right)}),${right},` +
    `IF(${either(STATES.missing)},"${STATES.missing}",IF(${either(STATES.filled)},"${STATES.filled}",` +
    `IF(${left}="${STATES.optional}",${left},${right})))))`
  );
}
