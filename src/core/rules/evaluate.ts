// Rules over one unit's figures: pass, fail, waiting or not applicable, each by itself (Law C1).
import type { Rule, Unit } from "../campaign/schema";
import { decimal, thresholdValue } from "../campaign/settings";
import type { Severity } from "../finding";
import type { Statement } from "../statement";
import type { FormRule } from "./form-rules";
import type { Values } from "./kind";
import { kindOf } from "./kinds";
import { type OperandState, operandState, type RuleFigure } from "./operand-state";
import { stateRule } from "./state";

/** ✓ ✗ 待填 不适用 */
export type RuleResult = "pass" | "fail" | "waiting" | "not-applicable";

export interface RuleOutcome {
  readonly rule: string;
  readonly kind: Rule["kind"];
  readonly severity: Severity;
  readonly trial: boolean;
  readonly result: RuleResult;
  /** Its fields, in the order it names them. */
  readonly fields: readonly string[];
  /** Those left blank. */
  readonly blank: readonly string[];
  /** Those that hold something that is not counted. */
  readonly unknown: readonly string[];
  /** It fails, but would hold if a required field that is blank or "/" were given: that is what is wrong (Law C1). */
  readonly byBlank: boolean;
  /** The rule with its figures where it fails; else null. */
  readonly statement: Statement | null;
}

export type FiguresOf = (field: string) => RuleFigure | undefined;
/** The part of a unit that rules look at. */
export type RuleUnit = Pick<Unit, "sectors" | "attributes">;

/** One outcome for each rule, in their order; none stops another. */
export function evaluateRules(
  rules: readonly FormRule[],
  unit: RuleUnit,
  figures: FiguresOf,
): readonly RuleOutcome[] {
  return rules.map((rule) => evaluateRule(rule, unit, figures));
}

export function evaluateRule(rule: FormRule, unit: RuleUnit, figures: FiguresOf): RuleOutcome {
  const operands = rule.operands.filter((operand) => operand.of === "field");
  const states = new Map(operands.map((one) => [one.key, operandState(one, figures(one.key))]));
  const keys = operands.map(({ key }) => key);
  const blank = keys.filter((key) => states.get(key)?.is === "blank");
  const unknown = keys.filter((key) => states.get(key)?.is === "unknown");
  const { id, kind, severity, trial } = rule.rule;
  const outcome = (result: RuleResult, byBlank = false, statement: Statement | null = null): RuleOutcome => ({
    rule: id,
    kind,
    severity,
    trial,
    result,
    fields: keys,
    blank,
    unknown,
    byBlank,
    statement,
  });
  if (!concerns(rule, unit)) return outcome("not-applicable");
  if (unknown.length > 0 || waits(rule, keys, blank)) return outcome("waiting");
  const values = valuesOf(rule, unit, states);
  if (holds(rule, values)) return outcome("pass");
  const byBlank = holds(rule, valuesOf(rule, unit, given(rule, states)));
  return outcome("fail", byBlank, stateRule(rule, { values, blank }));
}

/** The unit is of the rule's sectors and those of its fields, and has the attributes it names. */
function concerns({ sectors, operands }: FormRule, unit: RuleUnit): boolean {
  return (
    sectors.every((list) => list.some((sector) => unit.sectors.includes(sector))) &&
    operands.every(({ of, key }) => of === "field" || unit.attributes[key] !== undefined)
  );
}

function waits({ missing }: FormRule, fields: readonly string[], blank: readonly string[]): boolean {
  switch (missing) {
    case "any":
      return blank.length > 0;
    case "all":
      return blank.length === fields.length;
    case "zero":
      return false;
    default:
      return blank.includes(missing.field);
  }
}

function holds({ rule }: FormRule, values: Values): boolean {
  return kindOf(rule).holds(rule, values);
}

function valuesOf(rule: FormRule, unit: RuleUnit, states: ReadonlyMap<string, OperandState>): Values {
  const text = (key: string): string | null => {
    const state = states.get(key);
    return state?.is === "known" ? state.value : null;
  };
  return {
    number: (key, of) => (of === "attribute" ? decimal(unit.attributes[key] as number) : (text(key) ?? "0")),
    text,
    threshold: (threshold) => thresholdValue(threshold, rule.settings),
  };
}

/** What is asked for and blank, or marked as not applicable, taken as given: by the smallest count there is. */
function given(rule: FormRule, states: ReadonlyMap<string, OperandState>): ReadonlyMap<string, OperandState> {
  const one: OperandState = { is: "known", value: "1" };
  const owed = (key: string, state: OperandState): boolean =>
    rule.fields.get(key)?.spec.required === true &&
    (state.is === "blank" || (state.is === "nothing" && state.marked));
  return new Map([...states].map(([key, state]) => [key, owed(key, state) ? one : state]));
}
