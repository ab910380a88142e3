// A finding's sentence with the unit's name before it: for lists over many units.
import type { Campaign } from "../campaign/schema";
import type { Finding } from "../finding";
import { explain } from "../text/explain";
import type { Language } from "../text/sentences";

/** "定海区城管局 returns/定海.xlsx 统计表!D8：…": who, which file and cell, what was found, expected, to do. */
export function sentenceOf(campaign: Campaign, found: Finding, language: Language = "zh"): string {
  const unit = campaign.roster.units.find((one) => one.code === found.place.unit);
  const sentence = explain(found, language);
  if (unit === undefined) return sentence;
  const { file, sheet, cell, path } = found.place;
  const placed = [file, sheet, cell, path].some((part) => part !== undefined);
  if (placed) return `${unit.name} ${sentence}`;
  return language === "zh" ? `${unit.name}：${sentence}` : `${unit.name}: ${sentence}`;
}
