// The campaign that a workbook carries, read back from a form, a blank form and a rollup.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestCampaign } from "../../src/core/campaign/digest";
import { loadCampaign } from "../../src/core/campaign/load";
import { planForm } from "../../src/core/form/plan";
import { campaignInBook } from "../../src/jobs/campaign-in-book";
import { setUp } from "../../src/jobs/set-up";
import { excelOnWire } from "../hosts/excel-on-wire";

const NOW = "2023-06-01T09:00:00+08:00";
const text = readFileSync(join(__dirname, "../../assets/campaigns/shexian-2022.json"), "utf8");
const campaign = loadCampaign(text).value!;
const form = campaign.forms[0]!;
const formFor = (unit: (typeof campaign.roster.units)[number] | null): ReturnType<typeof planForm> =>
  planForm({ campaign, form, period: null, unit, issued: NOW, values: new Map() });

test.each([
  ["a blank form carries the whole campaign", "form", () => formFor(null)],
  ["a rollup keeps it", "rollup", null],
] as const)("TASK-11 %s", async (_, kind, plan) => {
  const { host } = excelOnWire();
  if (plan === null) await setUp(host, { campaign, form, period: null }, NOW);
  else await host.apply(plan());
  const found = await campaignInBook(host, NOW);
  if (found.kind !== kind) throw new Error(found.kind);
  expect(digestCampaign(found.campaign)).toBe(digestCampaign(campaign));
  // What is opened in the pane is text again.
  const again = loadCampaign(JSON.stringify(found.campaign)).value!;
  expect(digestCampaign(again)).toBe(digestCampaign(campaign));
});

test("TASK-11 a unit's own form carries that unit alone", async () => {
  const { host } = excelOnWire();
  const unit = campaign.roster.units[1]!;
  await host.apply(formFor(unit));
  const found = await campaignInBook(host, NOW);
  expect(found.kind === "form" && found.campaign.roster.units).toEqual([unit]);
});

test("TASK-11 an empty workbook has none", async () => {
  const on = excelOnWire();
  expect(await campaignInBook(on.host, NOW)).toEqual({ kind: "none" });
});
