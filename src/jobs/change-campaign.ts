// The rollup in the open workbook under a changed campaign: what differs first, then written.
import type { Campaign } from "../core/campaign/schema";
import type { Finding } from "../core/finding";
import { adoptCampaign } from "../core/rollup/adopt-campaign";
import { openRollup } from "../core/rollup/open-rollup";
import { planRollup } from "../core/rollup/plan/plan-rollup";
import { SHEETS } from "../core/rollup/plan/words";
import { type RollupRecord, remake } from "../core/rollup/record";
import type { AbortSignalLike, Host, Progress } from "../core/sheet/host";

export type CampaignChange =
  | { readonly kind: "same" }
  /** It cannot go on under this campaign, or its record cannot be read; nothing is to be written. */
  | { readonly kind: "refused"; readonly finding: Finding }
  /** `finding` says what is new, gone or asked for otherwise; corrections typed meanwhile are in the record. */
  | {
      readonly kind: "changed";
      readonly finding: Finding;
      readonly record: RollupRecord;
      /** The campaign as the workbook has it. */
      readonly before: Campaign;
    };

/**
 * For a workbook that has sheets of ours.
 * @param now when corrections are noticed, ISO 8601 with zone
 */
export async function campaignChange(host: Host, campaign: Campaign, now: string): Promise<CampaignChange> {
  const sheets = await host.sheets();
  const wanted: readonly string[] = [SHEETS.record, SHEETS.matrix];
  const names = sheets.flatMap(({ name, own }) => (own && wanted.includes(name) ? [name] : []));
  const opened = openRollup(await host.read(names), now);
  if (!opened.ok) return { kind: "refused", finding: opened.finding };
  const { record, noticed } = opened;
  const adopted = adoptCampaign({ ...record, acts: [...record.acts, ...noticed] }, campaign);
  if (!adopted.ok) return { kind: "refused", finding: adopted.finding };
  if (adopted.changes === null) return { kind: "same" };
  return { kind: "changed", finding: adopted.changes, record: adopted.record, before: record.campaign };
}

export async function changeCampaign(
  host: Host,
  { finding, record }: CampaignChange & { readonly kind: "changed" },
  made: string,
  signal?: AbortSignalLike,
  progress?: Progress,
): Promise<void> {
  await host.apply(planRollup(remake({ ...record, made }, [finding])), signal, progress);
}
