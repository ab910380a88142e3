// A rule's thresholds: written out, or one of the campaign's settings.
import { fromNumber } from "../decimal";
import type { Campaign, Rule, Threshold } from "./schema";

/** Key → value as a canonical decimal. */
export type Settings = ReadonlyMap<string, string>;

export function settingsOf(campaign: Campaign): Settings {
  return new Map(campaign.settings.map(({ key, value }) => [key, decimal(value)]));
}

/**
 * What the checks across returns go by (core/rollup/across). A setting of the campaign with the same key takes its
 * place; 0 turns the check off.
 */
const ACROSS = {
  /** A figure is far off where it lies so many times the usual spread from the median. */
  across_outlier_factor: 10,
  /** Below so many figures of a field none is far off. */
  across_outlier_returns: 8,
  /** A return of fewer figures than this is not judged as a whole: all zero, all round, another's copy. */
  across_least_figures: 5,
} as const;

export type AcrossLimits = Readonly<Record<keyof typeof ACROSS, number>>;

export function acrossLimits(campaign: Campaign): AcrossLimits {
  const own = new Map(campaign.settings.map(({ key, value }) => [key, value]));
  const limit = (key: keyof typeof ACROSS): number => own.get(key) ?? ACROSS[key];
  return {
    across_outlier_factor: limit("across_outlier_factor"),
    across_outlier_returns: limit("across_outlier_returns"),
    across_least_figures: limit("across_least_figures"),
  };
}

/** A setting that is not there is a finding of the campaign (lint-rules); here it is our own bug. */
export function thresholdValue(threshold: Threshold, settings: Settings): string {
  if (typeof threshold === "number") return decimal(threshold);
  const value = settings.get(threshold);
  if (value === undefined) throw new Error(`no setting ${threshold}`);
  return value;
}

/** A number of the campaign's JSON, which is finite. */
export function decimal(n: number): string {
  return fromNumber(n) as string;
}

/** What a rule's message may name in braces: its own bounds, and any setting. */
export function messageValues(rule: Rule, settings: Settings): Settings {
  const atLeast = rule.kind === "ratio" || rule.kind === "minimum" ? rule.atLeast : undefined;
  const atMost = rule.kind === "ratio" ? rule.atMost : undefined;
  return new Map([
    ...settings,
    ...(atLeast === undefined ? [] : [["atLeast", thresholdValue(atLeast, settings)] as const]),
    ...(atMost === undefined ? [] : [["atMost", thresholdValue(atMost, settings)] as const]),
  ]);
}
