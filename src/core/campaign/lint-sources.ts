// What the notice demands is collected or said not to be, never both.
import { type Finding, finding } from "../finding";
import { citationsOf, sourceNumber } from "./citations";
import { pathText } from "./path";
import type { Campaign } from "./schema";

export function lintSources(campaign: Campaign): readonly Finding[] {
  const cited = new Map<string, string>();
  for (const { source, path } of citationsOf(campaign)) {
    const number = sourceNumber(source);
    if (number !== null && !cited.has(number)) cited.set(number, path);
  }
  return campaign.notCollected.flatMap(({ source }, i) => {
    const number = sourceNumber(source);
    const first = number === null ? undefined : cited.get(number);
    if (number === null || first === undefined) return [];
    const place = { path: pathText(["notCollected", i]) };
    return [finding("campaign/collected-and-not", { number, cited: first }, place)];
  });
}
