// A thousand files in a real browser, stopped half way once: the pane stays free, and how long its longest task was.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { planForm } from "../../src/core/form/plan";
import { writeWorkbook } from "../../src/xlsx/write";
import { bundled } from "../journey/scenario";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { openLonePane } from "./lone-pane";
import { longest, watchTasks } from "./long-tasks";
import { pane } from "./preview-desk";

jest.setTimeout(6 * PATIENCE);

const ZHOUSHAN = bundled("zhoushan-2023");
const UNITS = Array.from({ length: 100 }, (_, index) => {
  return { code: `U${String(index).padStart(3, "0")}`, name: `第${index}单位`, sectors: [], attributes: {} };
});
const CAMPAIGN = { ...ZHOUSHAN, id: "hundred-2023", roster: { units: UNITS } };

/** Ten copies of the file of each of a hundred units. */
async function thousand(folder: string): Promise<readonly string[]> {
  const [form] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
  const values = new Map([["xi_study_count", 3]]);
  const plan = (unit: (typeof UNITS)[number]): ReturnType<typeof planForm> =>
    planForm({ campaign: CAMPAIGN, form, period: null, unit, issued: "2023-06-01T09:00:00+08:00", values });
  const paths: string[] = [];
  for (const unit of UNITS) {
    const bytes = await writeWorkbook(plan(unit));
    for (let copy = 0; copy < 10; copy += 1) {
      const path = join(folder, `${unit.code}_${copy}.xlsx`);
      writeFileSync(path, bytes);
      paths.push(path);
    }
  }
  return paths;
}

let folder: string;
let paths: readonly string[];
let campaign: string;
let browsing: Browsing;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "thousand-"));
  paths = await thousand(folder);
  campaign = join(folder, "campaign.json");
  writeFileSync(campaign, JSON.stringify(CAMPAIGN));
  browsing = await Browsing.start();
});

afterAll(async () => {
  await browsing?.close();
});

interface Place {
  readonly opened: Opened;
  readonly frame: Frame;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  async "in a pane alone"() {
    const opened = await openLonePane(browsing);
    return { opened, frame: opened.page.mainFrame() };
  },
  async "beside the grid"() {
    const opened = await browsing.open("preview.html");
    const { page } = opened;
    await page.waitForSelector(".grid[data-ready=true]", { timeout: PATIENCE });
    await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
    await page.waitForTimeout(1_000);
    return { opened, frame: await pane(page) };
  },
};

test.each(Object.keys(PLACES))(
  "GATH-16 a thousand files %s, stopped half way, then taken in whole; other parts can be looked at meanwhile",
  async (place) => {
    const { opened, frame } = await (PLACES[place] as () => Promise<Place>)();
    await frame.getByRole("tab", { name: "汇总", exact: true }).click();
    await frame.getByRole("button", { name: "开始汇总" }).waitFor();
    await frame.locator("input[type=file][accept='.json']").first().setInputFiles(campaign);
    await frame.getByText("campaign.json").first().waitFor({ state: "attached" });
    await frame.getByRole("button", { name: "开始汇总" }).click();
    await frame.getByText("已报 0 / 应报 100").first().waitFor();
    const files = frame.locator("input[type=file][multiple]").first();
    await watchTasks(frame);
    await files.setInputFiles([...paths]);
    const handing = await longest(frame);
    await frame.getByText(/ [1-9]\d\d \/ 1000/).waitFor();
    await frame.getByRole("button", { name: "停止" }).click();
    await frame.getByText("合并回收表没有完成").waitFor();
    await frame.getByText("已报 0 / 应报 100").first().waitFor();
    const reading = await longest(frame);
    await files.setInputFiles([...paths]);
    await longest(frame);
    await frame.getByRole("tab", { name: "溯源" }).click();
    await frame.getByText("这个数是怎么来的").waitFor();
    expect(await frame.getByText("已报 0 / 应报 100").count()).toBeGreaterThan(0);
    await frame.getByText("已报 100 / 应报 100").first().waitFor();
    await frame.getByRole("tab", { name: "收表" }).click();
    await frame.getByText("收下 100 个，未采用 900 个，无法读取 0 个").waitFor();
    process.stdout.write(
      `1,000 files ${place}: longest task while the browser takes them ${handing}; while they are read ${reading}, then ${await longest(frame)}\n`,
    );
    expect([opened.thrown, opened.outside]).toEqual([[], []]);
  },
);
