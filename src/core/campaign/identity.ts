// Things named twice, and names that name nothing.
import { type CampaignPart, type Finding, type FindingArgs, finding } from "../finding";
import { nearest } from "./near";
import { type Path, pathText } from "./path";

/** A finding for every item whose name an earlier one has; `nameOf` gives the name as it is compared. */
export function duplicates<T>(
  of: CampaignPart,
  what: FindingArgs["campaign/duplicate"]["what"],
  items: readonly T[],
  nameOf: (item: T) => string,
  at: Path,
  pathOf: (item: T, index: number) => Path = (_, index) => [...at, index],
): readonly Finding[] {
  const firsts = new Map<string, string>();
  return items.flatMap((item, i) => {
    const value = nameOf(item);
    const path = pathText(pathOf(item, i));
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, path);
    return first === undefined ? [] : [finding("campaign/duplicate", { of, what, value, first }, { path })];
  });
}

/** One finding where `value` is none of the known names; none where it is. */
export function noSuch(
  of: CampaignPart,
  value: string,
  known: readonly string[],
  path: Path,
): readonly Finding[] {
  if (known.includes(value)) return [];
  return [finding("campaign/no-such", { of, value, near: nearest(value, known) }, { path: pathText(path) })];
}
