// A unit that the roster's group is named after, against the sum of the units of that group.
import type { Field } from "../../campaign/fields";
import { sumDecimals } from "../../decimal";
import { type Finding, finding } from "../../finding";
import { placeIn, remarkOf, type Returned } from "./returned";

/** Differences said in one sentence. */
const MOST_SAID = 5;

/**
 * `across/parent-sum`: the parent's figures are not those of its group together. The parent is the unit that bears the
 * group's name; it is held against the group only when all of it is in.
 * @param expected group → how many units of it must report
 */
export function parentSums(
  fields: readonly Field[],
  returned: readonly Returned[],
  expected: ReadonlyMap<string, number>,
): readonly Finding[] {
  const groups = new Map<string, Returned[]>();
  for (const one of returned) {
    const { group, name } = one.unit;
    if (group === undefined || group === name) continue;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [one]);
    else own.push(one);
  }
  return returned.flatMap((parent) => {
    const group = groups.get(parent.unit.name) ?? [];
    if (group.length === 0 || group.length < (expected.get(parent.unit.name) ?? 0)) return [];
    const differences = fields.flatMap(({ key, label }) => {
      const own = parent.numbers.get(key)?.value;
      const parts = group.flatMap(({ numbers }) => numbers.get(key)?.value ?? []);
      const sum = sumDecimals(parts);
      return own === undefined || parts.length === 0 || own === sum ? [] : [{ label, own, sum }];
    });
    if (differences.length === 0) return [];
    const said = differences.slice(0, MOST_SAID);
    const args = {
      units: group.length,
      differences: said,
      more: differences.length - said.length,
      ...remarkOf(parent),
    };
    return [finding("across/parent-sum", args, placeIn(parent))];
  });
}
