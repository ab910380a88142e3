// What a campaign's parts say of each other: references that name nothing, things named twice.
import type { Finding } from "../finding";
import { duplicates, noSuch } from "./identity";
import { lintDates } from "./lint-dates";
import { lintForm } from "./lint-form";
import { lintRules } from "./lint-rules";
import { lintSeries } from "./lint-series";
import { lintSources } from "./lint-sources";
import type { Path } from "./path";
import type { Campaign } from "./schema";

/** All findings for a campaign of the right shape, in the order of its JSON. */
export function lintCampaign(campaign: Campaign): readonly Finding[] {
  return [
    ...lintDates(campaign),
    ...duplicates("sector", "id", campaign.sectors, (sector) => sector.id, ["sectors"]),
    ...duplicates("sector", "label", campaign.sectors, (sector) => sector.label, ["sectors"]),
    ...duplicates("form", "id", campaign.forms, (form) => form.id, ["forms"]),
    ...campaign.forms.flatMap((form, f) => lintForm(campaign, form, ["forms", f])),
    ...lintSeries(campaign),
    ...lintRules(campaign),
    ...lintDeliverables(campaign),
    ...lintSources(campaign),
    ...lintRoster(campaign),
  ];
}

function lintDeliverables(campaign: Campaign): readonly Finding[] {
  const forms = campaign.forms.map((form) => form.id);
  return [
    ...duplicates("deliverable", "id", campaign.deliverables, (one) => one.id, ["deliverables"]),
    ...campaign.deliverables.flatMap((one, d) =>
      one.form === undefined ? [] : noSuch("form", one.form, forms, ["deliverables", d, "form"]),
    ),
  ];
}

function lintRoster(campaign: Campaign): readonly Finding[] {
  const { units } = campaign.roster;
  const sectors = campaign.sectors.map((sector) => sector.id);
  const at: Path = ["roster", "units"];
  return [
    // Codes name files, and Windows does not tell DH from dh.
    ...duplicates("unit", "code", units, (unit) => unit.code.toUpperCase(), at),
    ...duplicates("unit", "name", units, (unit) => unit.name.normalize("NFKC").replace(/\s/g, ""), at),
    ...units.flatMap((unit, u) =>
      unit.sectors.flatMap((sector, s) => noSuch("sector", sector, sectors, [...at, u, "sectors", s])),
    ),
  ];
}
