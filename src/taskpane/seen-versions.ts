// Versions of campaigns that have stood open on this machine: by them a form of an older one is told.
import { compareVersions } from "../core/campaign/compare-versions";
import type { Keep } from "./keep";

export interface SeenVersions {
  /** null where none of the campaign was seen. */
  readonly newest: (campaign: string) => string | null;
  readonly saw: (campaign: string, version: string) => void;
}

const NAME = "tallysheet.version.";

/** @param keep null: nothing outlives the pane */
export function seenVersions(keep: Keep | null): SeenVersions {
  const own = new Map<string, string>();
  const newest = (campaign: string): string | null => {
    const kept = own.get(campaign) ?? keep?.getItem(NAME + campaign) ?? "";
    // Other programs of this origin may have written there.
    return /^\d+(\.\d+)*$/.test(kept) ? kept : null;
  };
  return {
    newest,
    saw(campaign, version) {
      const before = newest(campaign);
      if (before !== null && compareVersions(before, version) >= 0) return;
      own.set(campaign, version);
      keep?.setItem(NAME + campaign, version);
    },
  };
}
