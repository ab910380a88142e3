// Data validations as the writing library takes them.
import { areaName } from "../core/sheet/address";
import { serialOfDay } from "../core/sheet/day-serial";
import type { ValidationPlan } from "../core/sheet/plan";
import { splitAreas, type AreaGroup } from "./split-areas";
import { escapeString } from "./escape-text";

/** One plan becomes one validation, or several where its formula is relative and its areas have no common corner. */
export function frameValidations(plan: ValidationPlan) {
  const rule = ruleOf(plan);
  return groupsOf(plan).map((group) => ({
    ...rule,
    ...(group.formula === "" ? {} : { formula1: group.formula }),
    range: group.areas.map(areaName).join(" "),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: plan.style,
    errorTitle: escapeString(plan.error.title),
    errorMessage: escapeString(plan.error.text),
    ...(plan.prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          inputTitle: escapeString(plan.prompt.title),
          inputMessage: escapeString(plan.prompt.text),
        }),
  }));
}

function ruleOf({ rule }: ValidationPlan) {
  switch (rule.type) {
    case "whole":
    case "decimal":
      return { type: rule.type, operator: "greaterThanOrEqual", formula1: String(rule.min) } as const;
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.max) } as const;
    case "date": {
      const [formula1, formula2] = [String(serialOfDay(rule.from)), String(serialOfDay(rule.to))];
      return { type: "date", operator: "between", formula1, formula2 } as const;
    }
    case "list":
      return { type: "list", formula1: literalList(rule.items) } as const;
    case "listFrom":
      return { type: "list" } as const;
    case "custom":
      return { type: "custom" } as const;
  }
}

function groupsOf({ rule, areas }: ValidationPlan): readonly AreaGroup[] {
  if (rule.type === "listFrom" || rule.type === "custom") return splitAreas(areas, rule.formula);
  return [{ areas, formula: "" }];
}

/** Items in one literal: "是,否". */
function literalList(items: readonly string[]): string {
  return `"${escapeString(items.join(",")).replaceAll('"', '""')}"`;
}
