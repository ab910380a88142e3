// Failed rules as findings, each with the cells it speaks of.
import { messageValues } from "../campaign/settings";
import { templatePieces } from "../campaign/template";
import { shiftDecimal } from "../decimal";
import { type Finding, finding } from "../finding";
import type { RuleCell, Statement } from "../statement";
import type { FiguresOf, RuleOutcome } from "./evaluate";
import type { FormRule } from "./form-rules";
import { operandLabel } from "./state";

/**
 * `rule/failed` for every rule that fails, in their order; a trial's is a note (it blocks nothing). One that
 * fails only by a blank has none: the blank is a finding already (figure/missing, Law C1).
 * @param outcomes of these rules, in their order
 */
export function ruleFindings(
  rules: readonly FormRule[],
  outcomes: readonly RuleOutcome[],
  figures: FiguresOf,
  unit: string,
): readonly Finding[] {
  return outcomes.flatMap((outcome, i) => {
    if (outcome.statement === null || outcome.byBlank) return [];
    return [failed(rules[i] as FormRule, outcome, outcome.statement, figures, unit)];
  });
}

function failed(
  rule: FormRule,
  outcome: RuleOutcome,
  statement: Statement,
  figures: FiguresOf,
  unit: string,
): Finding {
  const cells = outcome.fields.map((key) => cellOf(rule, key, figures));
  const first = cells.find((one) => one.cell !== null) ?? cells[0];
  const { trial, severity } = outcome;
  const args = {
    rule: outcome.rule,
    trial,
    mayStand: severity !== "error",
    message: ruleMessage(rule),
    advice: rule.rule.advice ?? null,
    statement,
    cells,
  };
  const place = {
    unit,
    ...(first === undefined ? {} : { field: first.field }),
    ...(first?.sheet == null ? {} : { sheet: first.sheet }),
    ...(first?.cell == null ? {} : { cell: first.cell }),
  };
  return finding("rule/failed", args, place, trial ? "note" : severity);
}

function cellOf(rule: FormRule, key: string, figures: FiguresOf): RuleCell {
  const field = rule.fields.get(key);
  const figure = figures(key);
  return {
    field: key,
    label: field === undefined ? key : operandLabel(field),
    sheet: figure?.sheet ?? null,
    cell: figure?.cell ?? null,
  };
}

/** The office's own words with the thresholds in them: "平均每场超过{people_per_session}人次"; null where it has none. */
export function ruleMessage({ rule, settings }: FormRule): string | null {
  if (rule.message === undefined) return null;
  const values = messageValues(rule, settings);
  return templatePieces(rule.message)
    .map((piece) => ("text" in piece ? piece.text : filled(piece.key, values)))
    .join("");
}

/** {fixed_share%}: 0.8 as 80. The campaign's lint refuses names that are not there. */
function filled(name: string, values: ReadonlyMap<string, string>): string {
  const value = values.get(name.replace(/%$/, "")) ?? "";
  return name.endsWith("%") ? `${shiftDecimal(value, 2)}%` : value;
}
