// Returns odd as a whole: nothing but zeros, nothing but round figures.
import type { AcrossLimits } from "../../campaign/settings";
import { type Finding, finding } from "../../finding";
import { placeIn, type Returned } from "./returned";

/** `across/all-zero`: enough figures, and none above 0. It may well be true: a note. */
export function allZero(returned: readonly Returned[], limits: AcrossLimits): readonly Finding[] {
  const least = limits.across_least_figures;
  if (least === 0) return [];
  return returned.flatMap((one) => {
    const values = [...one.numbers.values()].map(({ value }) => value);
    if (values.length < least || values.some((value) => value !== "0")) return [];
    return [finding("across/all-zero", { figures: values.length }, placeIn(one))];
  });
}

/** `across/all-round`: enough figures above 0, and every one a multiple of 10. By chance one in 10 ** figures. */
export function allRound(returned: readonly Returned[], limits: AcrossLimits): readonly Finding[] {
  const least = limits.across_least_figures;
  if (least === 0) return [];
  return returned.flatMap((one) => {
    const above = [...one.numbers.values()].map(({ value }) => value).filter((value) => value !== "0");
    if (above.length < least || !above.every((value) => /^\d+0$/.test(value))) return [];
    return [finding("across/all-round", { figures: above.length }, placeIn(one))];
  });
}
