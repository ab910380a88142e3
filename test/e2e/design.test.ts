// The 任务 face in a real browser: own campaign with an error, mended; roster pasted; forms issued; every tab looked at.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import type { Unit } from "../../src/core/campaign/schema";
import { fieldsOf } from "../../src/core/campaign/fields";
import { totalPlaces } from "../../src/core/rollup/plan/consolidated-places";
import { ROLLUP_WORDS } from "../../src/core/rollup/plan/words";
import { checkOpen } from "../../src/jobs/check-open";
import { fill } from "../../src/jobs/fill";
import { zh } from "../../src/taskpane/design/words";
import { en } from "../../src/taskpane/design/words-en";
import { readWorkbook } from "../../src/xlsx/read";
import { unpackArchive } from "../../src/xlsx/unpack-archive";
import { bundled } from "../journey/scenario";
import { officeLine } from "../worker/office-line";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { overflows, seriousFaults } from "./faults";
import { LOOKS } from "./looks";
import { expectSound, openLonePane } from "./lone-pane";
import { pane, ready, valueAt, values } from "./preview-desk";

const CAMPAIGN = bundled("shexian-2022");
const [FORM] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
/** Counts that every unit is asked for, and where their totals stand. */
const COUNTS = fieldsOf(FORM).filter(({ spec, sectors }) => spec.kind === "count" && sectors === null);
const PLACES = totalPlaces(FORM, fieldsOf(FORM), ROLLUP_WORDS.zh).fields;
const TEXT = readFileSync(join(__dirname, "../../assets/campaigns/shexian-2022.json"), "utf8");

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

jest.setTimeout(3 * PATIENCE);

let browsing: Browsing;

beforeAll(async () => {
  browsing = await Browsing.start();
});

afterAll(async () => {
  await browsing?.close();
});

type Named = Pick<Unit, "code" | "name">;

const TWO: readonly Named[] = [
  { code: "J1", name: "甲镇" },
  { code: "J2", name: "乙镇" },
];

