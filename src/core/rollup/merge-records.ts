// Two clerks' records of one campaign, or more, as one: whose comes first makes no difference.
import { compareVersions } from "../campaign/compare-versions";
import { canonicalJson } from "../campaign/digest";
import type { Campaign } from "../campaign/schema";
import type { Finding } from "../finding";
import { finding } from "../finding";
import { mergeActs } from "./acts";
import { adoptCampaign } from "./adopt-campaign";
import type { LastYear } from "./last-year";
import { earlierOf } from "./moment-order";
import type { RollupRecord } from "./record";
import { formIn } from "./rollup";

export type MergedRecord =
  /** `changes`: what the newest campaign changes for the records of older versions. */
  | { readonly ok: true; readonly record: RollupRecord; readonly changes: readonly Finding[] }
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
  const fitting: RollupRecord[] = [];
  const changes = new Map<string, Finding>();
  for (const [of, record] of records.entries()) {
    const adopted = adoptCampaign(record, campaign);
    if (!adopted.ok) return { ok: false, of, finding: adopted.finding };
    fitting.push(adopted.record);
    if (adopted.changes !== null) changes.set(JSON.stringify(adopted.changes), adopted.changes);
  }
  return {
    ok: true,
    changes: [...changes.values()],
    record: {
      campaign,
      form: first.form,
      period: first.period,
      made: fitting.map((record) => record.made).reduce((a, b) => (earlierOf(a, b) === a ? b : a)),
      returns: fitting.flatMap((record) => record.returns),
      verdicts: fitting.flatMap((record) => record.verdicts),
      acts: mergeActs(...fitting.map((record) => record.acts)),
      last: fitting.map(({ last = null }) => last).reduce(laterOf),
    },
  };
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

function newer(left: Campaign, right: Campaign): Campaign {
  return compareVersions(right.version, left.version) > 0 ? right : left;
}
