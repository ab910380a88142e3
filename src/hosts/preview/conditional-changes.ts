// How the grid's conditional formats become another list: marks come and go at its head, so the tail stays.
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";

/** A mutation of the grid; rules that are added stand before all others. */
export interface RuleChange {
  readonly id: "sheet.mutation.add-conditional-rule" | "sheet.mutation.delete-conditional-rule";
  readonly params: { readonly rule: IConditionFormattingRule } | { readonly cfId: string };
}

/** Both lists from the first priority to the last. */
export function conditionalChanges(
  before: readonly IConditionFormattingRule[],
  after: readonly IConditionFormattingRule[],
): readonly RuleChange[] {
  let kept = 0;
  const same = (): boolean => {
    const [a, b] = [before[before.length - 1 - kept], after[after.length - 1 - kept]];
    return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
  };
  while (same()) kept += 1;
  return [
    ...before
      .slice(0, before.length - kept)
      .map(({ cfId }): RuleChange => ({ id: "sheet.mutation.delete-conditional-rule", params: { cfId } })),
    ...after
      .slice(0, after.length - kept)
      .reverse()
      .map((rule): RuleChange => ({ id: "sheet.mutation.add-conditional-rule", params: { rule } })),
  ];
}