/** The rollup of the year before, in which the first of the units was keyed in. */
async function lastYear(
  units: readonly Named[],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const desk = officeLine();
  const campaign = { ...CAMPAIGN, id: "shexian-2021", roster: { ...CAMPAIGN.roster, units } };
  const at = "2021-07-01T09:00:00+08:00";
  await desk.ask("begin", { text: JSON.stringify(campaign), form: FORM.id, period: null, at });
  const values = Object.fromEntries(COUNTS.map(({ key }) => [key, "5"]));
  await desk.ask("keyIn", { unit: units[0]?.code ?? "", values, source: "纸质表", received: at, at });
  const { bytes } = await desk.ask("rollupFile", null);
  return { name: "上年汇总.xlsx", mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** What a unit's form carries of last time, by field. */
function lastIn(bytes: Uint8Array): unknown {
  const outcome = readWorkbook(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const looked = checkOpen(outcome.workbook, "2022-06-20T10:00:00+08:00");
  return looked.state === "form" ? (looked.open.last?.figures ?? null) : looked.state;
}

async function openDesign(query = ""): Promise<Opened & { readonly frame: Frame }> {
  const opened = await browsing.open(`preview.html${query}`);
  await ready(opened.page);
  // The form that the preview begins with is a unit's; the office works in a workbook of its own.
  await opened.page.getByRole("button", { name: /^(空白工作簿|New workbook)$/ }).click();
  await opened.page.locator(".workbook").nth(1).waitFor();
  const frame = await pane(opened.page);
  await frame.getByRole("tab", { name: /^(任务|Set up)$/ }).click();
  return { ...opened, frame };
}

/** A file that is kept under its own name. */
async function download(opened: Opened, click: () => Promise<void>): Promise<readonly [string, Uint8Array]> {
  const [file] = await Promise.all([opened.page.waitForEvent("download"), click()]);
  return [file.suggestedFilename(), new Uint8Array(readFileSync(await file.path()))];
}

/** What two units would hand in: every count the same. */
async function filledBy(
  forms: ReadonlyMap<string, Uint8Array>,
  name: string,
  count: number,
): Promise<Buffer> {
  const figures = Object.fromEntries(COUNTS.map(({ key }) => [key, count]));
  const done = await fill(forms.get(name) as Uint8Array, figures, "2022-06-20T10:00:00+08:00");
  if (!done.ok) throw new Error(JSON.stringify(done.findings));
  return Buffer.from(done.bytes);
}

test("TASK-8 a campaign with an error is mended, its roster pasted, its forms issued, two filled and gathered", async () => {
  const opened = await openDesign();
  const { page, frame, shoot, thrown, outside } = opened;
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
  await frame.getByRole("tab", { name: "填报", exact: true }).click();
  await frame.getByText("共 2 个单位").waitFor({ state: "hidden" });
  await frame.getByRole("tab", { name: "任务" }).click();
  await frame.getByText("共 2 个单位").waitFor();
  const [json] = await download(opened, () => frame.getByRole("button", { name: "保存任务文件" }).click());
  expect(json).toMatch(/^shexian-2022-.*\.json$/);
  await frame.getByRole("tab", { name: "下发" }).click();
  await frame.getByLabel("选择上期汇总…").setInputFiles(await lastYear(TWO));
  await frame.getByText(/^2 个单位中，1 个带上期数/).waitFor();
  await shoot("design-last-time");
  const [, zipped] = await download(opened, () => frame.getByRole("button", { name: /^打包下载/ }).click());
  await shoot("design-issued");
  const zip = unpackArchive(zipped);
  const forms = new Map(
    zip.ok ? zip.entries.flatMap((e) => ("bytes" in e ? [[e.path, e.bytes] as const] : [])) : [],
  );
  expect([...forms.keys()]).toEqual(["J1_甲镇.xlsx", "J2_乙镇.xlsx", "空白表.xlsx"]);
  const before = Object.fromEntries(COUNTS.map(({ key }) => [key, "5"]));
  const carried = ["J1_甲镇.xlsx", "J2_乙镇.xlsx"].map((name) => lastIn(forms.get(name) as Uint8Array));
  expect(carried).toEqual([before, null]);
  await frame.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }).click();
  await frame
    .getByText(/^已建立/)
    .first()
    .waitFor();
  await shoot("design-recorded");
  await frame.getByRole("button", { name: "去汇总" }).click();
  await frame.getByText("已报 0 / 应报 2").waitFor();
  await frame
    .locator("input[type=file][multiple]")
    .first()
    .setInputFiles([
      { name: "甲镇.xlsx", mimeType: XLSX, buffer: await filledBy(forms, "J1_甲镇.xlsx", 3) },
      { name: "乙镇.xlsx", mimeType: XLSX, buffer: await filledBy(forms, "J2_乙镇.xlsx", 4) },
    ]);
  await frame.getByText("已报 2 / 应报 2").waitFor();
  await frame.getByRole("button", { name: "写入汇总表" }).click();
  await frame.getByText("已写入汇总表。").first().waitFor();
  await shoot("design-gathered");
  const totals = COUNTS.flatMap(({ key }) => PLACES.get(key)?.replaceAll("$", "") ?? []);
  expect(totals.length).toBeGreaterThan(5);
  for (const cell of totals) expect([cell, await valueAt(page, "汇总表", cell)]).toEqual([cell, 7]);
  expect([thrown, outside]).toEqual([[], []]);
});

async function showWorkbook(page: Page, name: string): Promise<void> {
  await page.locator(".workbooks").getByRole("button", { name }).first().click();
}

/** What stands at the top of a sheet of the workbook that has just come to the front. */
async function texts(page: Page, sheet: string, open: number): Promise<readonly unknown[]> {
  await page.waitForFunction((count) => {
    const tabs = [...document.querySelectorAll(".workbook")];
    return tabs.length === count && tabs.at(-1)?.classList.contains("front");
  }, open);
  return (await values(page, sheet, "A1:J12")).flat();
}

test("TASK-13 where every download is refused the forms are opened in Excel and the campaign is kept in the workbook", async () => {
  const { page, frame, shoot, thrown } = await openDesign();
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setDownloadBehavior", { behavior: "deny" });
  await frame.getByRole("button", { name: /歙县/ }).click();
  await frame.getByLabel("汇总单位").fill("县安委办");
  await frame.getByLabel("发文单位").click();
  await frame.getByRole("tab", { name: "下发" }).click();
  // Not saved as a file: kept in the workbook, it can be issued.
  await frame.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }).click();
  await frame
    .getByText(/^已建立/)
    .first()
    .waitFor();
  const [refused] = await Promise.all([
    page.waitForEvent("download"),
    frame.getByRole("button", { name: /^打包下载/ }).click(),
  ]);
  expect(await refused.failure()).not.toBeNull();
  await frame.getByText("没有收到文件？").click();
  await shoot("design-refused");
  await frame.getByText("逐个打开", { exact: true }).click();
  for (const [index, unit] of CAMPAIGN.roster.units.slice(0, 2).entries()) {
    await frame.getByRole("button", { name: `打开下一份：${unit.name}` }).click();
    expect((await texts(page, "统计表", 3 + index)).includes(unit.name)).toBe(true);
    await showWorkbook(page, "工作簿");
    await frame.getByText(new RegExp(`已在新窗口打开.*${unit.name}.xlsx$`)).waitFor();
  }
  await shoot("design-one-by-one");
  await frame.getByRole("button", { name: "打开空白表" }).click();
  expect((await texts(page, "统计表", 5)).join()).toContain(FORM.title);
  expect(thrown).toEqual([]);
});

/** Over all that stands there, as a person does it. */
async function paste(page: Page, box: Locator, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await box.focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
}

