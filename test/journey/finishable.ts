// Forms that can be finished: truthfully all zero, and every warning explained.
import type { FormInput } from "../../src/core/form/input";
import { layoutForm } from "../../src/core/form/layout";
import { checkLines } from "../../src/core/form/sheets/check-lines";
import type { CellContent } from "../../src/core/sheet/plan";
import { withValues } from "../core/form/seed-forms";

/** Nothing took place, and the unit says so truthfully; texts that belong to no count say 无. */
export function allZero(input: FormInput): FormInput {
  const values = layoutForm(input.form).fields.flatMap(({ key, spec }): [string, CellContent][] => {
    if (spec.kind === "count" || spec.kind === "decimal") return [[key, 0]];
    if (spec.kind === "yesNo") return [[key, "否"]];
    return spec.kind === "text" && spec.required && spec.belongsTo === undefined ? [[key, "无"]] : [];
  });
  return withValues(input, Object.fromEntries(values));
}

export function explained(input: FormInput): FormInput {
  const ids = checkLines(input)
    .lines.filter(({ open }) => open === "核实")
    .map(({ rule }) => rule.rule.id);
  return { ...input, explanations: new Map(ids.map((id) => [id, "本期确未开展"])) };
}
