// Campaigns by the name of a bundled one or the path of a file.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { formOf } from "../core/campaign/fields";
import { loadCampaign } from "../core/campaign/load";
import { periodsOf } from "../core/campaign/periods";
import type { Campaign, Form } from "../core/campaign/schema";
import { explain } from "../core/text/explain";
import { readText } from "./files";
import type { Terminal } from "./terminal";
import { UsageError } from "./usage";

/** assets/campaigns beside src/ and dist/ alike. */
const BUNDLED = join(__dirname, "../../assets/campaigns");

export async function bundledCampaigns(): Promise<readonly Campaign[]> {
  const names = (await readdir(BUNDLED)).filter((name) => name.endsWith(".json")).sort();
  const loaded = await Promise.all(
    names.map(async (name) => loadCampaign(await readText(join(BUNDLED, name))).value),
  );
  return loaded.filter((campaign): campaign is Campaign => campaign !== null);
}

/** Findings go to the terminal; one of severity error makes the campaign unusable. */
export async function openCampaign(name: string, terminal: Terminal): Promise<Campaign> {
  const bundled = /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name);
  const known = bundled ? (await readdir(BUNDLED)).includes(`${name}.json`) : false;
  if (bundled && !known) {
    const ids = (await bundledCampaigns()).map((campaign) => campaign.id).join("、");
    throw new UsageError(`没有自带任务“${name}”。自带任务有：${ids}；用自己的任务请给出 .json 文件的路径。`);
  }
  const { value, findings } = loadCampaign(await readText(known ? join(BUNDLED, `${name}.json`) : name));
  for (const found of findings) if (found.severity !== "note") terminal.err(explain(found));
  if (value === null) throw new UsageError(`任务“${name}”有误，请按上面的提示改正。`);
  return value;
}

export function chooseForm(campaign: Campaign, id: string | undefined): Form {
  const form = formOf(campaign, id);
  if (form === undefined) {
    const known = campaign.forms.map((each) => `${each.id}（${each.title}）`).join("、");
    throw new UsageError(`任务中没有表“${id ?? ""}”。有：${known}。`);
  }
  return form;
}

/** For a form with a cadence one of its due moments, given whole, by its date or by its number; for any other form null. */
export function choosePeriod(campaign: Campaign, form: Form, given: string | undefined): string | null {
  const periods = periodsOf(campaign, form);
  if (periods.length === 0) {
    if (given !== undefined) throw new UsageError(`“${form.title}”不分期，不用 --period。`);
    return null;
  }
  const found = periods.find(({ due, end, number }) => [due, end, String(number)].includes(given ?? ""));
  if (found === undefined) {
    const known = periods.map(({ number, end }) => `${number}（${end}）`).join("、");
    throw new UsageError(`“${form.title}”按期报送，请用 --period 指定期次或日期：${known}。`);
  }
  return found.due;
}

/** Those to be issued: the one named, or every one for `all`; [null] for a form without periods. */
export function choosePeriods(
  campaign: Campaign,
  form: Form,
  given: string | undefined,
): readonly (string | null)[] {
  if (given !== "all" || form.cadence === undefined) return [choosePeriod(campaign, form, given)];
  return periodsOf(campaign, form).map(({ due }) => due);
}
