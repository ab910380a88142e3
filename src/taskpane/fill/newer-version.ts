// Whether a newer version is known of the campaign that a form was made from: bundled, or opened here before.
import { compareVersions } from "../../core/campaign/compare-versions";
import type { Campaign } from "../../core/campaign/schema";
import type { Services } from "../services";

/** Notes the form's own version, too; null where none is newer. */
export async function newerVersion(
  { id, version }: Pick<Campaign, "id" | "version">,
  { versions, campaigns }: Pick<Services, "versions" | "campaigns">,
): Promise<string | null> {
  versions.saw(id, version);
  const text = await campaigns.find((bundled) => bundled.id === id)?.load();
  if (text !== undefined) versions.saw(id, (JSON.parse(text) as Pick<Campaign, "version">).version);
  const newest = versions.newest(id);
  return newest === null || compareVersions(newest, version) <= 0 ? null : newest;
}
