// The 汇总 face in a real browser beside the preview's grid: thirty files merged, decided, written, corrected, traced.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { fieldsOf } from "../../src/core/campaign/fields";
import { totalPlaces } from "../../src/core/rollup/plan/consolidated-places";
import { ROLLUP_WORDS } from "../../src/core/rollup/plan/words";
import { columnName } from "../../src/core/sheet/address";
import { dumpByOpenpyxl, recalculate } from "../interop/office";
import { bundled, Office } from "../journey/scenario";
import { Browsing, PATIENCE, type Opened } from "./browser";
import { filled } from "./filled";
import { goTo, pane, valueAt } from "./preview-desk";
import { still } from "./still";

jest.setTimeout(4 * PATIENCE);

const CAMPAIGN = bundled("zhoushan-2023");
const [FORM] = CAMPAIGN.forms as [(typeof CAMPAIGN.forms)[number]];
const UNITS = CAMPAIGN.roster.units;
const COUNT = "xi_study_count";
const TOTAL = totalPlaces(FORM, fieldsOf(FORM), ROLLUP_WORDS.zh)
  .fields.get(COUNT)
  ?.replaceAll("$", "") as string;

let browsing: Browsing;
let opened: Opened;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "gather-"));
  browsing = await Browsing.start();
  opened = await browsing.open("preview.html");
  const { page } = opened;
  await page.waitForSelector(".grid[data-ready=true]", { timeout: PATIENCE });
  await page.getByRole("button", { name: "空白工作簿", exact: true }).click();
  await page.getByRole("button", { name: /^DH_/ }).waitFor();
});

afterAll(async () => {
  await browsing?.close();
});

afterEach(() => {
  expect(opened.outside).toEqual([]);
  expect(opened.thrown).toEqual([]);
});

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Nine units, each its copy and a third one; six that are no good; two of the first unit. */
async function thirty(): Promise<readonly string[]> {
  const good = await Promise.all(UNITS.slice(0, 9).map(({ code }) => filled(code, 2)));
  const first = good[0] as Uint8Array;
  const text = new TextEncoder();
  const bad: readonly (readonly [string, Uint8Array])[] = [
    ["文字.xlsx", text.encode("不是工作簿")],
    ["截断.xlsx", first.slice(0, 3_000)],
    ["空文件.xlsx", new Uint8Array()],
    ["照片.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["通知.docx", text.encode("PK")],
    ["没填.xlsx", (await Office.issues("zhoushan-2023")).formOf(UNITS[9]?.code as string)],
  ];
  return [
    ...good.map((bytes, index) => save(`${UNITS[index]?.code}.xlsx`, bytes)),
    ...good.map((bytes, index) => save(`${UNITS[index]?.code}（副本）.xlsx`, bytes)),
    ...good.slice(0, 5).map((bytes, index) => save(`备份_${UNITS[index]?.code}.xlsx`, bytes)),
    ...bad.map(([name, bytes]) => save(name, bytes)),
    save("再报.xlsx", await filled(UNITS[0]?.code as string, 5)),
  ];
}

async function face(): Promise<Frame> {
  const frame = await pane(opened.page);
  await frame.getByRole("tab", { name: "汇总", exact: true }).click();
  return frame;
}

async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).first().click();
  await page.waitForTimeout(300);
}

async function write(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "写入汇总表" }).click();
  await frame.getByText("已写入汇总表。").first().waitFor({ timeout: PATIENCE });
}

test("GATH-10 thirty files with bad ones: verdicts and changes are seen, nothing is written yet", async () => {
  const frame = await face();
  await opened.shoot("gather-start");
  await frame.getByRole("button", { name: "开始汇总" }).click();
  await frame.getByRole("tab", { name: "收表" }).waitFor();
  await opened.shoot("gather-empty");
  await frame
    .locator("input[type=file][multiple]")
    .first()
    .setInputFiles([...(await thirty())]);
  await frame.getByText(/收下 9 个，未采用 \d+ 个，无法读取 \d+ 个/).waitFor({ timeout: PATIENCE });
  await frame.getByText("写入后会有的变化").waitFor();
  await opened.shoot("gather-changes");
  expect(await opened.page.locator("[data-u-comp=slide-tab-item]").count()).toBe(1);
});

