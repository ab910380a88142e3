// A rollup's record under a changed campaign: what fits is kept, what differs is said, nothing drops out unseen.
import { digestCampaign } from "../campaign/digest";
import { fieldsOf, formOf } from "../campaign/fields";
import { compareVersions } from "../campaign/compare-versions";
import type { Campaign, Form } from "../campaign/schema";
import { type Finding, finding } from "../finding";
import { carryOver } from "../returns/carry-over";
import type { UnitReturn } from "../returns/return";
import { campaignChanges, isWeighty } from "./campaign-changes";
import type { RollupRecord } from "./record";
import { formIn } from "./rollup";

export type AdoptedCampaign =
  /** `changes`: null where the two say the same. */
  | { readonly ok: true; readonly record: RollupRecord; readonly changes: Finding | null }
  | { readonly ok: false; readonly finding: Finding };

/**
 * Figures keep their fields by key. A field that is no longer asked for leaves the record with its figures, which
 * is said with how many; a unit that has returned, or of which the office has said something, cannot leave.
 * @param campaign of the same id; the same content, or a newer version
 */
export function adoptCampaign(record: RollupRecord, campaign: Campaign): AdoptedCampaign {
  const refusal = refusalOf(record, campaign);
  if (refusal !== null) return { ok: false, finding: refusal };
  if (digestCampaign(record.campaign) === digestCampaign(campaign))
    return { ok: true, record, changes: null };
  const returns = record.returns.map((incoming) => underCampaign(incoming, record.campaign, campaign));
  const changes = campaignChanges(record, campaign);
  const severity = isWeighty(changes) ? "warning" : "note";
  return {
    ok: true,
    record: { ...record, campaign, returns },
    changes: finding("rollup/campaign-changed", changes, {}, severity),
  };
}

function refusalOf(record: RollupRecord, campaign: Campaign): Finding | null {
  const { campaign: own, form, period } = record;
  if (own.id !== campaign.id) {
    return finding("rollup/other-campaign", { found: own.title, expected: campaign.title });
  }
  const { version } = campaign;
  const newer = compareVersions(version, own.version);
  if (newer < 0) return finding("rollup/older-campaign", { version, own: own.version });
  if (newer === 0 && digestCampaign(own) !== digestCampaign(campaign)) {
    return finding("rollup/other-content", { version });
  }
  const now = formOf(campaign, form);
  const { title } = formIn(own, form);
  if (now?.id !== form) return finding("rollup/form-gone", { title, version });
  if (period !== null && now.cadence?.due.includes(period) !== true) {
    return finding("rollup/period-gone", { title, period: period.slice(0, 10), version });
  }
  const there = new Set(campaign.roster.units.map(({ code }) => code));
  const needed = new Set([...record.returns, ...record.acts].map(({ unit }) => unit));
  const gone = own.roster.units.filter(({ code }) => needed.has(code) && !there.has(code));
  return gone.length === 0
    ? null
    : finding("rollup/units-gone", { units: gone.map(({ name }) => name), version });
}

/** What was found in a field that is gone is gone with it; what another measure makes doubtful is found now. */
function underCampaign(incoming: UnitReturn, then: Campaign, now: Campaign): UnitReturn {
  const [before, after] = [formOf(then, incoming.form), formOf(now, incoming.form)];
  if (before?.id !== incoming.form || after?.id !== incoming.form) return incoming;
  const { value, findings } = carryOver(incoming.figures, before, after);
  const place = { unit: incoming.unit, file: incoming.file.path };
  const added = findings.map((found) => ({ ...found, place: { ...place, ...found.place } }));
  const asked = keysOf(after);
  const left = incoming.findings.filter(
    ({ place: { field } }) => field === undefined || asked.has(field) || !keysOf(before).has(field),
  );
  return { ...incoming, figures: value, findings: [...left, ...added] };
}

function keysOf(form: Form): ReadonlySet<string> {
  return new Set(fieldsOf(form).map(({ key }) => key));
}
