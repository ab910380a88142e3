// The state of one field as a formula and as a value: 漏填, 非数字, 不适用, ✓.
import { choicesOf, type Field } from "../../campaign/fields";
import type { CellContent } from "../../sheet/plan";
import type { Computed } from "./computed";
import { textLiteral } from "./computed";

/** Asked for (1), may stay blank (0), not applicable (-1), waits for the unit or for the count it belongs to (2). */
export type Requirement = 1 | 0 | -1 | 2;

export const STATES = {
  filled: "✓",
  missing: "漏填",
  optional: "可不填",
  notApplicable: "不适用",
  waiting: "待定",
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

/** Ideographic and no-break spaces and control characters count as nothing typed; TRIM alone leaves them. */
export function cleaned(cell: string): string {
  return `TRIM(CLEAN(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000",""),"\u00a0","")))`;
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
  const blank = BLANK_STATES.reduceRight(
    (rest, [asks, state]) => `IF(${requirement}=${asks},"${state}",${rest})`,
    `"${STATES.optional}"`,
  );
  return {
    formula: `IF(ISERROR(${cell}),"${STATES.notNumber}",IF(LEN(${cleaned(cell)})=0,${blank},${kindFormula(field, cell)}))`,
    value: isBlank(typed) ? blankState(asked) : kindState(field, typed),
  };
}

export function isBlank(typed: CellContent | undefined): typed is undefined {
  // eslint-disable-next-line no-control-regex -- what CLEAN() takes away
  return typed === undefined || (typeof typed === "string" && /^[\u0000- \u00a0\u3000]*$/.test(typed));
}

/** What a blank is, by what is asked for; else it may stay blank. */
const BLANK_STATES: readonly (readonly [Requirement, FieldState])[] = [
  [1, STATES.missing],
  [-1, STATES.notApplicable],
  [2, STATES.waiting],
];

function blankState(asked: Requirement): FieldState {
  return BLANK_STATES.find(([asks]) => asks === asked)?.[1] ?? STATES.optional;
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
      const one = choicesOf(field.spec).map((choice) => `${cell}=${textLiteral(choice)}`);
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
      return choicesOf(field.spec).some((choice) => isSameText(choice, typed))
        ? STATES.filled
        : STATES.notChoice;
    case "text":
    case "phone":
      return STATES.filled;
  }
}

/** "=" of a sheet: a number is never equal to a text, upper and lower case are the same. */
function isSameText(choice: string, typed: CellContent): boolean {
  return typeof typed === "string" && choice.toLowerCase() === typed.toLowerCase();
}

/** A line says what is worst of its fields: first what is wrong, then what is missing. */
const WORST_FIRST: readonly FieldState[] = [
  ...WRONG_STATES,
  STATES.missing,
  STATES.waiting,
  STATES.filled,
  STATES.optional,
  STATES.notApplicable,
];

/** @param range formula text of the states of one line */
export function lineState(range: string, states: readonly FieldState[]): Computed<FieldState> {
  const last = STATES.notApplicable;
  return {
    formula: WORST_FIRST.filter((state) => state !== last).reduceRight(
      (rest, state) => `IF(COUNTIF(${range},"${state}")>0,"${state}",${rest})`,
      `"${last}"`,
    ),
    value: WORST_FIRST.find((state) => states.includes(state)) ?? last,
  };
}
