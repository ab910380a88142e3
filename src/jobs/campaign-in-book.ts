// The campaign that the open workbook carries: a form's, or that of a rollup's record.
import type { Campaign } from "../core/campaign/schema";
import type { Finding } from "../core/finding";
import { carriedCampaign } from "../core/form/recognise";
import { STAMP_SHEET } from "../core/form/stamp";
import { openRollup } from "../core/rollup/open-rollup";
import type { Host } from "../core/sheet/host";

export type BookCampaign =
  | { readonly kind: "none" }
  /** A form or a rollup of ours whose campaign cannot be read. */
  | { readonly kind: "unusable"; readonly finding: Finding }
  /** One unit's form carries that unit alone of the roster. */
  | { readonly kind: "form" | "rollup"; readonly campaign: Campaign };

/** @param now ISO 8601 with zone */
export async function campaignInBook(host: Host, now: string): Promise<BookCampaign> {
  const sheets = await host.sheets();
  // Both keep what they are on a sheet of this name.
  if (!sheets.some(({ name, own }) => own && name === STAMP_SHEET)) return { kind: "none" };
  const book = await host.read([STAMP_SHEET]);
  const carried = carriedCampaign(book);
  if (carried !== null) return { kind: "form", campaign: carried };
  const opened = openRollup(book, now);
  return opened.ok
    ? { kind: "rollup", campaign: opened.record.campaign }
    : { kind: "unusable", finding: opened.finding };
}
