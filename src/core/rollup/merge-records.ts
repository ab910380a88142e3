// Two clerks' records of one campaign, or more, as one: whose comes first makes no difference.
import { canonicalJson, digestCampaign } from "../campaign/digest";
import { formOf } from "../campaign/fields";
import type { Campaign } from "../campaign/schema";
import type { Finding } from "../finding";
import { finding } from "../finding";
import { mergeActs } from "./acts";
import type { LastYear } from "./last-year";
import { earlierOf } from "./moment-order";
import type { RollupRecord } from "./record";
import { formIn } from "./rollup";

export type MergedRecord =
  | { readonly ok: true; readonly record: RollupRecord }
  /** `of`: index of the record that does not fit. */
  | { readonly ok: false; readonly of: number; readonly finding: Finding };

/** Files, corrections, confirmations and decisions of all; the newer campaign where their versions differ. */
export function mergeRecords(records: readonly [RollupRecord, ...RollupRecord[]]): MergedRecord {
  const [first] = records;
  const stranger = records.findIndex((record) => keyOf(record) !== keyOf(first));
  if (stranger >= 0) {
    const found = titleOf(records[stranger] as RollupRecord);
    const why = finding("rollup/other-campaign", { found, expected: titleOf(first) });
    return { ok: false, of: stranger, finding: why };
  }
  const campaign = records.map((record) => record.campaign).reduce(newer);
  const rival = records.findIndex((record) => !fits(record, campaign));
  if (rival >= 0) {
    const why = finding("rollup/other-content", { version: campaign.version });
    return { ok: false, of: rival, finding: why };
  }
  return {
    ok: true,
    record: {
      campaign,
      form: first.form,
      period: first.period,
      made: records.map((record) => record.made).reduce((a, b) => (earlierOf(a, b) === a ? b : a)),
      returns: records.flatMap((record) => record.returns),
      verdicts: records.flatMap((record) => record.verdicts),
      acts: mergeActs(...records.map((record) => record.acts)),
      last: records.map(({ last = null }) => last).reduce(laterOf),
    },
  };
}

/** The same campaign of the same version; of an older one, where its form and units are still there. */
function fits(record: RollupRecord, campaign: Campaign): boolean {
  if (record.campaign.version === campaign.version) {
    return digestCampaign(record.campaign) === digestCampaign(campaign);
  }
  const units = new Set(campaign.roster.units.map((unit) => unit.code));
  return formOf(campaign, record.form) !== undefined && record.returns.every(({ unit }) => units.has(unit));
}

/** Of two years to compare with the one gathered later: whosever record comes first. */
function laterOf(one: LastYear | null, other: LastYear | null): LastYear | null {
  if (one === null || other === null) return one ?? other;
  if (one.made !== other.made) return earlierOf(one.made, other.made) === one.made ? other : one;
  return canonicalJson(one) < canonicalJson(other) ? one : other;
}

function keyOf({ campaign, form, period }: RollupRecord): string {
  return JSON.stringify([campaign.id, form, period]);
}

function titleOf({ campaign, form, period }: RollupRecord): string {
  const { title } = formIn(campaign, form);
  return period === null ? title : `${title}（${period.slice(0, 10)}）`;
}

/** 1.10 is newer than 1.9. */
function newer(left: Campaign, right: Campaign): Campaign {
  const a = left.version.split(".").map(Number);
  const b = right.version.split(".").map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const apart = (b[index] ?? 0) - (a[index] ?? 0);
    if (apart !== 0) return apart > 0 ? right : left;
  }
  return left;
}
