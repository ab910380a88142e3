// Many files taken in by the pane: how long they take, and the longest task of its main thread meanwhile.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browsing } from "../../test/e2e/browser";
import type { Returns } from "../returns";
import type { Town } from "../town";
import { frameOf, openSolo, type SoloWindow } from "./page";

export interface Taken {
  readonly seconds: number;
  /** Milliseconds; 0: none was over 50, which is what a browser tells of. */
  readonly longest: number;
  readonly long: number;
}

export async function takeMany(
  browsing: Browsing,
  { campaign }: Town,
  { folder, files }: Returns,
): Promise<Taken> {
  const page = await openSolo(browsing);
  await page.evaluate(() => {
    const { solo } = window as unknown as SoloWindow;
    solo.open(null);
    solo.show("../preview-pane.html");
  });
  const frame = await frameOf(page);
  const json = join(folder, "campaign.json");
  writeFileSync(json, JSON.stringify(campaign));
  await frame.getByRole("tab", { name: "汇总", exact: true }).click();
  await frame.getByRole("button", { name: "开始汇总" }).waitFor();
  await frame.locator("input[type=file][accept='.json']").first().setInputFiles(json);
  await frame.getByText("campaign.json").first().waitFor({ state: "attached" });
  await frame.getByRole("button", { name: "开始汇总" }).click();
  await frame.getByText(`已报 0 / 应报 ${files.length}`).first().waitFor();
  await frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  const begin = performance.now();
  await frame
    .locator("input[type=file][multiple]")
    .first()
    .setInputFiles(files.map(({ path }) => join(folder, path)));
  await frame.getByText(`已报 ${files.length} / 应报 ${files.length}`).first().waitFor();
  const seconds = (performance.now() - begin) / 1_000;
  await page.waitForTimeout(500);
  const tasks = await frame.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await page.context().close();
  return { seconds, longest: Math.max(0, ...tasks), long: tasks.length };
}
