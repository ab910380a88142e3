// Returns of different units with the very same figures.
import type { AcrossLimits } from "../../campaign/settings";
import { type Finding, finding } from "../../finding";
import { placeIn, remarkOf, type Returned } from "./returned";

/** Fewer different figures than this may be the same by chance: all ones, ones and twos. */
const LEAST_KINDS = 3;
/** Units named in one finding. */
const MOST_NAMED = 3;

/** `across/identical`: all numbers equal another unit's, enough of them above 0 and not all alike. */
export function identical(returned: readonly Returned[], limits: AcrossLimits): readonly Finding[] {
  const least = limits.across_least_figures;
  if (least === 0) return [];
  const alike = new Map<string, Returned[]>();
  for (const one of returned) {
    const key = fingerprintOf(one, least);
    if (key === null) continue;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [one]);
    else others.push(one);
  }
  return [...alike.values()].flatMap((same) => (same.length < 2 ? [] : same.map((one) => copyOf(one, same))));
}

/** null where the same figures would say nothing. */
function fingerprintOf({ numbers }: Returned, least: number): string | null {
  const above = [...numbers.values()].map(({ value }) => value).filter((value) => value !== "0");
  if (above.length < least || new Set(above).size < LEAST_KINDS) return null;
  return [...numbers].map(([key, { value }]) => `${key}=${value}`).join();
}

function copyOf(one: Returned, same: readonly Returned[]): Finding {
  // One more than is named, so that this unit itself can be left out.
  const named = same
    .slice(0, MOST_NAMED + 1)
    .filter((other) => other !== one)
    .slice(0, MOST_NAMED)
    .map(({ unit }) => unit.name);
  const args = {
    figures: one.numbers.size,
    others: named,
    more: same.length - 1 - named.length,
    ...remarkOf(one),
  };
  return finding("across/identical", args, placeIn(one));
}
