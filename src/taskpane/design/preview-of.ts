// A campaign as it stands, for forms that are to be looked at and not to be filled.
import type { Campaign } from "../../core/campaign/schema";

/** Its forms say that they are a preview, and none of them is taken for a return of the campaign. */
export function previewOf(campaign: Campaign, mark: string): Campaign {
  return {
    ...campaign,
    id: `${campaign.id.slice(0, 55)}-preview`,
    title: `${mark}${campaign.title}`,
    forms: campaign.forms.map((form) => ({ ...form, title: `${mark}${form.title}` })),
  };
}