test("TASK-14 five thousand units are pasted, a thousand forms packed with progress, and stopping leaves nothing", async () => {
  const { page, frame, shoot, thrown } = await openDesign();
  await frame.getByRole("button", { name: /歙县/ }).click();
  await frame.getByRole("tab", { name: "名录" }).click();
  const names = (count: number): string =>
    Array.from({ length: count }, (_, i) => `${i + 1}\t东片\t第${i + 1}街道办事处`).join("\n");
  await paste(page, frame.getByLabel("粘贴名录"), names(5_000));
  await frame.getByText(/^采用后共 5000 个单位/).waitFor();
  await paste(page, frame.getByLabel("粘贴名录"), names(1_000));
  await frame.getByText(/^采用后共 1000 个单位/).waitFor();
  await frame.getByRole("button", { name: "用它替换名录" }).click();
  await frame.getByText("共 1000 个单位").waitFor();
  await frame.getByRole("tab", { name: "下发" }).click();
  await frame.getByRole("button", { name: "在当前工作簿中建立或更新汇总" }).click();
  await frame
    .getByText(/^已建立/)
    .first()
    .waitFor();
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  const zip = frame.getByRole("button", { name: "打包下载（1000 个单位）" });
  await zip.click();
  await frame.getByRole("button", { name: "停止" }).click();
  await frame.getByText("打包表格没有完成").waitFor();
  expect(downloads).toBe(0);
  const [done] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await zip.click();
      await frame.getByText(/\d+ \/ 1001/).waitFor();
      await shoot("design-packing");
      // The pane answers while the forms are made.
      await frame.getByRole("tab", { name: "时间" }).click();
      await frame.getByText("活动时间").waitFor();
    })(),
  ]);
  const packed = unpackArchive(new Uint8Array(readFileSync(await done.path())));
  expect(packed.ok && packed.entries.length).toBe(1_001);
  expect(thrown).toEqual([]);
});

test.each(LOOKS)(
  "TASK-9 in %s, %s every tab fits %d pixels and can be read",
  async (language, theme, width) => {
    const opened = await openLonePane(browsing, {
      language: language === "zh" ? "zh-CN" : "en-US",
      width,
      height: 1_100,
      dark: theme === "dark",
    });
    const frame = opened.page.mainFrame();
    await frame.getByRole("tab", { name: /^(任务|Set up)$/ }).click();
    const look = async (name: string): Promise<void> => {
      await opened.shoot(`design-${language}-${theme}-${width}-${name}`);
      expect([name, await overflows(frame)]).toEqual([name, []]);
      expect([name, await seriousFaults(frame)]).toEqual([name, []]);
    };
    const words = language === "zh" ? zh : en;
    const button = (name: string | RegExp): Locator => frame.getByRole("button", { name });
    await look("start");
    const broken = TEXT.replace(/"end": "[^"]+"/, '"end": "6月31日"').replace('"office"', '"offices"');
    const file = { name: "任务.json", mimeType: "application/json", buffer: Buffer.from(broken) };
    await frame.locator("input[type=file]").setInputFiles(file);
    await look("broken");
    await button(words.closeCampaign).click();
    await button(/歙县/).click();
    const tabs = frame.getByRole("tablist").nth(1).getByRole("tab");
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      if (index === 2) await frame.getByRole("button", { name: / · / }).first().click();
      await look(`tab-${index}`);
    }
    await button(words.record).click();
    await button(words.toGather).waitFor();
    await frame.getByLabel(words.lastChoose).setInputFiles(await lastYear(CAMPAIGN.roster.units));
    await frame.getByText(words.lastOther(CAMPAIGN.title)).waitFor();
    await look("last-time");
    await button(words.zip(CAMPAIGN.roster.units.length)).click();
    await frame.getByText(words.notReceived).click();
    await frame.getByText(words.oneByOne, { exact: true }).click();
    await look("issued");
    await tabs.nth(4).click();
    await frame.getByLabel(words.paste).fill(PASTED);
    await look("pasted");
    await button(words.replaceRoster).click();
    await frame.locator("summary").filter({ hasText: "甲镇" }).click();
    await look("unit");
    await tabs.nth(0).click();
    await button(words.compare).click();
    await frame.getByText(words.bookDiffers("1.0")).waitFor();
    await look("compared");
    await tabs.nth(5).click();
    await button(words.record).click();
    await button(words.changeYes).waitFor();
    await look("changing");
    await button(words.changeYes).click();
    // As long as it is being written there is something to lose, and closing asks first.
    await button(words.toGather).waitFor();
    await button(words.closeCampaign).click();
    await button(words.openBook).waitFor();
    await look("start-again");
    expectSound(opened);
  },
);

/** With what people leave in it: a title, merged groups, running numbers, a sum, a twin. */
const PASTED = [
  "××县填报单位名录\t\t\t",
  "序号\t片区\t单位名称\t联系电话",
  "１\t东片\t甲镇\t13800000000",
  "２\t\t乙镇\t",
  "３\t西片\t丙镇人民政府应急管理和综合行政执法办公室\t",
  "４\t\t乙　镇\t",
  "\t\t合计\t4",
].join("\n");
