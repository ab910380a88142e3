// A thousand files in a real browser, stopped half way once: the pane stays free, and how long its longest task was.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { planForm } from "../../src/core/form/plan";
import { fillTemplate, makeTemplate } from "../../src/xlsx/template";
import { bundled } from "../journey/scenario";
import { Browsing, PATIENCE } from "./browser";
import { pane } from "./preview-desk";

jest.setTimeout(6 * PATIENCE);

const ZHOUSHAN = bundled("zhoushan-2023");
const UNITS = Array.from({ length: 100 }, (_, index) => {
  return { code: `U${String(index).padStart(3, "0")}`, name: `第${index}单位`, sectors: [], attributes: {} };
});
const CAMPAIGN = { ...ZHOUSHAN, id: "hundred-2023", roster: { units: UNITS } };

/** Ten files of each of a hundred units, all different files with the same figures. */
async function thousand(folder: string): Promise<readonly string[]> {
  const [form] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
  const values = new Map([["xi_study_count", 3]]);
  const plan = (unit: (typeof UNITS)[number]): ReturnType<typeof planForm> =>
    planForm({ campaign: CAMPAIGN, form, period: null, unit, issued: "2023-06-01T09:00:00+08:00", values });
  const template = await makeTemplate(plan(UNITS[0] as (typeof UNITS)[number]));
  return UNITS.flatMap((unit) => {
    const bytes = fillTemplate(template, plan(unit));
    if (bytes === null) throw new Error("the template does not fit");
    return Array.from({ length: 10 }, (_, copy) => {
      const path = join(folder, `${unit.code}_${copy}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
  });
}

/** Tasks of the pane's main thread over 50 ms are kept from now on. */
function watchTasks(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

test("GATH-16 a thousand files, stopped half way, then taken in whole; other parts can be looked at meanwhile", async () => {
  const folder = mkdtempSync(join(tmpdir(), "thousand-"));
  const paths = await thousand(folder);
  const campaign = join(folder, "campaign.json");
  writeFileSync(campaign, JSON.stringify(CAMPAIGN));
  const browsing = await Browsing.start();
  try {
    const { page, thrown, outside } = await browsing.open("preview.html");
    await page.waitForSelector(".grid[data-ready=true]", { timeout: PATIENCE });
    await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
    await page.waitForTimeout(1_000);
    const frame = await pane(page);
    await frame.getByRole("tab", { name: "汇总", exact: true }).click();
    await frame.getByRole("button", { name: "开始汇总" }).waitFor();
    await frame.locator("input[type=file][accept='.json']").first().setInputFiles(campaign);
    await frame.getByText("campaign.json").first().waitFor({ state: "attached" });
    await frame.getByRole("button", { name: "开始汇总" }).click();
    await frame.getByText("已报 0 / 应报 100").first().waitFor();
    const files = frame.locator("input[type=file][multiple]").first();
    await watchTasks(frame);
    await files.setInputFiles([...paths]);
    await frame.getByText(/ [1-9]\d\d \/ 1000/).waitFor();
    await frame.getByRole("button", { name: "停止" }).click();
    await frame.getByText("合并回收表没有完成").waitFor();
    await frame.getByText("已报 0 / 应报 100").first().waitFor();
    await files.setInputFiles([...paths]);
    await frame.getByRole("tab", { name: "溯源" }).click();
    await frame.getByText("这个数是怎么来的").waitFor();
    expect(await frame.getByText("已报 0 / 应报 100").count()).toBeGreaterThan(0);
    await frame.getByText("已报 100 / 应报 100").first().waitFor();
    await frame.getByRole("tab", { name: "收表" }).click();
    await frame.getByText("收下 100 个，未采用 900 个，无法读取 0 个").waitFor();
    const tasks = await frame.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    process.stdout.write(
      `longest main-thread task while 1,000 files are merged: ${Math.max(0, ...tasks)} ms of ${tasks.length} over 50 ms\n`,
    );
    expect([thrown, outside]).toEqual([[], []]);
  } finally {
    await browsing.close();
  }
});
