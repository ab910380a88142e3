// Sample figures for the demonstration: plausible, the same at every run, of no real unit.
import { appliesTo, fieldsOf } from "../core/campaign/fields";
import type { Form, Unit } from "../core/campaign/schema";
import type { CellContent } from "../core/sheet/plan";

/** One value for each field asked of the unit; `index` is the unit's place in the roster. */
export function demoFigures(form: Form, unit: Unit, index: number): Record<string, CellContent> {
  const figures: Record<string, CellContent> = {};
  fieldsOf(form).forEach((field, order) => {
    if (!appliesTo(field, unit) || !field.spec.required) return;
    const base = ((index * 7 + order * 3) % 4) + 1;
    figures[field.key] = demoFigure(field.key, base, index);
  });
  return figures;
}

function demoFigure(key: string, base: number, index: number): number {
  if (/_(inspected|checked)_/.test(key)) return 12 + index;
  if (/_hazards_found_/.test(key)) return 5;
  if (/_hazards_fixed_/.test(key)) return 4;
  if (/_attendance$/.test(key)) return 30 + 5 * base + index;
  if (/^typical_cases_|^media_exposures_/.test(key)) return 0;
  return base;
}