test("GATH-11 the unit that returned twice is decided, the rollup written, its total stands in the grid", async () => {
  const frame = await face();
  await frame.getByRole("tab", { name: /待处理/ }).click();
  await opened.shoot("gather-decide");
  await frame.getByRole("button", { name: "采用这份 再报.xlsx" }).click();
  await frame.getByText("同一单位报来不同的表").waitFor({ state: "detached" });
  await write(frame);
  expect(Number(await valueAt(opened.page, "汇总表", TOTAL))).toBe(8 * 2 + 5);
  await opened.shoot("gather-written");
});

test("GATH-12 a figure corrected in the grid is seen at once, and a late return merged besides", async () => {
  const { page } = opened;
  const frame = await face();
  const column = await frame.evaluate(
    (key) =>
      Excel.run(async (context) => {
        const row = context.workbook.worksheets.getItem("分单位明细表").getRange("A1:CZ1");
        row.load("values");
        await context.sync();
        return (row.values[0] as unknown[]).indexOf(key) + 1;
      }),
    COUNT,
  );
  await showSheet(page, "分单位明细表");
  await goTo(page, `${columnName(column)}7`);
  await page.keyboard.type("40", { delay: 20 });
  await page.keyboard.press("Enter");
  await frame
    .getByText(/更正了 1 处/)
    .first()
    .waitFor();
  await opened.shoot("gather-corrected");
  await frame.getByRole("tab", { name: "收表" }).click();
  const late = save("迟报.xlsx", await filled(UNITS[9]?.code as string, 100));
  await frame.locator("input[type=file][multiple]").first().setInputFiles([late]);
  await frame.getByText(/收下 1 个/).waitFor();
  await write(frame);
  expect(Number(await valueAt(page, "汇总表", TOTAL))).toBe(7 * 2 + 5 + 40 + 100);
});

test("GATH-13 a total selected in the grid is traced to its units, files and cells", async () => {
  const { page } = opened;
  const frame = await face();
  await frame.getByRole("tab", { name: "溯源" }).click();
  await showSheet(page, "汇总表");
  await goTo(page, TOTAL);
  await frame.getByText("合计 159，已报 10 / 应报 10").waitFor();
  await frame
    .getByText(/迟报\.xlsx/)
    .first()
    .waitFor();
  await opened.shoot("gather-traced");
});

test("GATH-14 saved, recalculated by LibreOffice and read by openpyxl, the total is what was traced", async () => {
  const { page } = opened;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存到电脑" }).click(),
  ]);
  const path = join(folder, "汇总.xlsx");
  await download.saveAs(path);
  const [again] = recalculate([readFileSync(path)]);
  const [dump] = dumpByOpenpyxl([again as Uint8Array]);
  const sheet = dump?.sheets.find(({ name }) => name === "汇总表");
  expect(sheet?.cells.find(({ cell }) => cell === TOTAL)?.value).toBe(159);
});

test.each([
  [320, "zh", ["收表", "报送", "待处理", "溯源", "导出"]],
  [400, "zh", ["收表", "报送", "待处理", "溯源", "导出"]],
  [320, "en", ["Files", "Units", "To do", "Trace", "Export"]],
] as const)("GATH-15 every part is at home in %i pixels, %s", async (width, language, tabs) => {
  const { page } = opened;
  const frame = await pane(page);
  await page.addStyleTag({ content: `.pane { width: ${width}px !important; }` });
  if (language === "en") await frame.getByRole("button", { name: "English" }).click();
  for (const [index, name] of tabs.entries()) {
    await frame.getByRole("tab", { name: new RegExp(name) }).click();
    await still(frame);
    const outside = await frame.evaluate(() =>
      [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect([name, outside]).toEqual([name, []]);
    await opened.shoot(`gather-${language}-${width}-${index + 1}`);
  }
});
