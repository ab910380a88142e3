// The 舟山 campaign as it stood when the fixtures were made, with example units beside the real ones.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formOf } from "../../src/core/campaign/fields";
import { loadCampaign } from "../../src/core/campaign/load";
import type { Campaign, Form, Unit } from "../../src/core/campaign/schema";

export const CAMPAIGN_FILE = join(__dirname, "../fixtures/awkward/campaign.json");

/** Kept apart from assets/: forms that are out do not change when the bundled campaign does. */
export const CAMPAIGN: Campaign = parsed(readFileSync(CAMPAIGN_FILE, "utf8"));
export const FORM: Form = formIn(CAMPAIGN);

/** An earlier version: one field since dropped, one not there yet, one asked for in another measure. */
export const EARLIER: Campaign = parsed(
  JSON.stringify({ ...CAMPAIGN, version: "0" }, (_, value: unknown) =>
    isField(value) && value.key === "model_reports_count" ? { ...value, measure: "篇" } : value,
  )
    .replaceAll("media_exposures_count", "media_praises_count")
    .replaceAll("发挥媒体监督作用,集中曝光突出问题", "发挥媒体监督作用,集中宣传先进典型"),
);

function isField(value: unknown): value is { readonly key: string } {
  return typeof value === "object" && value !== null && "key" in value;
}

export function parsed(text: string): Campaign {
  const { value, findings } = loadCampaign(text);
  if (value === null) throw new Error(JSON.stringify(findings));
  return value;
}

export function formIn(campaign: Campaign, id?: string): Form {
  const form = formOf(campaign, id);
  if (form === undefined) throw new Error(`no form ${id ?? ""}`);
  return form;
}

export function unitIn(campaign: Campaign, code: string): Unit {
  const unit = campaign.roster.units.find((each) => each.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}
