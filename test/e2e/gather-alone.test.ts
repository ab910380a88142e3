// The 汇总 face in a pane alone, as in Excel: by keyboard only, with downloads refused, and with a thousand units.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { fieldsOf } from "../../src/core/campaign/fields";
import { planLongRollup } from "../../src/core/rollup/plan/plan-rollup";
import { rollUp } from "../../src/core/rollup/rollup";
import { writeWorkbook } from "../../src/xlsx/write";
import { returnOf } from "../core/rollup/made-up";
import { bundled } from "../journey/scenario";
import { Browsing, PATIENCE } from "./browser";
import { overflows, seriousFaults } from "./faults";
import { filled } from "./filled";
import { LOOKS } from "./looks";
import { expectSound, openLonePane } from "./lone-pane";
import { longest, watchTasks } from "./long-tasks";
import { still, until } from "./still";

jest.setTimeout(6 * PATIENCE);

const CAMPAIGN = bundled("zhoushan-2023");
const [FORM] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
const [FIRST, SECOND] = CAMPAIGN.roster.units as unknown as readonly [{ code: string }, { code: string }];
const COUNT = "xi_study_count";
const folder = mkdtempSync(join(tmpdir(), "gather-alone-"));

let browsing: Browsing;

beforeAll(async () => {
  browsing = await Browsing.start();
});

afterAll(async () => {
  await browsing?.close();
});

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLSelectElement ? element.labels[0]?.textContent : element?.textContent;
    return element?.getAttribute("aria-label") ?? label ?? "";
  });
}

/** Tab until the focus is, and stays, on what has this name: a face may still be drawing itself. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const found = await focused(page);
    seen.push(found.slice(0, 20));
    if (!name.test(found)) continue;
    await still(page);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no ${name.source} among ${seen.join(" | ")}`);
}

/** To one of the face's parts, by arrows from the one that is shown. */
async function partTo(page: Page, from: RegExp, arrows: number): Promise<void> {
  await tabTo(page, from);
  for (let step = 0; step < Math.abs(arrows); step += 1)
    await page.keyboard.press(arrows > 0 ? "ArrowRight" : "ArrowLeft");
  await page.keyboard.press("Enter");
}

test("GATH-17 a merge by keyboard only: files, changes, decisions, writing, tracing, and to the cell", async () => {
  const opened = await openLonePane(browsing);
  const { page, shoot, book } = opened;
  // Listened for long before the key: a key is quicker than the word to the browser that it is.
  const choosing = page.waitForEvent("filechooser", { timeout: 3 * PATIENCE });
  await partTo(page, /^任务$/, -1);
  await page.getByRole("button", { name: "开始汇总" }).waitFor();
  await tabTo(page, /^开始汇总$/);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "收表" }).waitFor();
  await tabTo(page, /^选择文件$/);
  await page.keyboard.press("Enter");
  const chooser = await choosing;
  await chooser.setFiles([
    save("一.xlsx", await filled(FIRST.code, 2)),
    save("再报.xlsx", await filled(FIRST.code, 5)),
    save("二.xlsx", await filled(SECOND.code, 3, { [COUNT]: "约200" })),
  ]);
  await page.getByText("写入后会有的变化").waitFor();
  await shoot("gather-keyboard-changes");
  await partTo(page, /^收表$/, 2);
  await tabTo(page, /^采用这份 再报\.xlsx$/);
  await page.keyboard.press("Enter");
  await page.getByText("同一单位报来不同的表").waitFor({ state: "detached" });
  await tabTo(page, /按 200 场次计$/);
  await page.keyboard.press("Enter");
  await page.getByText("待确认的读数").waitFor({ state: "detached" });
  await tabTo(page, /^写入汇总表$/);
  await page.keyboard.press("Enter");
  await page.getByRole("main").getByText("已写入汇总表。").waitFor();
  await partTo(page, /^待处理/, 1);
  await tabTo(page, /^填报项$/);
  const label = fieldsOf(FORM).find(({ key }) => key === COUNT)?.label ?? "";
  await page.keyboard.type(label);
  await page.getByText(/合计 205，已报 2/).waitFor();
  await shoot("gather-keyboard-traced");
  await tabTo(page, /再报\.xlsx/);
  await page.keyboard.press("Enter");
  await until(() => book.active.name === "分单位明细表");
  expectSound(opened);
});

test("GATH-18 where downloads are refused, findings are copied or opened, and the rollup opens by itself", async () => {
  const opened = await openLonePane(browsing);
  const { page, shoot, book } = opened;
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setDownloadBehavior", { behavior: "deny" });
  await page.getByRole("tab", { name: "汇总", exact: true }).click();
  await page.getByRole("button", { name: "开始汇总" }).click();
  await page
    .locator("input[type=file][multiple]")
    .first()
    .setInputFiles([save("一.xlsx", await filled(FIRST.code, 2, { [COUNT]: "约200" }))]);
  await page.getByText("写入后会有的变化").waitFor();
  await page.getByRole("tab", { name: "导出" }).click();
  const [refused] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "审核结果（.csv）" }).click(),
  ]);
  expect(await refused.failure()).not.toBeNull();
  await page.getByText("没有收到文件？").click();
  await shoot("gather-refused");
  await page.getByRole("button", { name: "复制全部内容" }).click();
  await page.getByText("已复制").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("约200");
  for (const name of ["审核结果（.xlsx）", "汇总工作簿"]) {
    await page.getByRole("button", { name }).click();
    await page.getByText("已生成新的工作簿，请在其中继续。").waitFor();
    await page.getByRole("button", { name: "关闭" }).click();
  }
  expect(book.opened).toHaveLength(2);
  expectSound(opened);
});

