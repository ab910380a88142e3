// The 任务 face in a real browser: own campaign with an error, mended; roster pasted; forms issued; every tab looked at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { unpackArchive } from "../../src/xlsx/unpack-archive";
import { readWorkbook } from "../../src/xlsx/read";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { overflows, seriousFaults } from "./faults";
import { pane, ready } from "./preview-desk";

const TEXT = readFileSync(join(__dirname, "../../assets/campaigns/shexian-2022.json"), "utf8");

jest.setTimeout(3 * PATIENCE);

let browsing: Browsing;

beforeAll(async () => {
  browsing = await Browsing.start();
});

afterAll(async () => {
  await browsing?.close();
});

async function openDesign(query = ""): Promise<Opened & { readonly frame: Frame }> {
  const opened = await browsing.open(`preview.html${query}`);
  await ready(opened.page);
  const frame = await pane(opened.page);
  await frame.getByRole("tab", { name: /^(任务|Set up)$/ }).click();
  return { ...opened, frame };
}

test("TASK-8 a campaign with an error is mended, its roster pasted, its forms issued as a zip", async () => {
  const { page, frame, shoot } = await openDesign();
  const broken = TEXT.replace(/"end": "[^"]+"/, '"end": "6月31日"');
  const file = { name: "任务.json", mimeType: "application/json", buffer: Buffer.from(broken) };
  await frame.locator("input[type=file]").setInputFiles(file);
  await frame.getByText("$.period.end").waitFor();
  await shoot("design-broken");
  await frame.getByLabel("任务内容").fill(TEXT);
  await frame.getByRole("button", { name: "重新检查" }).click();
  await frame.getByRole("tab", { name: "名录" }).click();
  await frame.getByLabel("粘贴名录").fill("单位代码\t单位名称\nJ1\t甲镇\nJ2\t乙镇\n");
  await shoot("design-pasted");
  await frame.getByRole("button", { name: "用它替换名录" }).click();
  // A look at another face loses nothing that was begun here.
  await frame.getByRole("tab", { name: "汇总" }).click();
  await frame.getByText("共 2 个单位").waitFor({ state: "hidden" });
  await frame.getByRole("tab", { name: "任务" }).click();
  await frame.getByText("共 2 个单位").waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: "保存任务文件" }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^shexian-2022-.*\.json$/);
  await frame.getByRole("tab", { name: "下发" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: /^打包下载/ }).click(),
  ]);
  const zip = unpackArchive(new Uint8Array(readFileSync(await download.path())));
  const names = zip.ok ? zip.entries.map((entry) => entry.path) : [];
  expect(names).toEqual(["J1_甲镇.xlsx", "J2_乙镇.xlsx", "空白表.xlsx"]);
  for (const entry of zip.ok ? zip.entries : [])
    expect("bytes" in entry && readWorkbook(entry.bytes).ok).toBe(true);
  await shoot("design-issued");
});

test.each([
  ["zh", "light"],
  ["en", "dark"],
])("TASK-9 in %s, %s every tab fits 320 pixels and can be read", async (language, theme) => {
  const { page, frame, shoot } = await openDesign(`?lang=${language}&theme=${theme}`);
  await page.getByRole("separator").focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowRight");
  await shoot(`design-${language}-start`);
  expect(await seriousFaults(frame)).toEqual([]);
  await frame
    .getByRole("button", { name: /舟山|城镇|市/ })
    .first()
    .click();
  const tabs = frame.getByRole("tablist").nth(1).getByRole("tab");
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await shoot(`design-${language}-${index}`);
    expect(await overflows(frame)).toEqual([]);
    expect(await seriousFaults(frame)).toEqual([]);
  }
});
