// Validations and tints as Excel takes them, area by area where their formulas move.
import { areaName, type Area } from "../../core/sheet/address";
import type { ConditionalPlan, Message, ValidationPlan } from "../../core/sheet/plan";
import { shiftFormula } from "../../xlsx/shift-formula";
import { tintStyle } from "../../xlsx/styles-tint";
import { addressLists, joinAreas } from "./coalesce";
import type { SheetStep, TintChange, ValidationChange, ValidationRule } from "./step";

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

export function validationSteps({ areas, rule, style, prompt, error }: ValidationPlan): readonly SheetStep[] {
  return areas.map((area) => {
    const validation: ValidationChange = {
      rule: ruleOf(rule, (formula) => moved(formula, areas, area)),
      style: STYLES[style],
      prompt: prompt === undefined ? null : messageOf(prompt),
      error: messageOf(error),
    };
    return { do: "validate", area: areaName(area), validation };
  });
}

function messageOf({ title, text }: Message): { readonly title: string; readonly message: string } {
  return { title, message: text };
}

function ruleOf(rule: ValidationPlan["rule"], move: (formula: string) => string): ValidationRule {
  switch (rule.type) {
    case "whole":
      return { wholeNumber: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } };
    case "decimal":
      return { decimal: { formula1: rule.min, operator: "GreaterThanOrEqualTo" } };
    case "textLength":
      return { textLength: { formula1: rule.max, operator: "LessThanOrEqualTo" } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${move(rule.formula)}` } };
    case "custom":
      return { custom: { formula: `=${move(rule.formula)}` } };
  }
}

/** The formula as it reads from the area's own corner; written for the first area's. */
function moved(formula: string, areas: readonly Area[], area: Area): string {
  const first = areas[0] as Area;
  return shiftFormula(formula, area.top - first.top, area.left - first.left);
}

/**
 * One tint for many areas where nothing in its formula moves; else one for each rectangle, since it is nowhere
 * said from which cell of several areas a formula is seen.
 */
export function tintSteps(plan: ConditionalPlan): readonly SheetStep[] {
  const { areas, formula } = plan;
  const joined = joinAreas(areas);
  if (isFixed(formula)) {
    return addressLists(joined).map((list) => ({ do: "tint", areas: list, tint: tintOf(plan, formula) }));
  }
  return joined.map((area) => ({
    do: "tint",
    areas: areaName(area),
    tint: tintOf(plan, moved(formula, areas, area)),
  }));
}

function isFixed(formula: string): boolean {
  return shiftFormula(formula, 1, 0) === formula && shiftFormula(formula, 0, 1) === formula;
}

export function tintOf(
  { tint, stopIfTrue }: Pick<ConditionalPlan, "tint" | "stopIfTrue">,
  formula: string,
): TintChange {
  const { fill, font } = tintStyle(tint);
  return {
    formula: `=${formula}`,
    fill: `#${fill.fgColor.rgb}`,
    ...(font === undefined ? {} : { fontColor: `#${font.color.rgb}` }),
    stopIfTrue: stopIfTrue === true,
  };
}
