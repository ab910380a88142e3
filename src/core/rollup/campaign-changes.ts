// What a campaign's newer version changes for a rollup: fields, units, due date.
import { fieldsOf } from "../campaign/fields";
import type { Campaign } from "../campaign/schema";
import type { FindingArgs } from "../finding";
import { printClock } from "./clock";
import type { RollupRecord } from "./record";
import { formIn } from "./rollup";

export type CampaignChanges = FindingArgs["rollup/campaign-changed"];

/** @param campaign a newer version of the record's own */
export function campaignChanges(record: RollupRecord, campaign: Campaign): CampaignChanges {
  const { campaign: own } = record;
  return {
    from: own.version,
    to: campaign.version,
    ...fieldChanges(record, campaign),
    ...unitChanges(own, campaign),
    due: dueChange(record, campaign),
  };
}

/** Whether figures that counted no longer do. */
export function isWeighty({ removed, remeasured }: CampaignChanges): boolean {
  return removed.length > 0 || remeasured.length > 0;
}

function fieldChanges(
  record: RollupRecord,
  campaign: Campaign,
): Pick<CampaignChanges, "added" | "removed" | "renamed" | "remeasured"> {
  const before = new Map(fieldsOf(formIn(record.campaign, record.form)).map((field) => [field.key, field]));
  const after = new Map(fieldsOf(formIn(campaign, record.form)).map((field) => [field.key, field]));
  const figures = (key: string): number =>
    record.returns.filter(
      (incoming) =>
        incoming.form === record.form &&
        incoming.figures.some(({ field, state }) => field === key && state !== "blank"),
    ).length;
  const both = [...before.values()].flatMap((then) => {
    const now = after.get(then.key);
    return now === undefined ? [] : [{ then, now }];
  });
  return {
    added: [...after.values()].filter(({ key }) => !before.has(key)).map(({ label }) => label),
    removed: [...before.values()]
      .filter(({ key }) => !after.has(key))
      .map(({ key, label }) => ({ label, figures: figures(key) })),
    renamed: both
      .filter(({ then, now }) => then.label !== now.label)
      .map(({ then, now }) => ({ from: then.label, to: now.label })),
    remeasured: both
      .filter(
        ({ then: { spec: a }, now: { spec: b } }) =>
          a.kind !== b.kind || (a.measure ?? null) !== (b.measure ?? null),
      )
      .map(({ now }) => now.label),
  };
}

function unitChanges(
  before: Campaign,
  after: Campaign,
): Pick<CampaignChanges, "unitsAdded" | "unitsRemoved" | "unitsRenamed"> {
  const names = ({ roster }: Campaign): ReadonlyMap<string, string> =>
    new Map(roster.units.map(({ code, name }) => [code, name]));
  const [then, now] = [names(before), names(after)];
  return {
    unitsAdded: [...now].filter(([code]) => !then.has(code)).map(([, name]) => name),
    unitsRemoved: [...then].filter(([code]) => !now.has(code)).map(([, name]) => name),
    unitsRenamed: [...then].flatMap(([code, from]) => {
      const to = now.get(code);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  };
}

function dueChange({ campaign: own, form }: RollupRecord, campaign: Campaign): CampaignChanges["due"] {
  const dueOf = (each: Campaign): string | null => {
    const at = formIn(each, form).due?.at;
    return at === undefined ? null : printClock(at, each.zone);
  };
  const [from, to] = [dueOf(own), dueOf(campaign)];
  return from === to ? null : { from, to };
}
