// A rule as the text of a formula: ✓ ✗ 待填 不适用 非数字, in functions every Excel since 2007 knows.
import { choicesOf, type Field } from "../campaign/fields";
import { thresholdValue } from "../campaign/settings";
import type { FormRule, Operand } from "./form-rules";
import type { Expressions } from "./kind";
import { kindOf } from "./kinds";
import { NOTHING } from "./nothing";
import { quoted } from "./quoted";
import { RULE_WORDS } from "./words";

/** Where the formula finds what the rule speaks of; each gives the text of an expression. */
export interface RuleCells {
  /** The field's cell: INDEX($D:$D,12). */
  readonly cell: (field: string) => string;
  /** The unit's attribute: a number, or an expression that gives text where the unit has none. */
  readonly attribute: (name: string) => string;
  /** Whether the unit is of one of these sectors: "TRUE", "FALSE", or an expression where it is chosen later. */
  readonly inSectors: (sectors: readonly string[]) => string;
}

/**
 * The formula, without "=". Its words are those of `formulaResult` over the same cells; it sees less than the
 * form's reading does: a date or percentage is the number behind it, and "3场" or '12 is 非数字.
 */
export function ruleFormula(rule: FormRule, cells: RuleCells): string {
  const fields = rule.operands.filter((operand) => operand.of === "field");
  const sectors = rule.sectors.map((list) => cells.inSectors(list)).filter((one) => one !== "TRUE");
  if (sectors.includes("FALSE")) return quoted(RULE_WORDS.notApplicable);
  const attributes = rule.operands
    .filter((operand) => operand.of === "attribute")
    .map(({ key }) => cells.attribute(key))
    .filter((attribute) => !NUMBER.test(attribute))
    .map((attribute) => `ISNUMBER(${attribute})`);
  const test = kindOf(rule.rule).formula(rule.rule, expressionsOf(rule, cells));
  const decided = `IF(${test},${quoted(RULE_WORDS.pass)},${quoted(RULE_WORDS.fail)})`;
  const wait = waitFormula(rule, fields, cells);
  const waiting = wait === null ? decided : `IF(${wait},${quoted(RULE_WORDS.waiting)},${decided})`;
  const isChoice = fields.some((operand) => operand.as === "choice");
  const unreadable = quoted(isChoice ? RULE_WORDS.noChoice : RULE_WORDS.noNumber);
  const wrong = fields.map((operand) => wrongFormula(rule, operand, cells.cell(operand.key))).join("+");
  const checked = `IF(${wrong}>0,${unreadable},${waiting})`;
  const asked = [...sectors, ...attributes];
  if (asked.length === 0) return checked;
  const all = asked.length === 1 ? (asked[0] as string) : `AND(${asked.join(",")})`;
  return `IF(${all},${checked},${quoted(RULE_WORDS.notApplicable)})`;
}

/** An attribute known when the form is made. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Decimal places that a figure can have. */
export const MOST_PLACES = 6;

/** A text without blanks at its ends; an ideographic space is one, which TRIM alone leaves. */
function cleaned(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell},"　",""))`;
}

/**
 * 1 where a cell holds what the rule cannot take, else 0. LibreOffice counts TRUE as a number, so ISLOGICAL
 * comes first; "3场">0 is TRUE, so no text is ever compared.
 */
function wrongFormula(rule: FormRule, { as, key }: Operand, cell: string): string {
  const { spec } = rule.fields.get(key) as Field;
  switch (as) {
    case "number": {
      // As the form reads them: a count is whole, a decimal has at most 6 places, none is below 0.
      const right = spec.kind === "count" ? `ABS(INT(${cell}))` : `ABS(ROUND(${cell},${MOST_PLACES}))`;
      const number = `IF(${cell}=${right},0,1)`;
      const other = `IF(LEN(${cleaned(cell)})=0,0,1)`;
      return `IFERROR(IF(ISLOGICAL(${cell}),1,IF(ISNUMBER(${cell}),${number},${other})),1)`;
    }
    case "text":
      return `IF(ISERROR(${cell}),1,IF(ISLOGICAL(${cell}),1,0))`;
    case "choice": {
      const one = choicesOf(spec).map((choice) => `${cleaned(cell)}=${quoted(choice)}`);
      return `IFERROR(IF(LEN(${cleaned(cell)})=0,0,IF(OR(${one.join(",")}),0,1)),1)`;
    }
  }
}

/** TRUE while the rule waits; null where it never does. Each cell is then blank or of its kind. */
function waitFormula({ missing }: FormRule, fields: readonly Operand[], { cell }: RuleCells): string | null {
  const isBlank = ({ as, key }: Operand): string =>
    as === "number" ? `COUNT(${cell(key)})=0` : `LEN(${cleaned(cell(key))})=0`;
  const isNumber = fields.every((operand) => operand.as === "number");
  const count = `COUNT(${fields.map(({ key }) => cell(key)).join(",")})`;
  switch (missing) {
    case "any":
      return isNumber ? `${count}<${fields.length}` : anyOf("OR", fields.map(isBlank));
    case "all":
      return isNumber ? `${count}=0` : anyOf("AND", fields.map(isBlank));
    case "zero":
      return null;
    default:
      return fields.filter(({ key }) => key === missing.field).map(isBlank)[0] ?? null;
  }
}

function anyOf(name: "OR" | "AND", tests: readonly string[]): string {
  return tests.length === 1 ? (tests[0] as string) : `${name}(${tests.join(",")})`;
}

function expressionsOf(rule: FormRule, cells: RuleCells): Expressions {
  return {
    number: (key, of) => (of === "attribute" ? cells.attribute(key) : `N(${cells.cell(key)})`),
    text: (field) => cleaned(cells.cell(field)),
    hasText: (field) => {
      const text = cleaned(cells.cell(field));
      const none = NOTHING.map((word) => `${text}=${quoted(word)}`);
      return `NOT(OR(LEN(${text})=0,${none.join(",")}))`;
    },
    threshold: (threshold) => thresholdValue(threshold, rule.settings),
    whole: rule.operands.every(({ of, key }) =>
      of === "field" ? rule.fields.get(key)?.spec.kind !== "decimal" : /^-?\d+$/.test(cells.attribute(key)),
    ),
  };
}
