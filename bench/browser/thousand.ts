// Many files taken in by the pane, then written into the open workbook: how long, and how free the pane stays.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import type { Browsing } from "../../test/e2e/browser";
import type { Returns } from "../returns";
import type { Town } from "../town";
import { frameOf, openSolo, type SoloWindow } from "./page";
import { type Task, tasksDuring } from "./tasks";

export interface Spell {
  readonly seconds: number;
  /** Of the pane's thread. */
  readonly tasks: readonly Task[];
  /** Milliseconds that the workbook took over each request, in its own thread. */
  readonly requests: readonly number[];
}

export interface Gathered {
  readonly takenIn: Spell;
  readonly written: Spell;
}

export async function gatherMany(
  browsing: Browsing,
  { campaign }: Town,
  { folder, files }: Returns,
): Promise<Gathered> {
  const page = await openSolo(browsing);
  await page.evaluate(async () => {
    const { solo } = window as unknown as SoloWindow;
    await solo.order({ open: null });
    solo.show("../preview-pane.html");
  });
  const frame = await frameOf(page);
  const json = join(folder, "campaign.json");
  writeFileSync(json, JSON.stringify(campaign));
  await begin(frame, json, files.length);
  const takenIn = await spell(frame, async () => {
    const paths = files.map(({ path }) => join(folder, path));
    await frame.locator("input[type=file][multiple]").first().setInputFiles(paths);
    await frame.getByText(`已报 ${files.length} / 应报 ${files.length}`).first().waitFor();
  });
  const written = await spell(frame, async () => {
    await frame.getByRole("button", { name: "写入汇总表" }).click();
    await frame.getByRole("main").getByText("已写入汇总表。").waitFor();
  });
  await page.context().close();
  return { takenIn, written };
}

/** 汇总 with this campaign, nothing taken in yet. */
async function begin(frame: Frame, campaign: string, units: number): Promise<void> {
  await frame.getByRole("tab", { name: "汇总", exact: true }).click();
  await frame.getByRole("button", { name: "开始汇总" }).waitFor();
  await frame.locator("input[type=file][accept='.json']").first().setInputFiles(campaign);
  await frame.getByText("campaign.json").first().waitFor({ state: "attached" });
  await frame.getByRole("button", { name: "开始汇总" }).click();
  await frame.getByText(`已报 0 / 应报 ${units}`).first().waitFor();
}

async function spell(frame: Frame, work: () => Promise<void>): Promise<Spell> {
  const spent = async (): Promise<readonly number[]> => {
    const told = await frame.page().evaluate(() => {
      return (window as unknown as SoloWindow).solo.order({ spent: true });
    });
    return told as readonly number[];
  };
  await spent();
  let seconds = 0;
  const tasks = await tasksDuring(frame, async () => {
    const began = performance.now();
    await work();
    seconds = (performance.now() - began) / 1_000;
  });
  return { seconds, tasks, requests: await spent() };
}
