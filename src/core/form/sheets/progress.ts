// "已填 12 / 应填 54 漏填 42", live, with what needs mending and what fails beside it.
import { progressWords } from "../../text/printed";
import type { FormLayout } from "../layout";
import type { CheckLines } from "./check-lines";
import { fieldCounts, ifAny, joined, ruleCounts } from "./check-top";
import type { Computed } from "./computed";
import type { DrawnField } from "./fields";
import { blockOf } from "./requirement";

export function progress(
  layout: FormLayout,
  drawn: readonly DrawnField[],
  checks: CheckLines,
): Computed<string> {
  const words = progressWords();
  const { missing, wrong } = fieldCounts(layout, drawn, "here");
  const { errors, warnings } = ruleCounts(checks, "elsewhere");
  const expected = `COUNTIF(${blockOf(layout, "required")},1)`;
  const n = drawn.filter((field) => field.requirement === 1).length;
  const failed = {
    formula: `${errors.formula}+${warnings.formula}`,
    value: errors.value + warnings.value,
  };
  return joined([
    {
      formula: `"${words.filled}"&(${expected}-${missing.formula})&"${words.expected}"&${expected}`,
      value: `${words.filled}${n - missing.value}${words.expected}${n}`,
    },
    ifAny(words.missing, missing, ""),
    ifAny(words.wrong, wrong, ""),
    ifAny(words.failed, failed, ""),
  ]);
}
