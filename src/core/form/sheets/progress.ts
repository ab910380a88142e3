// "已填 12 / 应填 54", live, with what needs mending beside it.
import { progressWords } from "../../text/printed";
import type { FormLayout } from "../layout";
import type { Computed } from "./computed";
import type { DrawnField } from "./fields";
import { blockOf } from "./requirement";
import { STATES, WRONG_STATES } from "./state";

export function progress(layout: FormLayout, drawn: readonly DrawnField[]): Computed<string> {
  const words = progressWords();
  const states = blockOf(layout, "state");
  const expected = `COUNTIF(${blockOf(layout, "required")},1)`;
  const missing = `COUNTIF(${states},"${STATES.missing}")`;
  const wrong = `(${WRONG_STATES.map((word) => `COUNTIF(${states},"${word}")`).join("+")})`;
  const n = drawn.filter((field) => field.requirement === 1).length;
  const m = drawn.filter((field) => field.state === STATES.missing).length;
  const w = drawn.filter((field) => WRONG_STATES.includes(field.state)).length;
  return {
    formula: `"${words.filled}"&(${expected}-${missing})&"${words.expected}"&${expected}&IF(${wrong}>0,"${words.wrong}"&${wrong},"")`,
    value: `${words.filled}${n - m}${words.expected}${n}${w > 0 ? `${words.wrong}${w}` : ""}`,
  };
}
