// Conditional formats as the writing library takes them, in the plan's order of precedence.
import { areaName } from "../core/sheet/address";
import type { ConditionalPlan } from "../core/sheet/plan";
import { splitAreas } from "./split-areas";
import { tintStyle } from "./styles-tint";

export function frameConditionals(plans: readonly ConditionalPlan[]) {
  const groups = plans.flatMap((plan) =>
    splitAreas(plan.areas, plan.formula).map((group) => ({ ...group, plan })),
  );
  return groups.map(({ areas, formula, plan }, i) => ({
    type: "expression" as const,
    priority: i + 1,
    formula,
    range: areas.map(areaName).join(" "),
    style: tintStyle(plan.tint),
    ...(plan.stopIfTrue === true ? { stopIfTrue: true } : {}),
  }));
}
