// The rules of the three campaigns without a table, evaluated: honest returns pass, slips are seen.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldsOf } from "../../../src/core/campaign/fields";
import { loadCampaign } from "../../../src/core/campaign/load";
import type { Campaign, Form } from "../../../src/core/campaign/schema";
import { evaluateRules, type RuleOutcome } from "../../../src/core/rules/evaluate";
import { rulesOf } from "../../../src/core/rules/form-rules";

function bundled(id: string): Campaign {
  const text = readFileSync(join(__dirname, `../../../assets/campaigns/${id}.json`), "utf8");
  return loadCampaign(text).value as Campaign;
}
const IDS = ["shouxian-2021", "shexian-2022", "jiangbei-2021"];
const FORMS = IDS.flatMap((id) => bundled(id).forms.map((form): [string, string] => [id, form.id]));

/** A return in which every number is `all` but for the changes; every 是/否 is 是. Null: blank. */
function evaluated(
  id: string,
  formId: string,
  all: number | null,
  changes: Record<string, number> = {},
): readonly RuleOutcome[] {
  const campaign = bundled(id);
  const form = campaign.forms.find((one) => one.id === formId) as Form;
  const kinds = new Map(fieldsOf(form).map((field) => [field.key, field.spec.kind]));
  const unit = { sectors: [], attributes: {} };
  return evaluateRules(rulesOf(campaign, form), unit, (key) => {
    const value = changes[key] ?? all;
    if (value === null) return { state: "blank" };
    if (kinds.get(key) === "yesNo") return { state: "choice", value: "是" };
    return { state: "number", value: String(value) };
  });
}

/** "rule severity" of those that fail. */
function failing(...given: Parameters<typeof evaluated>): string[] {
  return evaluated(...given)
    .filter((outcome) => outcome.result === "fail")
    .map((outcome) => `${outcome.rule} ${outcome.severity}`);
}

test.each(FORMS)("CAMP-20 %s %s: an untouched form waits, nothing fails", (id, form) => {
  const results = evaluated(id, form, null).map((outcome) => outcome.result);
  expect(results.filter((result) => result !== "waiting")).toEqual([]);
});

test.each(FORMS)("CAMP-20 %s %s: nothing but zeros fails at most the minimums, as warnings", (id, form) => {
  const minimums =
    id === "jiangbei-2021" && form === "statistics"
      ? ["study-min warning", "drill-min warning", "service-min warning", "media-trip-min note"]
      : [];
  expect(failing(id, form, 0)).toEqual(minimums);
});

test.each(FORMS)("CAMP-20 %s %s: one of everything fails nothing", (id, form) => {
  expect(failing(id, form, 1)).toEqual([]);
});

test.each<[string, string, Record<string, number>, string[]]>([
  [
    "a meeting nobody attended",
    "jiangbei-2021",
    { study_attendance: 0 },
    ["study-both error", "study-least error"],
  ],
  ["fewer people than meetings", "jiangbei-2021", { study_sessions: 2 }, ["study-least error"]],
  ["500 at a meeting", "jiangbei-2021", { study_attendance: 500 }, []],
  ["501 at a meeting", "jiangbei-2021", { study_attendance: 501 }, ["study-crowd warning"]],
  ["an online event has no limit", "jiangbei-2021", { online_attendance: 90000 }, []],
  ["one event for two venues", "jiangbei-2021", { venues: 2 }, ["venue-event-each warning"]],
  ["events without a venue", "jiangbei-2021", { venues: 0 }, ["venue-event-needs warning"]],
  ["half a day of service", "jiangbei-2021", { service_days: 0.5 }, ["service-min warning"]],
  ["more handled than found", "jiangbei-2021", { clues_handled: 2 }, ["clues-handled-most warning"]],
  [
    "posters whose public nobody counted",
    "jiangbei-2021",
    { risk_census_attendance: 0 },
    ["risk-census-both warning", "risk-census-least warning"],
  ],
  ["more removed than found", "shouxian-2021", { hazards_removed: 2 }, ["hazards-removed-most warning"]],
  [
    "hazards and no check",
    "shouxian-2021",
    { monthly_checks: 0, mass_action_sessions: 0, mass_action_attendance: 0 },
    ["hazards-need-check warning"],
  ],
  ["more mended than found", "shexian-2022", { hazards_fixed: 2 }, ["hazards-fixed-most warning"]],
])("CAMP-20 %s (%s)", (_, id, changes, expected) => {
  expect(failing(id, "statistics", 1, changes)).toEqual(expected);
});
