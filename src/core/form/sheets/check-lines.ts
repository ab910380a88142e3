// The lines of 核对: one a rule, where it stands, what it shows now, and what still stands against finishing.
import type { Unit } from "../../campaign/schema";
import { formulaResult } from "../../rules/formula-result";
import { type FormRule, rulesOf } from "../../rules/form-rules";
import { RULE_WORDS, type RuleWord } from "../../rules/words";
import { absoluteName, quotedSheetName } from "../../sheet/address";
import { PRINTED } from "../../text/printed";
import { type FormInput, unitOf } from "../input";
import { isBlank } from "./state";

/** Columns of 核对; the hidden ones hold the line's key, what stands against finishing, the operands, and which lines do. */
export const CHECK_COLUMNS = {
  key: 1,
  number: 2,
  kind: 3,
  relation: 4,
  values: 5,
  result: 6,
  explanation: 7,
  link: 8,
  open: 9,
  operand: 10,
  failed: 11,
} as const;
export const CHECK_HEAD_ROW = 5;
/** So many lines that stand against finishing are named at the top; how many more is said. */
export const MOST_FAILED = 20;

export const CHECK_KINDS = { error: "强制", warning: "核实", note: "提示", trial: "试行" } as const;
export type CheckKind = (typeof CHECK_KINDS)[keyof typeof CHECK_KINDS];

/** What a failed rule is for finishing: an error, a warning, or a warning that is explained. */
export const OPEN_WORDS = { error: "强制", warning: "核实", explained: "已说明" } as const;
export type OpenWord = (typeof OPEN_WORDS)[keyof typeof OPEN_WORDS] | "";

export interface CheckLine {
  readonly rule: FormRule;
  readonly row: number;
  readonly kind: CheckKind;
  readonly result: RuleWord;
  /** Only a warning can be explained. */
  readonly mayExplain: boolean;
  readonly explanation: string | null;
  readonly open: OpenWord;
}

export interface CheckLines {
  readonly lines: readonly CheckLine[];
  /** The line for what stands without a rule. */
  readonly otherRow: number;
  /** Fields that rules look at and attributes, as "field:…" and "attribute:…" → row of the operand column. */
  readonly operands: ReadonlyMap<string, number>;
}

/** Numbers of the lines that stand against finishing: the first line is 1. */
export function failedNumbers(lines: readonly CheckLine[]): readonly number[] {
  return lines.flatMap(({ open }, index) =>
    open === OPEN_WORDS.error || open === OPEN_WORDS.warning ? [index + 1] : [],
  );
}

export function checkLines(input: FormInput): CheckLines {
  const rules = rulesOf(input.campaign, input.form);
  const lines = rules.map((rule, index) => checkLine(rule, CHECK_HEAD_ROW + 1 + index, input));
  const keys = [...new Set(rules.flatMap(({ operands }) => operands.map(({ of, key }) => `${of}:${key}`)))];
  return {
    lines,
    // A form without rules has a line that says so.
    otherRow: CHECK_HEAD_ROW + 1 + Math.max(1, lines.length),
    operands: new Map(keys.map((key, index) => [key, index + 1])),
  };
}

function checkLine(rule: FormRule, row: number, input: FormInput): CheckLine {
  const { severity, trial, id } = rule.rule;
  const mayExplain = severity === "warning" && !trial;
  const explanation = mayExplain ? (input.explanations?.get(id) ?? null) : null;
  const result = resultOf(rule, input);
  return {
    rule,
    row,
    kind: trial ? CHECK_KINDS.trial : CHECK_KINDS[severity],
    result,
    mayExplain,
    explanation,
    open: result === RULE_WORDS.fail ? openWord(severity, trial, explanation) : "",
  };
}

function openWord(severity: keyof typeof OPEN_WORDS | "note", trial: boolean, text: string | null): OpenWord {
  if (trial || severity === "note") return "";
  if (severity !== "warning") return OPEN_WORDS.error;
  return isBlank(text ?? undefined) ? OPEN_WORDS.warning : OPEN_WORDS.explained;
}

/** In the blank form, what depends on the unit waits until one is chosen. */
export function waitsForUnit(rule: FormRule, input: FormInput): boolean {
  const asksUnit = rule.sectors.length > 0 || rule.operands.some(({ of }) => of === "attribute");
  return input.unit === null && asksUnit;
}

function resultOf(rule: FormRule, input: FormInput): RuleWord {
  const unit: Unit | null = unitOf(input);
  if (unit === null && waitsForUnit(rule, input)) return RULE_WORDS.waiting;
  return formulaResult(rule, (field) => input.values.get(field), unit ?? { sectors: [], attributes: {} });
}

/** Formula text for a cell of 核对; `from` names the sheet for a formula elsewhere. */
export function checkCell(
  row: number,
  column: keyof typeof CHECK_COLUMNS,
  from: "here" | "elsewhere",
): string {
  const cell = absoluteName(row, CHECK_COLUMNS[column]);
  return from === "here" ? cell : `${quotedSheetName(PRINTED.checkSheet)}!${cell}`;
}
