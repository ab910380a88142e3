// The form that the preview opens with: one unit's of the 2023 campaign of 舟山, issued as a file.
import campaignJson from "../../assets/campaigns/zhoushan-2023.json";
import { loadCampaign } from "../core/campaign/load";
import { issue } from "../jobs/issue";

/** 0 is the first unit of the roster. */
const UNIT = 0;

/** @param now ISO 8601 with zone */
export async function sampleForm(
  now: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { value: campaign } = loadCampaign(JSON.stringify(campaignJson));
  const [form, unit] = [campaign?.forms[0], campaign?.roster.units[UNIT]];
  if (campaign === null || form === undefined || unit === undefined)
    throw new Error("the sample campaign is not whole");
  const order = { campaign, form, period: null, issued: now, units: [unit], blank: false };
  for await (const { name, bytes } of issue(order)) return { name, bytes };
  throw new Error("nothing was issued");
}
