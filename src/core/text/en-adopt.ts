// What a rollup says when it goes on under a changed campaign, as sentences in English.
import type { FindingArgs } from "../finding";
import type { Sentences } from "./sentences";
import type { AdoptCode } from "./zh-adopt";

const REFUSED = "The rollup is as it was.";

export const enAdopt: Pick<Sentences, AdoptCode> = {
  "rollup/older-campaign": ({ version, own }) =>
    `The rollup is under version ${own} of its campaign; version ${version} is older. ${REFUSED} Use the newer campaign.`,
  "rollup/form-gone": ({ title, version }) =>
    `Version ${version} of the campaign no longer has the form "${title}". ${REFUSED} Keep the form in the campaign, or begin another rollup.`,
  "rollup/period-gone": ({ title, period, version }) =>
    `In version ${version} of the campaign "${title}" has no period due on ${period}. ${REFUSED} Keep that period in the campaign.`,
  "rollup/units-gone": ({ units, version }) =>
    `The roster of version ${version} no longer has ${units.join(", ")}, of which the rollup holds returns or decisions. ${REFUSED} Keep them in the roster, as exempt where nothing is asked of them.`,
  "rollup/campaign-changed": (args) => {
    const said = changes(args);
    return `The campaign went from version ${args.from} to ${args.to}${said.length === 0 ? "; fields, units and due date are the same" : `: ${said.join("; ")}`}. Please check.`;
  },
};

type Changes = FindingArgs["rollup/campaign-changed"];

function changes(args: Changes): readonly string[] {
  const { added, removed, renamed, remeasured, unitsAdded, unitsRemoved, unitsRenamed, due } = args;
  return [
    part(
      added,
      (list) => `new fields ${quoted(list)}, blank in the returns that are in and missing where required`,
    ),
    part(removed, (list) => `no longer collected ${list.map(gone).join(", ")}`),
    part(renamed, (list) => `fields renamed ${pairs(list)}, their figures stay`),
    part(
      remeasured,
      (list) => `${quoted(list)} asked for in another measure or kind, not counted until confirmed`,
    ),
    part(unitsAdded, (list) => `new units ${list.join(", ")}`),
    part(unitsRemoved, (list) => `units gone ${list.join(", ")} (none had returned)`),
    part(unitsRenamed, (list) => `units renamed ${pairs(list)}`),
    due === null ? null : `due ${due.to ?? "at no set time"} instead of ${due.from ?? "at no set time"}`,
  ].filter((one) => one !== null);
}

function part<T>(list: readonly T[], say: (list: readonly T[]) => string): string | null {
  return list.length === 0 ? null : say(list);
}

function gone({ label, figures }: Changes["removed"][number]): string {
  return figures === 0
    ? `"${label}"`
    : `"${label}" (given in ${figures} returns; only they and the .bak still have it)`;
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `"${label}"`).join(", ");
}

function pairs(list: Changes["renamed"]): string {
  return list.map(({ from, to }) => `"${from}" to "${to}"`).join(", ");
}