test.each(LOOKS)(
  "GATH-20 in %s, %s, %d pixels wide every part fits and can be read",
  async (language, theme, width) => {
    const opened = await openLonePane(browsing, {
      language: language === "zh" ? "zh-CN" : "en-US",
      width,
      height: 1_100,
      dark: theme === "dark",
    });
    const { page, shoot } = opened;
    const frame = page.mainFrame();
    const look = async (name: string): Promise<void> => {
      await still(page);
      await shoot(`gather-${language}-${theme}-${width}-${name}`);
      expect([name, await overflows(frame), await seriousFaults(frame)]).toEqual([name, [], []]);
    };
    await page.getByRole("tab", { name: /^(汇总|Gather)$/ }).click();
    await page.getByRole("button", { name: /^(开始汇总|Start)$/ }).waitFor();
    await look("start");
    await page.getByRole("button", { name: /^(开始汇总|Start)$/ }).click();
    const files = page.locator("input[type=file][multiple]").first();
    await files.waitFor({ state: "attached" });
    await look("empty");
    await files.setInputFiles(await threeFiles());
    await page.getByText(/写入后会有的变化|What writing changes/).waitFor();
    for (const part of [/收表|Files/, /报送|Units/, /待处理|To do/, /溯源|Trace/, /导出|Export/]) {
      await page.getByRole("tab", { name: part }).click();
      await look(part.source.split("|")[1]?.replace(" ", "") ?? "");
    }
    await page.getByRole("tab", { name: /报送|Units/ }).click();
    await page.getByRole("button", { name: /岱山/ }).first().click();
    await page.getByRole("button", { name: /^(代录|Key in)/ }).click();
    await page.locator("fieldset").first().waitFor();
    await look("keyin");
    expectSound(opened);
  },
);

/** Of two units: one that returned twice, and one with an offered reading; and one that is no form. */
async function threeFiles(): Promise<readonly string[]> {
  return [
    save("一.xlsx", await filled(FIRST.code, 2)),
    save("再报.xlsx", await filled(FIRST.code, 5)),
    save("二.xlsx", await filled(SECOND.code, 3, { [COUNT]: "约200" })),
    save("照片.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
  ];
}

/** The rollup of a thousand units that filled every field. */
async function thousandUnits(): Promise<Uint8Array> {
  const sectors = CAMPAIGN.sectors.map(({ id }) => id);
  const units = Array.from({ length: 1_000 }, (_, index) => {
    return { code: `U${index + 1}`, name: `第${index + 1}单位`, sectors, attributes: {} };
  });
  const campaign = { ...CAMPAIGN, id: "thousand-2023", roster: { units } };
  const figures = Object.fromEntries(
    fieldsOf(FORM).map(({ key, spec: { kind } }, i) => [key, kind === "count" ? i : `文字${i}`]),
  );
  const returns = units.map(({ code }) => returnOf({ unit: code, figures }, FORM));
  const at = "2023-06-30T09:00:00+08:00";
  return writeWorkbook(
    planLongRollup(rollUp(campaign, { form: FORM.id, period: null, made: at }, returns, [])),
  );
}

test("GATH-19 a thousand units are written into the open workbook, stopped once before, and taken back", async () => {
  const opened = await openLonePane(browsing);
  const { page, book, shoot } = opened;
  await page.getByRole("tab", { name: "汇总", exact: true }).click();
  await page.getByRole("button", { name: "开始汇总" }).waitFor();
  await page
    .locator("input[type=file][accept='.xlsx']")
    .first()
    .setInputFiles([save("汇总.xlsx", await thousandUnits())]);
  await page.getByText("已报 1000 / 应报 1000").first().waitFor();
  await page.getByRole("tab", { name: "报送" }).click();
  await page
    .getByRole("button", { name: /第7单位/ })
    .first()
    .click();
  await page.getByRole("button", { name: "验收" }).click();
  await page.getByLabel(/理由/).fill("已核");
  await page.getByRole("button", { name: "确定" }).click();
  await watchTasks(page.mainFrame());
  const write = page.getByRole("button", { name: "写入汇总表" });
  await write.click();
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByText("写入汇总表没有完成").waitFor();
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  const began = Date.now();
  await write.click();
  await page.getByText(/写入汇总表… [1-9]\d \/ 100/).waitFor();
  await shoot("gather-writing");
  // Looked at meanwhile.
  await page.getByRole("tab", { name: "溯源" }).click();
  await page.getByText("这个数是怎么来的").waitFor();
  await page
    .getByRole("main")
    .getByText("已写入汇总表。")
    .waitFor({ timeout: 5 * PATIENCE });
  const took = Date.now() - began;
  expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["汇总表", "溯源", "Sheet1"]));
  const tasks = await longest(page.mainFrame());
  await page.getByRole("button", { name: "撤销写入" }).click();
  await page.getByRole("group").getByRole("button", { name: "撤销写入" }).click();
  await page
    .getByRole("main")
    .getByText("已恢复为写入之前的汇总。")
    .waitFor({ timeout: 5 * PATIENCE });
  await page.getByRole("tab", { name: "报送" }).click();
  await page.getByLabel("显示").getByText("已验收 0").waitFor({ state: "attached" });
  process.stdout.write(`1,000 units written in ${took} ms; the pane's longest task ${tasks}\n`);
  expectSound(opened);
});
